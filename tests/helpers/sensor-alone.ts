import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Report } from '../../lib/model/observation.ts';
import { CHROME_BUILD, launch, type Extension } from './extension.ts';

/** A worker that opens the outbox and never empties it: what the built sensor says can be read there. */
const WORKER = `
  const said = [];
  chrome.runtime.onMessage.addListener((message) => { said.push(message); });
  globalThis.said = said;
  chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });`;

/** What runs in a page of a site without an entry. */
const SCRIPTS = ['anywhere.js', 'sensor.js'];

export interface SensorAlone {
  readonly extension: Extension;
  /** What lies in the outbox, oldest first. */
  reports(): Promise<readonly Report[]>;
  /** Types of the messages the worker got. */
  said(): Promise<readonly string[]>;
  /** Asks the sensor of a page, as the worker does. */
  ask(page: Page, type: 'worker/where' | 'worker/stop'): Promise<unknown>;
  /** Puts the sensor into an open page once more, as after an update. */
  injectAgain(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** The built sensor on every page of `*.localhost`, in real Chromium, without Andante's own worker behind it. */
export async function launchSensor(): Promise<SensorAlone> {
  const build = mkdtempSync(join(tmpdir(), 'andante-sensor-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const matches = ['http://*.localhost/*', 'http://localhost/*'];
  writeFileSync(
    path,
    JSON.stringify({
      ...manifest,
      host_permissions: matches,
      background: { service_worker: 'background.js' },
      content_scripts: [
        {
          matches,
          js: SCRIPTS,
          run_at: 'document_start',
          all_frames: true,
          match_origin_as_fallback: true,
        },
      ],
    }),
  );
  writeFileSync(join(build, 'background.js'), WORKER);
  const extension = await launch({ build });
  const worker = await extension.worker();
  const tabOf = (page: Page) =>
    `(await chrome.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(page.url())}).id`;
  const run = <T>(code: string) => worker.evaluate<T>(`(async () => { ${code} })()`);
  return {
    extension,
    reports: async () => {
      const all = await run<Record<string, Report>>('return await chrome.storage.session.get()');
      return Object.values(all).sort((a, b) => a.at - b.at);
    },
    said: () => run<string[]>('return globalThis.said.map(({ type }) => type)'),
    ask: (page, type) =>
      run(`return await chrome.tabs.sendMessage(${tabOf(page)}, { type: '${type}' })`),
    injectAgain: async (page) => {
      await run(
        `await chrome.scripting.executeScript({ target: { tabId: ${tabOf(page)} }, files: ${JSON.stringify(SCRIPTS)} })`,
      );
    },
    close: async () => {
      await extension.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}
