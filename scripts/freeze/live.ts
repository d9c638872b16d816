import type { Page } from '@playwright/test';
import { sendOne, type Chat } from '../../tests/helpers/chat.ts';
import type { Extension } from '../../tests/helpers/extension.ts';
import { until } from '../../tests/helpers/hands.ts';
import { ask } from '../../tests/helpers/intent.ts';
import { journalRows } from '../../tests/helpers/journal.ts';
import { monthBefore } from '../shots/month.ts';
import { plant } from '../shots/plant.ts';

/** Addresses, and by them raw ids, of the two conversations, in the order they are written in. */
const RAW = ['/with/anna-1234', '/with/ben-5678'] as const;
const id = (name: string) => name.padEnd(12, '-');

interface ConversationRow {
  readonly thread: string;
  readonly site: string;
  readonly firstAt: number;
}

/** Sends by real keys until the journal holds `n` of them. */
async function send(extension: Extension, page: Page, n: number): Promise<void> {
  await page.bringToFront();
  await page.click('textarea');
  const before = (await journalRows(extension, 'sends')).length;
  for (let made = 1; made <= n; made += 1) {
    await sendOne(page);
    await until(`send ${made}`, async () => {
      const rows = await journalRows(extension, 'sends');
      return rows.length === before + made || undefined;
    });
  }
}

/** Settings in which every field there is was set. */
const settingsOf = (sites: readonly object[]): object => ({
  version: 1,
  welcomed: true,
  sites,
  pausedUntil: 1_700_000_000_000,
  dayStart: 240,
  nightHours: { from: 1380, to: 300 },
  morning: 450,
  sensitivity: 'calmer',
  silenced: ['own'],
  limits: {
    perDay: 3,
    perWeek: 9,
    gapMin: 120,
    sameReasonHours: 72,
    sameThreadHours: 36,
    sameTextDays: 21,
  },
  showIn: 'toolbar',
  canBreathe: true,
  appearance: 'dark',
  words: [{ word: 'calm', as: 'easy' }, { word: 'urgent' }, { word: 'clear' }],
  ownWords: [
    {
      id: id('own-words'),
      text: 'Tomorrow is a day too.',
      reason: 'late',
      hours: { from: 0, to: 300 },
    },
  ],
  trusted: { name: 'Noor', reach: 'tel:+4930123' },
  keepSendsDays: 90,
  keepAllDays: 3650,
  experiment: true,
});

/** A life with something in every store and every field. Gives the raw ids by their codes. */
export async function live(
  extension: Extension,
  chat: Chat,
): Promise<{ readonly page: Page; readonly rawIds: Readonly<Record<string, string>> }> {
  const [first, second] = await Promise.all(RAW.map((path) => chat.open(extension, path)));
  if (!first || !second) throw new Error('Two chats were to be open.');
  await send(extension, first, 6);
  await send(extension, second, 3);
  const rows = await journalRows<ConversationRow>(extension, 'conversations');
  const [anna, ben] = rows.sort((a, b) => a.firstAt - b.firstAt);
  if (!anna || !ben) throw new Error('Two conversations were to be there.');
  const page = await extension.open('options.html');
  await plant(page, monthBefore({ at: Date.now(), site: anna.site, thread: anna.thread }));
  const did = async (intent: object) => {
    const done = await ask(page, intent);
    if (JSON.stringify(done) !== '{"ok":true}') throw new Error(JSON.stringify([intent, done]));
  };
  const { thread, site } = anna;
  const at = Date.now();
  await did({ type: 'intent/conversation', thread, site, weak: false, name: 'Mara' });
  const where = { scope: 'conversation', thread: ben.thread };
  await did({ type: 'intent/pause', where, until: 'told' });
  const qualities = {
    calm: 'often',
    pacing: 'sometimes',
    presence: 'not-yet',
    curiosity: 'unsure',
  };
  await did({ type: 'intent/reflect', reflection: { id: id('seen'), at, thread, qualities } });
  const said = { id: id('said'), at, words: ['calm', 'urgent'], thread, source: 'popup' };
  const note = 'By the window, a quiet evening.';
  await did({ type: 'intent/check-in', checkIn: { ...said, protecting: ['rushing'], note } });
  await did({ type: 'intent/check-in', checkIn: { ...said, note: `${note} Later still.` } });
  const phone = { from: at - 3_600_000, minutes: 20, sends: 30 };
  await did({
    type: 'intent/check-in',
    checkIn: { id: id('phone'), at: at + 1, words: [], source: 'phone', phone },
  });
  await did({
    type: 'intent/check-in',
    checkIn: { id: id('week'), at: at + 2, words: [], source: 'week', week: 'not-quite' },
  });
  const origin = chat.origin();
  const sites = [{ origin, site, notice: 'all' as const, pausedUntil: 1_700_000_000_000 }];
  await did({ type: 'intent/settings', settings: settingsOf(sites) });
  return { page: first, rawIds: { [anna.thread]: RAW[0], [ben.thread]: RAW[1] } };
}
