import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Answers everything at once; on request after one durable row, or after an empty script was put into the tab. */
const WORKER = `
const row = new Promise((resolve) => {
  const opening = indexedDB.open('rows', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  opening.onsuccess = () => resolve(opening.result);
});
const put = async (what) => {
  const tx = (await row).transaction('rows', 'readwrite', { durability: 'strict' });
  tx.objectStore('rows').put(what);
  return new Promise((resolve) => (tx.oncomplete = resolve));
};
const inject = ({ tab }) => chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['script.js'] });
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  const from = performance.now();
  const done = (work) => void work.then(() => answer({ ok: true, took: performance.now() - from }));
  if (message.first === 'put') done(put(message));
  else if (message.first === 'inject') done(inject(sender));
  else return answer({ ok: true });
  return true;
});`;

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Nothing',
    version: '1.0',
    permissions: ['scripting'],
    host_permissions: ['http://*/*'],
    background: { service_worker: 'worker.js' },
    action: { default_popup: 'popup.html' },
    content_scripts: [{ matches: ['http://*/*'], js: ['script.js'], run_at: 'document_start' }],
  }),
  'worker.js': WORKER,
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
