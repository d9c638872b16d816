import { expect, test } from '@playwright/test';
import { answerKey } from '../../lib/prompt/prompt-words.ts';
import { violationsInCard } from '../helpers/axe.ts';
import { PSEUDO, buildIn, pseudo } from '../helpers/build-in.ts';
import { CARD, inject, launchWithStandIn, shownCard, type ShownCard } from '../helpers/card.ts';
import { wordsIn } from '../helpers/english.ts';
import type { Extension } from '../helpers/extension.ts';
import { layoutFlawsOf } from '../helpers/laid-out.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

const CHAT = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>chat</title>
<style>body{margin:0;height:100vh}textarea{position:fixed;inset:auto 8px 8px;height:40px}</style>
<main><h1>Chat</h1><textarea aria-label="Message"></textarea></main></html>`;

const LOOKS = [
  { name: 'English, light', language: 'en', colorScheme: 'light' },
  { name: 'German, dark', language: 'de', colorScheme: 'dark' },
  { name: 'Arabic, dark', language: 'ar', colorScheme: 'dark' },
  { name: 'the pseudo-language', language: PSEUDO, colorScheme: 'light' },
] as const;

/** A narrow phone; a window at 200 % zoom; a window. */
const SIZES = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
];

let served: Served;
test.beforeAll(async () => {
  served = await serve(html(CHAT));
});
test.afterAll(() => served.close());

async function withCard(extension: Extension, given: object = {}, media: object = {}) {
  const page = await extension.context.newPage();
  await page.emulateMedia(media);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`http://localhost:${served.port}/`);
  await page.click('textarea');
  await inject(extension, page, { ...CARD, ...given });
  return { page, card: await shownCard(extension, page) };
}

const flawsIn = (card: ShownCard) => card.evaluate(layoutFlawsOf('root'));

/** Ways through the card; the last of each is where it is looked at. */
const STAGES = [
  { acts: ['check-in', 'break-3'], way: [] },
  { acts: ['park', 'check-in', 'learn'], way: [] },
  { acts: ['check-in', 'break-3'], way: ['card.why'] },
  { acts: ['check-in', 'break-3'], way: ['act.checkIn', 'checkIn.word.destabilizing'] },
  { acts: ['break-10'], way: ['act.break10'] },
  { acts: ['look-around'], way: ['act.lookAround'] },
  { acts: ['breathe'], canBreathe: true, way: ['act.breathe'] },
  { acts: ['park'], way: ['act.park'] },
] as const;

for (const { name, language, colorScheme } of LOOKS) {
  test(`every stage of the card stands at every size, and is clean for axe: ${name}`, async () => {
    test.setTimeout(240_000);
    const isReal = language !== PSEUDO;
    const english = wordsIn('en');
    const t = isReal ? wordsIn(language) : (((key) => pseudo(english(key))) as typeof english);
    const copy = isReal ? undefined : buildIn(PSEUDO);
    const extension = await launchWithStandIn(
      copy ? { build: copy.build, colorScheme } : { language, colorScheme },
    );
    for (const { way, ...given } of STAGES) {
      const { page, card } = await withCard(extension, given);
      for (const key of way) await card.press(t(key));
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.waitForTimeout(200); // it finds its place anew
        const what = `${[...given.acts, ...way].join(' ')} at ${size.width}`;
        expect.soft(await flawsIn(card), what).toEqual([]);
        const { x, width } = await card.box();
        expect.soft(x, what).toBeGreaterThanOrEqual(0);
        expect.soft(x + width, what).toBeLessThanOrEqual(size.width);
      }
      if (isReal) expect.soft(await violationsInCard(card), way.join(' ')).toEqual([]);
      await page.close();
    }
    await extension.close();
    copy?.remove();
  });
}

test('where the reader’s own colours rule, a marked word and the focus are still seen', async () => {
  const extension = await launchWithStandIn();
  const t = wordsIn('en');
  const { page, card } = await withCard(extension, {}, { forcedColors: 'active' });
  await card.press(t(answerKey('check-in')));
  await card.press(t('checkIn.word.calm'));
  const grounds = await card.evaluate(
    "[...root.querySelectorAll('.words button')].slice(0, 3).map((one) => getComputedStyle(one).backgroundColor + (one.getAttribute('aria-pressed')))",
  );
  const marked = (grounds as string[]).filter((one) => one.endsWith('true'));
  const unmarked = (grounds as string[]).filter((one) => one.endsWith('false'));
  expect(marked).toHaveLength(1);
  expect(unmarked.map((one) => one.replace('false', ''))).not.toContain(
    marked[0]?.replace('true', ''),
  );
  const edge = await card.evaluate("getComputedStyle(root.querySelector('.sheet')).borderTopStyle");
  expect(edge, 'the card has an edge of its own').toBe('solid');
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  const outline = await card.evaluate('getComputedStyle(root.activeElement).outlineStyle');
  expect(outline).toBe('solid');
  await extension.close();
});

test('with less motion asked for, the card stands still and breathing is words', async () => {
  const extension = await launchWithStandIn();
  const t = wordsIn('en');
  const given = { acts: ['breathe'], canBreathe: true };
  const { page, card } = await withCard(extension, given, { reducedMotion: 'reduce' });
  const moving = () =>
    card.evaluate(
      'root.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime > 0).length',
    );
  expect(await moving()).toBe(0);
  await card.press(t('act.breathe'));
  expect(await moving()).toBe(0);
  expect(await card.evaluate("getComputedStyle(root.querySelector('.shape')).display")).toBe(
    'none',
  );
  for (const cue of ['card.breathe.in', 'card.breathe.out', 'card.breathe.in'] as const)
    await expect.poll(() => card.text()).toContain(t(cue));
  await expect.poll(() => card.text(), { timeout: 40_000 }).toContain(t('card.breathe.over'));
  await page.close();
  await extension.close();
});
