import { expect, test, type Page } from '@playwright/test';
import { ACTS, type Act } from '../../lib/model/prompt.ts';
import { answerKey } from '../../lib/prompt/prompt-words.ts';
import { violationsInCard } from '../helpers/axe.ts';
import { english } from '../helpers/english.ts';
import type { Extension } from '../helpers/extension.ts';
import {
  CARD,
  heard,
  inject,
  launchWithStandIn,
  shownCard,
  type ShownCard,
} from '../helpers/card.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

let extension: Extension;
let served: Served;
test.beforeAll(async () => {
  extension = await launchWithStandIn();
  served = await serve(
    html(
      '<!doctype html><html lang="en"><title>chat</title><main><h1>Chat</h1><label>Write <textarea></textarea></label></main></html>',
    ),
  );
});
test.afterAll(async () => {
  await extension.close();
  await served.close();
});

async function withCard(given: object = {}): Promise<{ page: Page; card: ShownCard }> {
  const page = await extension.context.newPage();
  await page.goto(`http://localhost:${served.port}/`);
  await page.click('textarea');
  await page.keyboard.type('half a senten');
  await inject(extension, page, { ...CARD, ...given });
  const card = await shownCard(extension, page);
  await page.waitForTimeout(900);
  return { page, card };
}

const FOCUSED = "(root.activeElement?.textContent ?? '').trim()";

/** Tabs on until the button with this label has the focus, and presses it. */
async function go(page: Page, card: ShownCard, label: string) {
  for (let step = 0; step < 20; step += 1) {
    if ((await card.evaluate(FOCUSED)) === label) break;
    await page.keyboard.press('Tab');
  }
  expect(await card.evaluate(FOCUSED)).toBe(label);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(150);
}

test('F6 goes into the card and back to the caret; other keys stay with the page', async () => {
  const { page, card } = await withCard();
  await page.keyboard.press('F6');
  expect(await card.evaluate(FOCUSED)).toBe('Check in');
  await page.keyboard.press('F6');
  await page.keyboard.type('ce');
  expect(await page.inputValue('textarea')).toBe('half a sentence');
  await page.keyboard.press('Escape');
  expect(await card.isThere()).toBe(true);
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.isThere()).toBe(false);
  await page.keyboard.type('.');
  expect(await page.inputValue('textarea')).toBe('half a sentence.');
  const answered = { type: 'prompt/answered', id: CARD.id, answer: 'carry-on' };
  await expect.poll(async () => (await heard(extension)).at(-1)).toEqual(answered);
  await page.close();
});

test('without a card F6 is the browser’s own', async () => {
  const { page, card } = await withCard();
  await card.press('Carry on');
  await page.evaluate(() => {
    addEventListener('keydown', ({ defaultPrevented }) =>
      Object.assign(window, { isTaken: defaultPrevented }),
    );
  });
  await page.keyboard.press('F6');
  expect(await page.evaluate('isTaken')).toBe(false);
  await page.close();
});

interface Given {
  readonly acts?: readonly Act[];
  readonly canBreathe?: boolean;
}

const WAYS: readonly (readonly [string, Given, readonly string[], string])[] = [
  ['why, and an answer to it', {}, ['Why this?', 'That helped', 'Close'], 'prompt/answered'],
  ['quiet today and back', {}, ['Quiet today', 'Undo', 'Close'], 'prompt/undone'],
  ['never and back', {}, ['Never this kind', 'Undo', 'Close'], 'prompt/undone'],
  [
    'check in',
    {},
    ['Check in', 'calm', 'slow enough to feel', 'Save', 'Close'],
    'prompt/checked-in',
  ],
  ['a pause ended early', {}, ['Three-minute pause', 'End it', 'Close'], 'prompt/break-ended'],
  ['a pause put away', { acts: ['break-10'] }, ['Ten-minute pause', 'Hide'], 'prompt/answered'],
  [
    'look around',
    { acts: ['look-around'] },
    ['Look around', 'Next', 'Next', 'Next', 'Next', 'Close'],
    'prompt/answered',
  ],
  [
    'breathe',
    { acts: ['breathe'], canBreathe: true },
    ['Breathe for half a minute', "That's enough"],
    'prompt/answered',
  ],
  ['park', { acts: ['park'] }, ['Park until morning', 'Close'], 'prompt/answered'],
  ['say', { acts: ['say-choice', 'say-pull'] }, ['A pull', 'Close'], 'prompt/answered'],
  ['note', { acts: ['note'] }, ['Note to self'], 'prompt/open'],
];

for (const [name, given, ways, last] of WAYS) {
  test(`by keys alone: ${name}; no flaw on the way`, async () => {
    const { page, card } = await withCard(given);
    await page.keyboard.press('F6');
    expect(await violationsInCard(card)).toEqual([]);
    for (const [index, way] of ways.entries()) {
      await go(page, card, way);
      const isLast = index === ways.length - 1;
      if (!isLast) expect(await violationsInCard(card)).toEqual([]);
      if (!isLast) expect(await card.evaluate('root.activeElement !== null')).toBe(true);
    }
    await expect.poll(() => card.isThere()).toBe(false);
    expect((await heard(extension)).at(-1)?.type).toBe(last);
    await page.keyboard.type('ce.');
    expect(await page.inputValue('textarea')).toBe('half a sentence.');
    await page.close();
  });
}

/** Acts that end the card, or get one sentence: what follows opens elsewhere. */
const PLAIN: readonly Act[] = [
  'reflect',
  'learn',
  'someone',
  'resources',
  'settings',
  'move-hours',
  'thanks',
  'quiet-today',
  'remind-later',
  'say-choice',
  'say-deadline',
  'say-feeling',
  'why',
];

test('by keys alone: every act there is', async () => {
  test.setTimeout(120_000);
  const walked = WAYS.flatMap(([, { acts = CARD.acts }]) => [...acts]);
  expect(new Set([...PLAIN, ...walked])).toEqual(new Set(ACTS));
  for (const act of PLAIN) {
    const { page, card } = await withCard({ acts: [act] });
    await page.keyboard.press('F6');
    await go(page, card, english(answerKey(act)));
    await expect
      .poll(async () => (await heard(extension)).filter(({ type }) => type === 'prompt/answered'))
      .toMatchObject([{ answer: act }]);
    await page.close();
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`reads well in ${scheme}`, async () => {
    const { page, card } = await withCard({ appearance: scheme });
    expect(await violationsInCard(card)).toEqual([]);
    await card.press('Why this?');
    expect(await violationsInCard(card)).toEqual([]);
    const background = await card.evaluate(
      "getComputedStyle(root.querySelector('.sheet')).backgroundColor",
    );
    expect(background).toBe(scheme === 'light' ? 'rgb(255, 253, 250)' : 'rgb(38, 36, 33)');
    await page.close();
  });
}
