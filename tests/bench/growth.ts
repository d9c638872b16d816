import { allow } from '../helpers/allow';
import { launch, type Extension } from '../helpers/extension';
import { setSettings } from '../helpers/seed';
import { page as html, serve } from '../helpers/serve';
import { report, type Line } from './figures/line';
import { CHAT, pause, sendFrom, voiceOf, type Say } from './figures/voice';
import { plantLife } from './history/life';

/** `GROWTH=tabs,sites npm run bench -- growth` measures only those. */
const only = (process.env['GROWTH'] ?? 'sends,conversations,sites,tabs').split(',');
const AWAKE = 12;
const ASLEEP = 5;
const OPENINGS = 7;
const MINUTES = 60_000;

const served = await serve(html(CHAT));
const originOf = (n: number) => `http://chat${n}.localhost:${served.port}`;

/** One person, with so much of one thing. */
interface Person {
  readonly much: number;
  readonly extension: Extension;
  readonly say: Say;
  readonly awake: number[];
  readonly asleep: number[];
  readonly popup: number[];
}

type Grow = (extension: Extension, much: number) => Promise<void>;

const plant =
  (sendsOf: (much: number) => number, conversations: (much: number) => number): Grow =>
  async (extension, much) => {
    await allow(extension, [originOf(0)]);
    const page = await extension.open('options.html#data');
    page.setDefaultTimeout(10 * MINUTES);
    await page.locator('main h1').waitFor();
    const site = { origin: originOf(0), site: new URL(originOf(0)).host, notice: 'all' };
    const kept = { keepSendsDays: undefined, keepAllDays: undefined };
    await setSettings(page, { ...kept, sites: [site as never] }); // as the worker stored it
    await plantLife(page, sendsOf(much), { conversations: conversations(much) });
    await page.close();
  };

const GROWING: Readonly<Record<string, { readonly sizes: readonly number[]; grow: Grow }>> = {
  sends: {
    sizes: [100, 10_000, 1_000_000],
    grow: plant(
      (much) => much,
      () => 300,
    ),
  },
  conversations: {
    sizes: [1, 30, 1000],
    grow: plant(
      () => 10_000,
      (much) => much,
    ),
  },
  sites: {
    sizes: [1, 10, 50],
    grow: (extension, much) =>
      allow(
        extension,
        Array.from({ length: much }, (_, n) => originOf(n)),
      ),
  },
  tabs: {
    sizes: [1, 10, 40],
    grow: async (extension, much) => {
      await allow(extension, [originOf(0)]);
      for (let tab = 1; tab < much; tab += 1) {
        await (await extension.context.newPage()).goto(`${originOf(0)}/with/anna-1234`);
      }
    },
  },
};

async function live(much: number, grow: Grow): Promise<Person> {
  const extension = await launch({ timeZone: 'Etc/UTC' });
  await grow(extension, much);
  const page = await extension.context.newPage();
  await page.goto(`${originOf(0)}/with/anna-1234`);
  await page.click('textarea');
  const say = await voiceOf(extension, page);
  return { much, extension, say, awake: [], asleep: [], popup: [] };
}

/** Milliseconds until one can check in. */
async function openPopup({ context, id }: Extension): Promise<number> {
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await page.locator('button').first().waitFor();
  const took = performance.now() - from;
  await page.close();
  return took;
}

/** All in turn, so that what else the machine does falls on each; of each measure the first warms up. */
async function measure(people: readonly Person[]): Promise<void> {
  const inTurn = async (
    times: number,
    once: (person: Person, isFirst: boolean) => Promise<void>,
  ) => {
    for (let time = 0; time <= times; time += 1) {
      for (const person of people) await once(person, time === 0);
    }
  };
  await inTurn(AWAKE, async ({ say, awake }, isFirst) => {
    await pause();
    const took = await say(sendFrom(originOf(0)));
    if (!isFirst) awake.push(took);
  });
  await inTurn(ASLEEP, async ({ extension, say, asleep }, isFirst) => {
    await extension.killWorker();
    await pause();
    const took = await say(sendFrom(originOf(0)));
    if (!isFirst) asleep.push(took);
  });
  await inTurn(OPENINGS, async ({ extension, popup }, isFirst) => {
    const took = await openPopup(extension);
    if (!isFirst) popup.push(took);
  });
}

const MEASURES = [
  ['send to verdict, awake', 'awake'],
  ['send to verdict, asleep', 'asleep'],
  ['popup to a button', 'popup'],
] as const;

const lines: Line[] = [];
for (const [what, { sizes, grow }] of Object.entries(GROWING)) {
  if (!only.includes(what)) continue;
  const people: Person[] = [];
  for (const much of sizes) people.push(await live(much, grow));
  await measure(people);
  const [least, ...others] = people;
  for (const [name, of] of MEASURES) {
    for (const person of others) {
      lines.push({
        name: `${name}: ${person.much} ${what}`,
        ours: person[of],
        baseline: least?.[of] ?? [],
        against: `${least?.much}`,
        unit: 'ms',
        goal: { text: 'told', holds: () => true },
      });
    }
  }
  for (const { extension } of people) await extension.close();
}
report('growth', lines);
await served.close();
