// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import CheckIn from '#components/check-in.svelte';
import type { Said } from '#components/check-in.ts';
import EditCheckIn from '#components/options/edit-check-in.svelte';
import OwnWords from '#components/options/settings/own-words.svelte';
import Preview from '#components/options/settings/preview.svelte';
import { specimensOf } from '#components/options/settings/specimens.ts';
import Trusted from '#components/options/settings/trusted.svelte';
import Someone from '#components/someone.svelte';
import Welcome from '#components/welcome/welcome.svelte';
import { nameOf, registrySites } from '#lib/history/known-sites';
import { CHECK_IN_WORDS, CheckIn as CheckInRow } from '#lib/model/check-in';
import { RecordId } from '#lib/model/ids';
import { REASONS } from '#lib/model/prompt';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { FRAMES } from '#lib/prompt/frames';
import { TEXT_IDS } from '#lib/prompt/texts';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const key = (init: KeyboardEventInit) =>
  fireEvent.keyDown(document.activeElement ?? document.body, init);

beforeAll(fillDomGaps);

describe('the check-in by keyboard', () => {
  const words = CHECK_IN_WORDS.map((word) => ({ word, as: word }));
  const open = () => {
    const said: Said[] = [];
    show(CheckIn, { words, onsave: (one: Said) => said.push(one) });
    return said;
  };

  test('begins at the words, with none of them marked', () => {
    open();
    expect(document.activeElement?.getAttribute('role')).toBe('toolbar');
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });

  test.each([
    ['a letter goes to its word', ['u'], 'urgent'],
    ['the same letter once more to the next', ['c', 'c'], 'confusing'],
    ['an arrow to the first word', ['ArrowRight'], 'calm'],
  ])('%s', async (_name, keys, word) => {
    open();
    for (const one of keys) await key({ key: one });
    expect(document.activeElement?.textContent).toBe(word);
  });

  test.each([[{ ctrlKey: true }], [{ metaKey: true }]])(
    'Enter with %o saves from any word',
    async (held) => {
      const said = open();
      await press('urgent');
      screen.getByRole('button', { name: 'urgent' }).focus();
      await key({ key: 'Enter', ...held });
      expect(said).toEqual([{ words: ['urgent'] }]);
    },
  );
});

test('a check-in is changed later in all its parts', async () => {
  const changed: CheckInRow[] = [];
  const checkIn = CheckInRow.parse({
    id: 'check-in-1',
    at: 0,
    words: ['calm'],
    protecting: ['numb'],
    source: 'popup',
  });
  const change = (one: CheckInRow) => changed.push(one);
  show(EditCheckIn, { checkIn, words: DEFAULT_SETTINGS.words, onsave: change, oncancel: () => {} });
  await press('checkIn.protecting.scanning');
  await press('checkIn.save');
  await press('checkIn.protecting.numb');
  await press('checkIn.protecting.scanning');
  await press('checkIn.save');
  expect(changed.map(({ protecting }) => protecting)).toEqual([['scanning', 'numb'], undefined]);
});

describe('own words', () => {
  const own = { id: RecordId.parse('own-words-1'), text: 'Bed.', reason: 'night' } as const;
  const open = () => {
    const changes: Settings['ownWords'][] = [];
    const settings = { ...DEFAULT_SETTINGS, ownWords: [own] };
    show(OwnWords, { settings, onchange: (next: Settings) => changes.push(next.ownWords) });
    return changes;
  };

  test('are changed in their place, with reason and hours', async () => {
    const changes = open();
    await press('options.settings.own.editOne Bed.');
    const [text] = screen.getAllByLabelText('options.settings.own.text');
    await fireEvent.input(text ?? document.body, { target: { value: 'Tea.' } });
    const [reason] = screen.getAllByLabelText('options.settings.own.reason');
    await fireEvent.change(reason ?? document.body, { target: { value: 'sitting' } });
    await press('options.settings.own.keep');
    expect(changes).toEqual([[{ id: own.id, text: 'Tea.', reason: 'sitting' }]]);
  });

  test('left alone they stay, and the focus is back at the button', async () => {
    const changes = open();
    await press('options.settings.own.editOne Bed.');
    await press('options.moments.leave');
    expect(changes).toEqual([]);
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(
        'options.settings.own.editOne Bed.',
      ),
    );
  });
});

