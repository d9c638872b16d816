import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIn } from '../tests/helpers/build-in.ts';
import { launch, type Extension } from '../tests/helpers/extension.ts';
import { needChromium } from './setup.ts';
import { monthBefore } from './shots/month.ts';
import { plant, type RowsByStore } from './shots/plant.ts';
import { privacyPage } from './store/privacy-page.ts';
import { drawTiles } from './store/tiles.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const OUT = path('.output/store');
/** The size all three stores take. */
const SIZE = { width: 1280, height: 800 };
/** Pages of the real product, in the order a listing shows them after the card and the check-in. */
const PAGES = [
  ['3-history', 'options.html#history'],
  ['4-welcome', 'welcome.html'],
  ['5-my-data', 'options.html#data'],
] as const;

const LANGUAGES = readdirSync(path('store'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Everything to be typed into a store's forms, in one file a language. */
function writeTexts(language: string): void {
  const read = (name: string) => readFileSync(path(`store/${language}/${name}.txt`), 'utf8').trim();
  const messages: unknown = JSON.parse(
    readFileSync(path(`.output/chrome-mv3/_locales/${language}/messages.json`), 'utf8'),
  );
  const said = (key: string) =>
    (messages as Record<string, { message: string }>)[key]?.message ?? '';
  const parts = [
    ['name', said('manifest_name')],
    ['summary', said('manifest_description')],
    ['description', read('description')],
    ['captions', read('captions')],
  ] as const;
  for (const [name, text] of parts) writeFileSync(`${OUT}/${language}/${name}.txt`, `${text}\n`);
}

const SITE = 'tinder';
const THREAD = 'A'.repeat(22);

/** An invented month with the sends behind its counts, so that no table in a picture stands empty. Nobody's real days. */
function invented(now: number): RowsByStore {
  const month = monthBefore({ at: now, site: SITE, thread: THREAD });
  const hours = (month['hours'] ?? []) as readonly { readonly day: string; readonly n: number }[];
  const sends = hours.flatMap(({ day, n }) =>
    Array.from({ length: n }, (_, index) => ({
      eventId: `invented-${day}-${index}`,
      at: Date.parse(`${day}T21:00:00Z`) + index * 45_000,
      offsetMin: 0,
      site: SITE,
      thread: THREAD,
    })),
  );
  const [firstAt = now, lastAt = now] = [sends[0]?.at, sends.at(-1)?.at];
  const about = { thread: THREAD, site: SITE, weak: false, noticed: true, name: 'Mara' };
  return { ...month, sends, conversations: [{ ...about, firstAt, lastAt }] };
}

async function shoot(extension: Extension, language: string): Promise<void> {
  const first = await extension.open('options.html');
  await plant(first, invented(Date.now()));
  await first.close();
  for (const [name, page] of PAGES) {
    const opened = await extension.context.newPage();
    await opened.setViewportSize(SIZE);
    await opened.goto(`chrome-extension://${extension.id}/${page}`);
    await opened.getByRole('heading', { level: 1 }).waitFor();
    await opened.evaluate('document.fonts.ready.then(() => undefined)');
    await opened.screenshot({ path: `${OUT}/${language}/${name}.png` });
    await opened.close();
  }
}

const chromium = needChromium();
rmSync(OUT, { recursive: true, force: true });
for (const language of LANGUAGES) {
  mkdirSync(`${OUT}/${language}`, { recursive: true });
  writeTexts(language);
  const { build, remove } = buildIn(language);
  const extension = await launch({ build, colorScheme: 'light' });
  await shoot(extension, language);
  await extension.close();
  remove();
  console.log(`${language}: texts and pictures`);
}
copyFileSync(path('docs/pictures/card-light.png'), `${OUT}/en/1-card.png`); // `npm run shots` takes it
await drawTiles(OUT, chromium);
copyFileSync(path('store/review.md'), `${OUT}/review.md`);
writeFileSync(`${OUT}/privacy.html`, privacyPage(readFileSync(path('PRIVACY.md'), 'utf8')));
console.log(`All of it: ${OUT}`);
