import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allow } from '../helpers/allow';
import { CHROME_BUILD, isolatedWorld, launch } from '../helpers/extension';
import { setSettings } from '../helpers/seed';
import { page as html, serve } from '../helpers/serve';
import { emptyExtension } from './figures/empty-extension';
import { report } from './figures/line';
import { CHAT, pause, sendFrom, voiceOf } from './figures/voice';
import { makeDue, ONE_FRAME, untilShown } from './prompt/in-page';

const TIMES = 15;
const MOST = 1.5;
const DAY_MIN = 1440;
/** The pause in typing a card waits for. */
const WAIT = 'quietMs:5e3';

/** The build, whose card waits for no pause in typing. */
function impatientBuild(): string {
  const build = mkdtempSync(join(tmpdir(), 'andante-impatient-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const file = join(build, 'prompt.js');
  const [before, after, ...more] = readFileSync(file, 'utf8').split(WAIT);
  if (after === undefined || more.length > 0) throw new Error(`${WAIT} is not once in prompt.js.`);
  writeFileSync(file, `${before}quietMs:0${after}`);
  return build;
}

const served = await serve(html(CHAT));
const origin = `http://chat.localhost:${served.port}`;
const builds = [impatientBuild(), emptyExtension()] as const;
const andante = await launch({ build: builds[0], timeZone: 'Etc/UTC' });
const empty = await launch({ build: builds[1] });
await allow(andante, [origin]);
const own = await andante.open('options.html');
const minute = Math.floor(Date.now() / 60_000) % DAY_MIN;
const nightHours = { from: (minute + DAY_MIN - 120) % DAY_MIN, to: (minute + 120) % DAY_MIN };
const site = { origin, site: new URL(origin).host, notice: 'all' } as const;
await setSettings(own, { nightHours, sites: [site as never] }); // as the worker stored it
const chat = await andante.context.newPage();
const other = await empty.context.newPage();
await other.goto(origin);
const sayNothing = await voiceOf(empty, other);

const took = { shown: [] as number[], least: [] as number[] };
for (let time = 0; time <= TIMES; time += 1) {
  await makeDue(own);
  await chat.goto(`${origin}/with/anna-1234`);
  await chat.bringToFront();
  const run = await isolatedWorld(andante, chat);
  if (!run) throw new Error('No sensor runs in this page.');
  const shown = Number(await run(untilShown(sendFrom(origin))));
  await pause();
  const verdict = await (await voiceOf(andante, chat))(sendFrom(origin)); // one that is not due
  const asked = await sayNothing(sendFrom(origin));
  const injected = await sayNothing({ first: 'inject' });
  await other.bringToFront();
  const frame = await other.evaluate<number>(ONE_FRAME);
  if (time === 0) continue; // the first warms up
  took.shown.push(shown);
  took.least.push(verdict + Math.max(0, injected - asked) + frame);
}
report('prompt', [
  {
    name: 'send to prompt on screen, the wait for a pause in typing left out',
    ours: took.shown,
    baseline: took.least,
    against: 'verdict, an empty script put in and one frame',
    unit: 'ms',
    goal: { text: `≤ ${MOST}×`, holds: ({ ratio }) => ratio <= MOST },
  },
]);
await Promise.all([andante.close(), empty.close(), served.close()]);
for (const build of builds) rmSync(build, { recursive: true, force: true });
