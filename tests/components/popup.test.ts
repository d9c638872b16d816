// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { PopupActions } from '#components/popup/actions.ts';
import Popup from '#components/popup/popup.svelte';
import type { PopupView } from '#components/popup/view.ts';
import { SiteId, ThreadId } from '#lib/model/ids';
import { PromptRecord } from '#lib/model/prompt';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { LocalDay } from '#lib/model/units';
import { show } from './show';

const now = Date.parse('2026-11-24T21:00:00Z');
const site = { id: SiteId.parse('tinder'), name: 'Tinder', kind: 'dating' } as const;
const strange = { kind: 'strange', origin: 'https://tinder.com', site } as const;
const allowed = {
  kind: 'allowed',
  allowed: { origin: 'https://tinder.com', site: site.id, notice: 'all' },
  site,
  seeing: { kind: 'seen', lastSendAt: now - 130_000, isQuiet: false },
  conversation: { thread: ThreadId.parse('a'.repeat(22)), site: site.id, weak: false },
} as const;

const pace = {
  tempo: 'allegro',
  observed: 18,
  usual: 9.2,
  isThisConversation: true,
  isEarly: false,
} as const;

function open(view: Partial<PopupView>) {
  const asked: string[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]) =>
      void asked.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
  const actions: PopupActions = {
    checkIn: async (said) => (note('checkIn')(said.words), true),
    note: async (line) => (note('note')(line), true),
    allow: note('allow'),
    forget: note('forget'),
    name: note('name'),
    notice: note('notice'),
    pause: note('pause'),
    takeBreak: note('break'),
    endBreak: note('endBreak'),
    lookBack: async (felt) => (note('lookBack')(felt), true),
    logPhone: note('phone'),
    open: note('open'),
  };
  const act = createRawSnippet<['look' | 'breathe', () => void]>((kind) => ({
    render: () => `<p>acting ${kind()}</p>`,
  }));
  show(Popup, {
    view: {
      settings: DEFAULT_SETTINGS,
      here: strange,
      now,
      offsetMin: 0,
      week: async () => undefined,
      ...view,
    },
    actions,
    oncheckin: actions.checkIn,
    act,
  });
  return asked;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** Checks in with these words, up to the answer. */
async function checkInWith(words: readonly string[], settings = DEFAULT_SETTINGS) {
  const asked = open({ settings });
  for (const word of words) await press(`checkIn.word.${word}`);
  await press('checkIn.save');
  await screen.findByText('popup.answer.again');
  return asked;
}
const unfold = async (title: string) => {
  const summary = (await screen.findByText(title)).closest('details');
  if (summary) summary.open = true;
  await waitFor(() =>
    expect(summary?.querySelector('.inside')?.childElementCount).toBeGreaterThan(0),
  );
};

describe('the popup', () => {
  test('asks for the site inside the very click, with nothing awaited before', async () => {
    const asked = open({});
    const allow = await screen.findByRole('button', { name: 'popup.elsewhere.allow' });
    allow.click();
    expect(asked).toEqual(['allow']);
    expect(screen.getByText('popup.elsewhere.all')).toBeTruthy();
  });

  test('a page of the browser has a kind sentence and still the check-in', async () => {
    open({ here: { kind: 'closed', why: 'browser' } });
    expect(await screen.findByText('popup.elsewhere.browser')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'checkIn.save' })).toBeTruthy();
  });

  test.each([
    ['settled words get no act', ['calm'], []],
    ['what moves may pause or look around', ['intense'], ['act.break3', 'act.lookAround']],
    [
      'urgent is asked for a deadline or a feeling',
      ['urgent'],
      ['act.sayDeadline', 'act.sayFeeling'],
    ],
    [
      'destabilizing gets a pause, support, someone',
      ['calm', 'destabilizing'],
      ['act.break3', 'act.someone', 'act.resources'],
    ],
  ])('after a check-in %s', async (_name, words, acts) => {
    const asked = await checkInWith(words);
    const offered = screen.getAllByRole('button').map((button) => button.textContent?.trim() ?? '');
    expect(offered.filter((text) => /^act\.|someone/.test(text))).toEqual(acts);
    expect(asked[0]).toBe(`checkIn ${JSON.stringify(words)}`);
  });

  test.each([
    ['intense', 'act.break3', 'break 3'],
    ['addictive', 'act.break10', 'break 10'],
    ['destabilizing', 'act.resources', 'open "resources"'],
  ])('%s: %s is done', async (word, act, done) => {
    const asked = await checkInWith([word]);
    await press(act);
    expect(asked.at(-1)).toBe(done);
  });

  test('a question of one’s own is kept with the check-in', async () => {
    const asked = await checkInWith(['confusing']);
    await press('act.note');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: ' What is this? ' } });
    await press('popup.answer.keep');
    expect(asked.at(-1)).toBe('note "What is this?"');
    expect(await screen.findByText('popup.answer.kept')).toBeTruthy();
  });

  test('a feeling gets one kind sentence', async () => {
    await checkInWith(['urgent']);
    await press('act.sayFeeling');
    expect(screen.getByText('card.said.feeling')).toBeTruthy();
  });

  test('breathing is offered only to those who opted in', async () => {
    await checkInWith(['intense'], { ...DEFAULT_SETTINGS, canBreathe: true });
    await press('act.breathe');
    expect(screen.getByText('acting breathe')).toBeTruthy();
  });
});

