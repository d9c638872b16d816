import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launchFirefox, type Firefox } from '../tests/e2e-firefox/firefox.ts';
import { until } from '../tests/helpers/hands.ts';
import { servePlayground } from './playground.ts';
import { insist } from './tour/step.ts';

const FOLDER = fileURLToPath(new URL('../.output/tour-firefox', import.meta.url));
/** Slow enough to be taken for a person. */
const BETWEEN_MS = 220;
/** A press in the first half second of a card was meant for something else. */
const SHOWN_MS = 700;
const MANY = 22;

interface Walk {
  readonly firefox: Firefox;
  readonly chat: Page;
  /** Keeps a picture of what has this in its address. */
  readonly shot: (name: string, part: string) => Promise<void>;
}

async function popup({ firefox, chat }: Walk) {
  await chat.bringToFront();
  return firefox.popup();
}

async function allow(walk: Walk): Promise<string> {
  const { firefox, shot } = walk;
  await firefox.askFirst();
  const asked = await popup(walk);
  await shot('popup-asks', 'popup.html');
  await asked.press('Notice my pace on this site');
  await firefox.decide('allow');
  await asked.says(/This site is allowed/);
  await firefox.closePopup();
  const chosen = await popup(walk);
  await chosen.press('Notice my pace in this conversation');
  await chosen.says(/Your pace is noticed in this conversation now/);
  await shot('popup-chosen', 'popup.html');
  await firefox.closePopup();
  return 'Firefox asked about this one site; its conversation was chosen; the tab was not loaded anew';
}

async function chat(walk: Walk): Promise<string> {
  const { firefox, chat: page, shot } = walk;
  await page.bringToFront();
  await page.focus('textarea');
  for (let n = 1; n <= MANY; n += 1) {
    await page.keyboard.type(`and another thing, ${n}`);
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  await until('every send in the journal', async () => {
    const { length } = await firefox.rows('sends');
    return length === MANY || undefined;
  });
  const card = firefox.on(page);
  await card.says(/Carry on/);
  await new Promise((resolve) => setTimeout(resolve, SHOWN_MS));
  await shot('card', page.url());
  await card.press('Carry on');
  await until('the answer', async () => {
    const [row] = await firefox.rows<{ answer?: string }>('prompts');
    return row?.answer === 'carry-on' || undefined;
  });
  return `${MANY} sends made and ${MANY} recorded; a card came, and was answered`;
}

async function checkIn(walk: Walk): Promise<string> {
  const { firefox, shot } = walk;
  const asked = await popup(walk);
  for (const name of ['calm', 'clear', 'Save']) await asked.press(name);
  await asked.says(/Check in again/);
  await shot('check-in', 'popup.html');
  await firefox.closePopup();
  const rows = await firefox.rows<{ words: readonly string[] }>('checkIns');
  insist(rows[0]?.words.join() === 'calm,clear', 'The check-in is not as it was made.');
  return 'saved, with the words that were chosen';
}

async function lookBack({ firefox, shot }: Walk): Promise<string> {
  const page = await firefox.open('options.html');
  const says = (words: RegExp) =>
    until(String(words), async () => {
      const text = String(await page.evaluate('document.body.innerText'));
      return words.test(text) || undefined;
    });
  await page.bringToFront();
  await says(new RegExp(`${MANY} sends from`));
  await shot('history', 'options.html');
  await page.click('a[href="#data"]');
  await says(/Take it with you/);
  await shot('my-data', 'options.html#data');
  return `History shows the ${MANY} sends; My data shows every field`;
}

const STEPS: readonly (readonly [string, (walk: Walk) => Promise<string>])[] = [
  ['the site is allowed, the conversation chosen', allow],
  ['a chat, and a card', chat],
  ['a check-in', checkIn],
  ['looking back', lookBack],
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const [firefox, playground] = await Promise.all([launchFirefox(), servePlayground()]);
let count = 0;
const shot = async (name: string, part: string) => {
  count += 1;
  const file = `${FOLDER}/${String(count).padStart(2, '0')}-${name}.png`;
  writeFileSync(file, await firefox.picture(part));
};
try {
  console.log(`A walk through Andante in ${firefox.version}`);
  const welcome = await firefox.open('welcome.html');
  await welcome.bringToFront();
  await shot('welcome', 'welcome.html');
  const tab = await firefox.visit(playground.at('mara'));
  for (const [name, show] of STEPS) {
    console.log(`  ✓ ${name}: ${await show({ firefox, chat: tab, shot })}`);
  }
  const errors = await firefox.errors();
  insist(errors.length === 0, errors.join('\n'));
  console.log(`  Pictures: ${FOLDER}`);
} finally {
  await firefox.close();
  await playground.close();
}
