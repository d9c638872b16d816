import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../helpers/extension';
import { setSettings } from '../helpers/seed';
import { report, type Line } from './figures/line';
import { plantLife } from './history/life';

/** A year of heavy use, in sittings of twenty: enough that what a database keeps in reserve does not count. */
const DAYS = 365;
const SENDS = 274 * DAYS;
const CONVERSATIONS = 300;
const TIMESTAMP = 8;

function bytesIn(folder: string, isInDatabase = false): number {
  return readdirSync(folder).reduce((all, name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    const isOurs = isInDatabase || /indexeddb/i.test(name);
    if (stat.isDirectory()) return all + bytesIn(path, isOurs);
    return all + (isOurs && stat.isFile() && !/^LOG/.test(name) ? stat.size : 0);
  }, 0);
}

/** Bytes of every database of a profile, when the browser that filled it is gone and another has put them in order. */
async function stored(keptDays: number, sends: number): Promise<number> {
  const first = await launch({ timeZone: 'Etc/UTC' });
  const page = await first.open('options.html#data');
  await page.locator('main h1').waitFor();
  await setSettings(page, { keepSendsDays: undefined, keepAllDays: undefined });
  await plantLife(page, sends, { days: DAYS, conversations: CONVERSATIONS, keptDays });
  await first.close();
  const { profile } = first;
  const again = await launch({ profile, timeZone: 'Etc/UTC' });
  await (await again.open('options.html#data')).locator('main h1').waitFor();
  await again.close();
  return bytesIn(profile);
}

const nothing = await stored(0, 0);
const line = async (name: string, keptDays: number): Promise<Line> => ({
  name: `disk: a send ${name}`,
  ours: [((await stored(keptDays, SENDS)) - nothing) / SENDS],
  baseline: [TIMESTAMP],
  against: 'a timestamp',
  unit: 'bytes',
  goal: { text: 'told', holds: () => true },
});
report('disk', [
  await line('after a year, exact times kept thirty days', 30),
  await line('after a year, every exact time kept', DAYS + 1),
]);
