import { expect, test, type Page } from '@playwright/test';
import { shownCard } from '../helpers/card.ts';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { until } from '../helpers/hands.ts';
import { journalRows } from '../helpers/journal.ts';
import { openPopup, type Popup } from '../helpers/popup.ts';

/** No mouse in this file: every press is a key, and what is pressed is found by going on with Tab. */

let extension: Extension;
let chat: Chat;
test.beforeAll(async () => {
  [extension, chat] = await Promise.all([launch(), serveChat()]);
});
test.afterAll(async () => {
  await extension.close();
  await chat.close();
});

const NAME = `(() => {
  const one = document.activeElement;
  const label = one?.labels?.[0]?.innerText ?? '';
  return (one?.getAttribute('aria-label') ?? (label || one?.innerText) ?? '').trim();
})()`;

/** Goes on with Tab until what has the focus is called so. */
async function reach(page: Page, name: string, presses = 300): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    if (String(await page.evaluate(NAME)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”.`);
}

async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}

const says = (popup: Popup, text: string) => expect.poll(() => popup.text()).toContain(text);

async function pressInPopup(popup: Popup, name: string): Promise<void> {
  await until(`Tab to come to “${name}”`, async () => {
    if (String(await popup.evaluate(NAME)).startsWith(name)) return true;
    await popup.key('Tab');
    return undefined;
  });
  await popup.key('Enter');
}

test('the welcome, a site and the hours', async () => {
  await extension.approve('https://tinder.com/*');
  const page = await extension.open('welcome.html');
  await press(page, english('welcome.next.promise'));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, 'Tinder');
  await expect(page.getByText(english('welcome.sites.allowed', ['Tinder']))).toBeVisible();
  await press(page, english('welcome.next.sites'));
  await press(page, english('welcome.hours.switch'), 'Space');
  await press(page, english('welcome.next.hours'));
  await expect(page.getByText(english('welcome.ready.withSites'))).toBeVisible();
  await page.close();
});

test('the popup: a site and a conversation are chosen, and a check-in takes four presses', async () => {
  const page = await chat.open(extension);
  await extension.approve('http://chat.localhost/*');
  const first = await openPopup(extension, page);
  await pressInPopup(first, english('popup.elsewhere.allow'));
  await says(first, english('popup.elsewhere.allowedChosen'));
  await first.close();
  const popup = await openPopup(extension, page);
  await pressInPopup(popup, english('popup.choose.choose'));
  await says(popup, english('popup.choose.chosen'));
  await popup.close();

  const startedAt = Date.now();
  const again = await openPopup(extension, page);
  await until('the words to have the focus', async () =>
    (await again.evaluate("document.activeElement?.getAttribute('role') === 'toolbar'"))
      ? true
      : undefined,
  );
  await again.key('u');
  await again.key(' ');
  await again.key('Enter', { isControl: true });
  await says(again, english('prompt.feltUrgent.title'));
  expect(Date.now() - startedAt, 'from the icon to the answer').toBeLessThan(10_000);
  await pressInPopup(again, english('act.sayFeeling'));
  await says(again, english('card.said.feeling'));
  await again.close();
  expect(await journalRows(extension, 'checkIns')).toMatchObject([{ words: ['urgent'] }]);
  await page.close();
});

test('a prompt is reached with F6, asked why, and left with “Carry on”', async () => {
  test.setTimeout(120_000);
  const page = await chat.open(extension);
  for (let n = 0; n < 24; n += 1) {
    await sendOne(page);
    await page.waitForTimeout(120);
  }
  const card = await shownCard(extension, page, { timeoutMs: 60_000 });
  const focused = "(root.activeElement?.textContent ?? '').trim()";
  const pressInCard = async (name: string) => {
    await until(`Tab to come to “${name}”`, async () => {
      if ((await card.evaluate(focused)) === name) return true;
      await page.keyboard.press('Tab');
      return undefined;
    });
    await page.keyboard.press('Enter');
  };
  await until('the card to take F6', async () => {
    if (await card.evaluate('root.activeElement !== null')) return true;
    await page.keyboard.press('F6');
    return undefined;
  });
  await until('the card to take a press: not in its first moment', async () => {
    await pressInCard(english('card.why'));
    await page.waitForTimeout(200);
    return (await card.text()).includes(english('card.always')) ? true : undefined;
  });
  await pressInCard(english('card.back'));
  await pressInCard(english('act.carryOn'));
  await expect.poll(() => card.isThere()).toBe(false);
  await expect
    .poll(() => journalRows(extension, 'prompts'))
    .toMatchObject([{ answer: 'carry-on' }]);
  await page.keyboard.type('on');
  expect(await page.inputValue('textarea')).toBe('on');
  await page.close();
});

test('settings: a kind, a word, a sentence of one’s own, someone, and a card to try', async () => {
  test.setTimeout(90_000);
  const page = await extension.open('options.html#settings');
  await press(page, english('options.reason.sitting'), 'Space');
  await press(page, english('options.settings.own.text'), 'End');
  await page.keyboard.type('Tea first.');
  await page.keyboard.press('Enter');
  await press(page, english('options.settings.own.editOne', ['Tea first.']));
  await expect(
    page.getByRole('textbox', { name: english('options.settings.own.text') }).first(),
  ).toBeFocused();
  await page.keyboard.type(' Then bed.');
  await page.keyboard.press('Enter');
  await press(page, english('options.settings.words.down', ['calm']));
  await press(page, english('options.settings.trusted.name'), 'End');
  await page.keyboard.type('Kim');
  await press(page, english('options.settings.trusted.typed.tel'), 'End');
  await page.keyboard.type('030 123 45');
  await page.keyboard.press('Enter');
  const settings = () =>
    page.evaluate(`chrome.storage.local.get('settings')
      .then(({ settings }) => ({ ...settings, words: settings.words.slice(0, 2) }))`);
  await expect.poll(settings).toMatchObject({
    silenced: ['sitting'],
    ownWords: [{ text: 'Tea first. Then bed.' }],
    words: [{ word: 'urgent' }, { word: 'calm' }],
    trusted: { name: 'Kim', reach: 'tel:03012345' },
  });

  await press(page, english('options.reason.felt'));
  const tried = `${english('options.settings.preview.try')}: ${english('prompt.feltUrgentWait.title')}`;
  await press(page, tried);
  await press(page, english('act.lookAround'));
  await expect(page.getByText(english('card.look.far'))).toBeVisible();
  await press(page, english('card.enough'));
  await expect(page.getByText(english('card.look.far'))).toBeHidden();
  await page.close();
});