describe('what stands below the check-in', () => {
  test('says how well sends are seen, and pauses the site', async () => {
    const asked = open({ here: allowed });
    await unfold('popup.site.title');
    expect(screen.getByText('popup.site.seen 2 minutes ago')).toBeTruthy();
    await press('popup.pause.morning');
    expect(asked).toEqual(['pause "site" "morning"']);
  });

  test('names a conversation and leaves it out', async () => {
    const asked = open({ here: allowed });
    await unfold('popup.conversation.title');
    await fireEvent.input(screen.getByLabelText('popup.conversation.name'), {
      target: { value: 'Mara' },
    });
    await press('popup.conversation.keep');
    await fireEvent.click(screen.getByRole('switch'));
    expect(asked).toEqual(['name "Mara"', 'notice false']);
  });

  test('shows the numbers behind the word only when asked', async () => {
    open({
      here: allowed,
      pace,
    });
    expect(await screen.findByText(/popup\.pace\.compare\.twice/)).toBeTruthy();
    expect(screen.queryByText('18')).toBeNull();
    await press('popup.pace.numbers');
    expect(screen.getByText('18')).toBeTruthy();
    expect(screen.getByText('9')).toBeTruthy();
  });

  test('the numbers behind a prompt stand here, with the way to its rule', async () => {
    const spoke = PromptRecord.parse({
      id: '12345678',
      at: now - 60_000,
      reasons: ['surge'],
      text: 'surge-1',
      measures: [{ reason: 'surge', observed: 31, usual: 8.7 }],
      fate: 'shown',
    });
    open({ spoke });
    await screen.findByRole('table');
    const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['', '31', '9']);
    expect(screen.getByRole('link', { name: 'popup.spoke.rule' })).toBeTruthy();
  });

  test('looks back on the week, and hands the answer on', async () => {
    const fullDay = LocalDay.parse('2026-11-24');
    const week = async () => ({ mostly: 'evenings', lateNights: 2, fullDay, missed: 1 }) as const;
    const asked = open({ here: allowed, pace, week });
    await unfold('popup.week.title');
    const said = await screen.findByText(/prompt\.weekly\.question/);
    expect(said.textContent).toBe(
      'prompt.weekly.mostly.evenings prompt.weekly.lateNights #2 2 prompt.weekly.fullDay Tuesday prompt.weekly.missed #1 1 prompt.weekly.question',
    );
    await press('prompt.weekly.notQuite');
    expect(await screen.findByText('prompt.weekly.notQuiteSaid')).toBeTruthy();
    expect(asked).toEqual(['lookBack "not-quite"']);
  });

  test('a week without sends says so', async () => {
    open({ here: allowed, pace });
    await unfold('popup.week.title');
    expect(await screen.findByText('prompt.weekly.nothing')).toBeTruthy();
  });

  test('logs a phone session as it is remembered', async () => {
    const asked = open({});
    await unfold('popup.phone.title');
    await fireEvent.input(screen.getByLabelText('popup.phone.many'), { target: { value: '40' } });
    await press('popup.phone.save');
    const phone = { from: now - 30 * 60_000, minutes: 30, sends: 40 };
    expect(asked).toEqual([`phone ${JSON.stringify(phone)} []`]);
  });

  test('a running pause counts down and can be ended', async () => {
    const asked = open({ running: { startedAt: now - 60_000, until: now + 125_000 } });
    expect((await screen.findByRole('timer')).textContent).toBe('2:05');
    await press('card.break.end');
    expect(asked).toEqual(['endBreak']);
  });
});

describe('on a site where only chosen conversations are noticed', () => {
  test('a conversation nobody chose is offered first, in one press', async () => {
    const asked = open({ here: { ...allowed, allowed: { ...allowed.allowed, notice: 'chosen' } } });
    expect(screen.getByText('popup.choose.unchosen')).toBeTruthy();
    expect(screen.getAllByRole('button')[0]?.textContent?.trim()).toBe('popup.choose.choose');
    await press('popup.choose.choose');
    expect(asked).toEqual(['notice true']);
  });

  test('where no conversation is open it says so, and offers none', () => {
    const nothing = { ...allowed, conversation: undefined } as const;
    open({ here: { ...nothing, allowed: { ...nothing.allowed, notice: 'chosen' } } });
    expect(screen.getByText('popup.choose.unopened')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'popup.choose.choose' })).toBeNull();
  });

  test('a page that was open before Andante was there says what helps', () => {
    open({ here: { ...allowed, conversation: undefined, isDeaf: true } });
    expect(screen.getByText('popup.choose.unloaded')).toBeTruthy();
    expect(screen.getByText('popup.standing.unloaded')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'popup.choose.choose' })).toBeNull();
  });

  test('nothing is offered where the open conversation is noticed', () => {
    open({ here: allowed });
    expect(screen.queryByText(/popup\.choose/)).toBeNull();
  });
});
