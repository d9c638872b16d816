import { rmSync } from 'node:fs';
import { allow } from '../helpers/allow';
import { launch, type Extension } from '../helpers/extension';
import { page as html, serve } from '../helpers/serve';
import { emptyExtension } from './figures/empty-extension';
import { report } from './figures/line';
import { CHAT, pause, sendFrom, voiceOf, type Say } from './figures/voice';

const AWAKE = 40;
const ASLEEP = 12;
const MOST_AWAKE = 2;
const MOST_ASLEEP = 1.5;

const served = await serve(html(CHAT));
const origin = `http://chat.localhost:${served.port}`;

async function open(extension: Extension): Promise<Say> {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/with/anna-1234`);
  await page.click('textarea');
  return voiceOf(extension, page);
}

const nothing = emptyExtension();
const [andante, empty] = await Promise.all([launch(), launch({ build: nothing })]);
await allow(andante, [origin]);
const [say, sayNothing] = [await open(andante), await open(empty)];
const row = () => ({ ...sendFrom(origin), first: 'put' });

/** All in turn, so that what else the machine does falls on each. */
async function inTurn(
  times: number,
  before: (extension: Extension) => Promise<void>,
): Promise<Readonly<Record<'send' | 'nothing' | 'row', readonly number[]>>> {
  const took = { send: [] as number[], nothing: [] as number[], row: [] as number[] };
  for (let time = 0; time <= times; time += 1) {
    await before(andante);
    const sent = await say(sendFrom(origin));
    await before(empty);
    const answered = await sayNothing(sendFrom(origin));
    await before(empty);
    const put = await sayNothing(row());
    if (time === 0) continue; // the first warms up
    took.send.push(sent);
    took.nothing.push(answered);
    took.row.push(put);
  }
  return took;
}

const atMost = (most: number) => ({
  text: `≤ ${most}×`,
  holds: ({ ratio }: { ratio: number }) => ratio <= most,
});
const told = { text: 'told', holds: () => true };
const awake = await inTurn(AWAKE, pause);
const asleep = await inTurn(ASLEEP, async (extension) => {
  await extension.killWorker();
  await pause();
});
report('worker', [
  {
    name: 'send to verdict, worker awake',
    ours: awake.send,
    baseline: awake.nothing,
    against: 'an empty message to an empty worker',
    unit: 'ms',
    goal: atMost(MOST_AWAKE),
  },
  {
    name: 'the same, against what the disk asks of anyone',
    ours: awake.send,
    baseline: awake.row,
    against: 'an empty worker that puts one durable row',
    unit: 'ms',
    goal: told,
  },
  {
    name: 'send to verdict, worker asleep',
    ours: asleep.send,
    baseline: asleep.nothing,
    against: 'an empty message to an empty worker asleep',
    unit: 'ms',
    goal: atMost(MOST_ASLEEP),
  },
]);
await Promise.all([andante.close(), empty.close(), served.close()]);
rmSync(nothing, { recursive: true, force: true });
