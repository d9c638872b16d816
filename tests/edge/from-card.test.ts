import { beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '#lib/edge/deliver';
import { pause } from '#lib/edge/pause';
import { route } from '#lib/edge/route';
import { settingsStore } from '#lib/edge/settings';
import { journalOfWorker } from '#lib/edge/worker';
import type { StateName } from '#lib/model/ports';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { MINUTE } from '#lib/model/time';
import { parsePolicy } from '#lib/prompt/policy-state';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';
import { PROMPT, duePrompt, foldedPrompt } from '#tests/helpers/waiting-prompt.ts';

const ID = 'test-extension-id';
const TAB = 3;
const IN_PAGE = { id: ID, url: 'https://chat.example/', tab: { id: TAB } };
const IN_OTHER_TAB = { ...IN_PAGE, tab: { id: 4 } };
const IN_POPUP = { id: ID, url: `chrome-extension://${ID}/popup.html` };

let browser: BrowserInMemory;
beforeEach(async () => {
  browser = new BrowserInMemory();
  const rows: StateName[] = ['break', 'pending', 'policy'];
  for (const name of rows) await put(name, undefined);
});

const state = async (name: StateName) => (await journalOfWorker()).journal.state(name);
async function put(name: StateName, value: unknown): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState(name, value));
}
const running = { startedAt: Date.now(), until: Date.now() + 3 * MINUTE };

describe('what a card says of its own prompt is done; of any other it is refused', () => {
  const says: readonly (readonly [string, object])[] = [
    ['that its break ended', { type: 'prompt/break-ended', id: PROMPT }],
    ['that the numbers are to be opened', { type: 'prompt/open', id: PROMPT, what: 'numbers' }],
    ['that it was shown', { type: 'prompt/shown', id: PROMPT }],
    ['that it folded', { type: 'prompt/folded', id: PROMPT }],
    ['that it was dropped', { type: 'prompt/dropped', id: PROMPT }],
  ];
  test.each(says)('%s', async (_name, message) => {
    await put('pending', duePrompt(Date.now(), TAB));
    await put('break', running);
    expect(await route(message, IN_OTHER_TAB)).toMatchObject({ ok: false });
    expect(await route({ ...message, id: 'another-prompt' }, IN_PAGE)).toMatchObject({ ok: false });
    expect(await state('break')).toEqual(running);
    expect(await state('pending')).toMatchObject({ stage: 'due' });
    expect(await route(message, IN_PAGE)).toMatchObject({ ok: true });
  });

  test.each(['prompt/answered', 'prompt/checked-in', 'prompt/undone'])(
    '%s by a tab it was not brought to is refused',
    async (type) => {
      await put('pending', duePrompt(Date.now(), TAB));
      await route({ type: 'prompt/shown', id: PROMPT }, IN_PAGE);
      const rest = type === 'prompt/answered' ? { answer: 'helped' } : { words: ['calm'] };
      const message = { type, id: PROMPT, ...(type === 'prompt/undone' ? {} : rest) };
      expect(await route(message, IN_OTHER_TAB)).toMatchObject({ ok: false });
      expect(await route(message, IN_PAGE)).toMatchObject({ ok: true });
    },
  );
});

describe('a card is handed out', () => {
  test.each([
    ['to its tab', IN_PAGE, () => duePrompt(Date.now(), TAB), true],
    ['to no other tab', IN_OTHER_TAB, () => duePrompt(Date.now(), TAB), false],
    ['not after it waited too long', IN_PAGE, () => duePrompt(Date.now() - 4 * MINUTE, TAB), false],
    ['to the popup once it folded', IN_POPUP, () => foldedPrompt(Date.now()), true],
    ['to the popup not before', IN_POPUP, () => duePrompt(Date.now(), TAB), false],
    ['to no page once it folded', IN_PAGE, () => foldedPrompt(Date.now()), false],
  ])('%s', async (_name, sender, pending, isHanded) => {
    await put('pending', pending());
    const claimed = await route({ type: 'prompt/claim' }, sender);
    expect(claimed).toEqual(isHanded ? { card: pending().card } : {});
  });
});

test('a pause drops the prompt on its way, and counts it as missed', async () => {
  await put('pending', duePrompt(Date.now(), TAB));
  await pause({ scope: 'everywhere' }, 'told');
  expect(await state('pending')).toBeUndefined();
  expect(parsePolicy(await state('policy')).missed).toHaveLength(1);
});

describe('a prompt behind the icon', () => {
  const showing = (showIn: Settings['showIn']) =>
    settingsStore.write({ ...DEFAULT_SETTINGS, showIn });
  test.each([
    ['is said by the system where the user wants that', 'system', true, ['toolbar.word']],
    ['is a mark alone when the system may not say it', 'system', false, []],
    ['is a mark alone for whoever wants the toolbar only', 'toolbar', true, []],
  ] as const)('%s', async (_name, showIn, isGranted, notices) => {
    if (isGranted) browser.granted.add('notifications');
    await showing(showIn);
    await deliver(foldedPrompt(Date.now()));
    expect(browser.notices).toEqual(notices);
  });
});

test('a prompt that is held back counts when its moment comes, and waits nowhere', async () => {
  const due = duePrompt(Date.now(), TAB);
  await put('pending', {
    ...due,
    card: { ...due.card, isHeldBack: true },
    record: { ...due.record, fate: 'withheld' },
  });
  expect(await route({ type: 'prompt/shown', id: PROMPT }, IN_PAGE)).toMatchObject({ ok: true });
  expect(await state('pending')).toBeUndefined();
  const { journal } = await journalOfWorker();
  expect(await journal.prompt(due.record.id)).toMatchObject({ fate: 'withheld' });
  expect(parsePolicy(await state('policy')).greeted).toBe(false);
});
