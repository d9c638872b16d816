import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Nothing',
    version: '1.0',
    background: { service_worker: 'worker.js' },
    action: { default_popup: 'popup.html' },
    content_scripts: [{ matches: ['http://*/*'], js: ['script.js'], run_at: 'document_start' }],
  }),
  'worker.js':
    'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ ok: true }));',
  'script.js': '',
  'popup.html':
    '<!doctype html><meta charset="utf-8"><title>Nothing</title><main><button>Nothing</button></main>',
};

/** The least an extension can be: an empty script in each page, a worker that answers, a popup with one button. Gives its folder. */
export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'andante-nothing-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  return folder;
}
