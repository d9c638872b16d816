import { spawn, type ChildProcess } from 'node:child_process';
import { findChromium } from '../../scripts/find-browser.ts';
import { CHROME_BUILD } from './extension.ts';
import { until, type Send } from './hands.ts';

/** A browser that is watched only where one looks: a driver that looks everywhere never lets a worker fall asleep. */
export interface Unwatched {
  /** Opens a tab and looks at it. */
  open(url: string): Promise<Tab>;
  /** Addresses of the service workers that run right now. */
  workers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A tab one looks at. */
export interface Tab {
  readonly send: Send;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
type Call = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** Starts real Chromium, headless, on a profile, by the browser's own protocol. */
export async function launchUnwatched(profile: string): Promise<Unwatched> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium found: set CHROMIUM or install one.');
  const browser = spawn(executable, argsFor(profile), { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const call = await connect(await addressOf(browser));
  return {
    open: async (url) => {
      const { targetId } = (await call('Target.createTarget', { url })) as { targetId: string };
      const attached = await call('Target.attachToTarget', { targetId, flatten: true });
      const { sessionId } = attached as { sessionId: string };
      return {
        send: (method, params = {}) => call(method, params, sessionId),
        close: async () => void (await call('Target.closeTarget', { targetId })),
      };
    },
    workers: async () => {
      const { targetInfos } = (await call('Target.getTargets', { filter: [{}] })) as {
        targetInfos: readonly { readonly type: string; readonly url: string }[];
      };
      return targetInfos.filter(({ type }) => type === 'service_worker').map(({ url }) => url);
    },
    close: async () => {
      await call('Browser.close');
      await ended;
    },
  };
}

const argsFor = (profile: string) => [
  '--headless=new',
  '--no-first-run',
  '--password-store=basic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--user-data-dir=${profile}`,
  '--remote-debugging-port=0',
  `--load-extension=${CHROME_BUILD}`,
  `--disable-extensions-except=${CHROME_BUILD}`,
  'about:blank',
];

function addressOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  stderr?.on('data', (piece) => (said += String(piece)));
  return until('the browser', async () => /listening on (ws:\S+)/.exec(said)?.[1]);
}

async function connect(address: string): Promise<Call> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer; // the browser's own protocol
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
}