describe('someone to turn to', () => {
  const open = (trusted?: Settings['trusted']) => {
    const changes: Settings['trusted'][] = [];
    const settings = { ...DEFAULT_SETTINGS, ...(trusted ? { trusted } : {}) };
    show(Trusted, { settings, onchange: (next: Settings) => changes.push(next.trusted) });
    return changes;
  };

  test('is kept with the way that was typed', async () => {
    const changes = open();
    await write('options.settings.trusted.name', ' Kim ');
    await write('options.settings.trusted.typed.tel', '030 123 45');
    await press('options.settings.trusted.keep');
    expect(changes).toEqual([{ name: 'Kim', reach: 'tel:03012345' }]);
  });

  test('a name alone is enough; what is no number is said, and not kept', async () => {
    const changes = open();
    await write('options.settings.trusted.name', 'Kim');
    await write('options.settings.trusted.typed.tel', 'kim');
    expect(screen.getByText('options.settings.trusted.wrong')).toBeTruthy();
    await write('options.settings.trusted.typed.tel', '');
    await press('options.settings.trusted.keep');
    expect(changes).toEqual([{ name: 'Kim' }]);
  });

  test('goes with one press', async () => {
    const changes = open({ name: 'Kim', reach: 'mailto:kim@example.org' });
    await press('options.settings.trusted.remove');
    expect(changes).toEqual([undefined]);
  });

  test.each([
    ['tel:03012345', 'someone.tel Kim', null],
    ['sms:03012345', 'someone.sms Kim', null],
    ['mailto:kim@example.org', 'someone.mailto Kim', null],
    ['https://chat.example.org/kim', 'someone.https Kim', '_blank'],
  ])('%s is a link the person presses', (reach, name, target) => {
    show(Someone, { person: { name: 'Kim', reach } });
    const link = screen.getByRole('link', { name });
    expect(link.getAttribute('href')).toBe(reach);
    expect(link.getAttribute('target')).toBe(target);
  });

  test('nobody named: a kind sentence, and where to name someone', () => {
    show(Someone, { person: undefined });
    expect(screen.getByText('someone.unnamed')).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe('/options.html#trusted');
  });
});

describe('the preview', () => {
  test('holds every sentence there is, each under each of its reasons', () => {
    const all = REASONS.flatMap((reason) => specimensOf(reason, 'x').map(({ id }) => id));
    const frames = FRAMES.map(({ id }) => id);
    const prompts = TEXT_IDS.filter((id) => id !== 'quickAndSteady'); // said to a check-in
    expect(new Set(all)).toEqual(new Set([...prompts, ...frames, 'ownFirst']));
  });

  test('a card can be tried, and put away', async () => {
    show(Preview, { settings: DEFAULT_SETTINGS });
    await fireEvent.click(screen.getByText('options.reason.sitting'));
    const name = 'options.settings.preview.try: prompt.lookUp.title';
    await fireEvent.click(await screen.findByRole('button', { name }));
    const carryOn = await screen.findByRole('button', { name: 'act.carryOn' });
    expect(screen.getByRole('button', { name: 'act.never' })).toBeTruthy();
    await fireEvent.click(carryOn);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'act.never' })).toBeNull());
  });
});

describe('the welcome walked again', () => {
  const walk = async (nightHours: Settings['nightHours'], presses: readonly string[]) => {
    const ends: unknown[] = [];
    const settings = { ...DEFAULT_SETTINGS, ...(nightHours ? { nightHours } : {}) };
    show(Welcome, {
      view: { settings, sites: registrySites(), nameOf },
      actions: { finish: (night: unknown) => ends.push(night) },
      onallow: () => {},
      said: '',
    });
    for (const one of presses) {
      const control =
        screen.queryByRole('button', { name: one }) ?? screen.getByRole('switch', { name: one });
      await fireEvent.click(control);
    }
    return ends;
  };
  const THROUGH = ['welcome.next.promise', 'welcome.next.sites'];
  const NIGHT = { from: 1380, to: 240 };

  test.each<[string, Settings['nightHours'], readonly string[], unknown]>([
    ['skipped, the hours stay as they are', NIGHT, ['welcome.skip'], undefined],
    [
      'walked through, they are those that were set',
      NIGHT,
      [...THROUGH, 'welcome.next.hours'],
      NIGHT,
    ],
    [
      'switched off, there are none',
      NIGHT,
      [...THROUGH, 'welcome.hours.switch', 'welcome.next.hours'],
      'none',
    ],
    [
      'for the first time, none unless wanted',
      undefined,
      [...THROUGH, 'welcome.next.hours'],
      'none',
    ],
    [
      'wanted, the offered ones',
      undefined,
      [...THROUGH, 'welcome.hours.switch', 'welcome.next.hours'],
      { from: 1410, to: 300 },
    ],
  ])('%s', async (_name, before, presses, end) => {
    expect(await walk(before, presses)).toEqual([end]);
  });
});
