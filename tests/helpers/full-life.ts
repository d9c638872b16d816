import { exampleOf } from '#lib/history/example';
import { CheckIn } from '#lib/model/check-in';
import { PromptRecord } from '#lib/model/prompt';
import { DEFAULT_SETTINGS, Settings } from '#lib/model/settings';
import { DAY, HOUR, MINUTE } from '#lib/model/time';
import type { Rows } from './seed.ts';

/** Someone who uses all of it: no list stands empty, and nothing is at its default that can be otherwise. */
export const FULL_SETTINGS: Settings = Settings.parse({
  ...DEFAULT_SETTINGS,
  welcomed: true,
  sites: [
    { origin: 'https://tinder.com', site: 'tinder', notice: 'all' },
    { origin: 'https://bumble.com', site: 'bumble', notice: 'all', pausedUntil: 'told' },
    { origin: 'https://web.whatsapp.com', site: 'whatsapp', notice: 'chosen' },
  ],
  nightHours: { from: 1410, to: 300 },
  silenced: ['sitting'],
  canBreathe: true,
  ownWords: [
    { id: 'own-words-1', reason: 'night', text: 'Tea first, then bed.' },
    { id: 'own-words-2', reason: 'surge', text: 'Is the window still open?' },
  ],
  trusted: { name: 'Jona', reach: 'tel:03012345' },
});

const LINES = ['By the window, quite at ease.', 'Could not put it down.', 'A long walk before.'];

/** Twelve weeks of that person: lines, ways of protecting, a phone session, a week looked back on, prompts of most kinds. */
export function fullLife(now: number): Rows {
  const { hours, conversations, checkIns, reflections } = exampleOf(now, {
    dayStart: 300,
    offsetMin: () => 0,
  });
  const [, , , , kim, mara] = conversations;
  const told = checkIns.map((one, index) => {
    const note = index % 4 === 0 ? LINES[(index / 4) % LINES.length] : undefined;
    const isOnGuard = one.words.includes('urgent');
    return {
      ...one,
      ...(note ? { note } : {}),
      ...(isOnGuard ? { protecting: ['on-guard', 'rushing'], thread: mara?.thread } : {}),
    };
  });
  const phoneAt = now - 2 * DAY;
  const more = [
    {
      id: 'full-phone-1',
      at: phoneAt,
      words: ['stable'],
      source: 'phone',
      phone: { from: phoneAt - HOUR, minutes: 30, sends: 12 },
    },
    {
      id: 'full-week-1',
      at: now - 7 * DAY,
      words: [],
      source: 'week',
      week: 'not-quite',
      note: 'Fuller than it felt.',
    },
  ];
  const prompts = (
    [
      ['surge', 'quickStretch', 'break-3', 1],
      ['night', 'lateHour', 'park', 4],
      ['new', 'growingFast', 'check-in', 6],
      ['late', 'tomorrowsVoice', 'carry-on', 9],
      ['felt', 'feltUrgent', 'say-feeling', 11],
      ['sitting', 'anHour', 'not-for-me', 20],
    ] as const
  ).map(([reason, text, answer, daysAgo], index) => ({
    id: `full-prompt-${index}`,
    at: now - daysAgo * DAY - 3 * HOUR,
    thread: (index % 3 === 2 ? kim : mara)?.thread,
    site: 'tinder',
    reasons: [reason],
    text,
    measures: [{ reason, observed: 34 - index, usual: 11 }],
    fate: 'shown',
    answer,
    answeredAt: now - daysAgo * DAY - 3 * HOUR + MINUTE,
  }));
  return {
    hours,
    conversations: conversations.map((one) =>
      one.name === 'Robin' ? { ...one, pausedUntil: 'told' } : one,
    ),
    checkIns: [...told, ...more].map((row) => CheckIn.parse(row)),
    prompts: prompts.map((row) => PromptRecord.parse(row)),
    reflections: [
      ...reflections,
      ...reflections.slice(1, 3).map((one, index) => ({
        ...one,
        id: `full-reflection-${index}`,
        at: one.at - 5 * DAY,
        thread: kim?.thread,
      })),
    ],
    sends: Array.from({ length: 24 }, (_, index) => ({
      eventId: `full-life-send-${index}`,
      at: now - 2 * HOUR - index * 3 * MINUTE,
      offsetMin: 0,
      site: 'tinder',
      thread: mara?.thread,
    })),
  };
}
