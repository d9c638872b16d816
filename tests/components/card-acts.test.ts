// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '#lib/model/time';
import { labels, press, settled, showCard } from './shown-card';
import CountdownInEnglish from './countdown-in-english.svelte';

const aTick = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('the break', () => {
  test.each([
    ['break-3', 'Three-minute pause', '3:00'],
    ['break-10', 'Ten-minute pause', '10:00'],
  ] as const)('%s counts down from its length', async (act, label, first) => {
    const card = showCard({ acts: [act] });
    await press(label);
    expect(screen.getByRole('timer').textContent).toBe(first);
    card.pass(61 * SECOND);
    await aTick();
    expect(screen.getByRole('timer').textContent).toMatch(/^[18]:59$/);
  });

  test('ends early at will', async () => {
    const card = showCard({ acts: ['break-3'] });
    await press('Three-minute pause');
    await press('End it');
    expect(card.calls).toContainEqual(['endBreak']);
    expect(card.text()).toContain('Whatever you like now');
  });

  test('goes on when it is put away', async () => {
    const card = showCard({ acts: ['break-3'] });
    await press('Three-minute pause');
    await press('Hide');
    expect(card.calls).not.toContainEqual(['endBreak']);
    expect(card.calls.at(-1)).toEqual(['close']);
  });

  test('says when it is over, and no more', async () => {
    const card = showCard({ acts: ['break-3'] });
    await press('Three-minute pause');
    card.pass(3 * MINUTE + SECOND);
    await aTick();
    expect(card.text()).toContain('The pause is over');
    expect(labels()).toEqual(['Close']);
  });
});

describe('looking around', () => {
  test('goes outward one step at a time, and can be left at any of them', async () => {
    const card = showCard({ acts: ['look-around'] });
    await press('Look around');
    const steps = [card.text()];
    for (let step = 1; step < 5; step += 1) {
      expect(labels()).toEqual(["That's enough", 'Next']);
      await press('Next');
      steps.push(card.text());
    }
    expect(new Set(steps).size).toBe(5);
    expect(labels()).toEqual(['Close']);
  });

  test('leaving it closes the card', async () => {
    const card = showCard({ acts: ['look-around'] });
    await press('Look around');
    await press("That's enough");
    expect(card.calls.at(-1)).toEqual(['close']);
  });
});

describe('breathing', () => {
  test.each([
    [1 * SECOND, 'In'],
    [5 * SECOND, 'And slowly out'],
    [11 * SECOND, 'In'],
    [29 * SECOND, 'And slowly out'],
    [31 * SECOND, "That's it"],
  ])('after %d ms says its cue in words', async (ms, cue) => {
    const card = showCard({ acts: ['breathe'], canBreathe: true });
    await press('Breathe for half a minute');
    card.pass(ms);
    await aTick();
    expect(screen.getByText(cue)).toBeTruthy();
  });
});

describe('checking in inside the card', () => {
  const CHOICES = [
    [[], 'none'],
    [['calm', 'clear'], 'settled'],
    [['calm', 'urgent'], 'mixed'],
    [['urgent'], 'activated'],
    [['destabilizing', 'calm'], 'destabilizing'],
  ] as const;

  test.each(CHOICES)('saves %j', async (words) => {
    const { calls } = showCard();
    await press('Check in');
    for (const word of words) await press(word);
    await press('Save');
    expect(calls).toContainEqual(['checkIn', [...words]]);
  });

  test.each([
    ['urgent', ['A deadline', 'A feeling', 'Close']],
    ['intense', ['Three-minute pause', 'Look around', 'Close']],
    ['destabilizing', ['Three-minute pause', 'Someone I trust', 'Support', 'Close']],
    ['calm', ['Close']],
  ])('answers %s with what fits', async (word, offered) => {
    showCard();
    await press('Check in');
    await press(word);
    await press('Save');
    expect(labels()).toEqual(offered);
  });

  test('shows the words in the user’s order and names, and has no box to type in', async () => {
    showCard({ words: [{ word: 'slow' }, { word: 'calm', as: 'soft' }] });
    await press('Check in');
    expect(labels()).toEqual(['slow enough to feel', 'soft', 'Save', 'Back']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('a word pressed twice is not chosen', async () => {
    const { calls } = showCard();
    await press('Check in');
    await press('calm');
    await press('calm');
    await press('Save');
    expect(calls).toContainEqual(['checkIn', []]);
  });
});

describe('what may not be typed or shown in a page', () => {
  test('a note is opened behind the toolbar icon', async () => {
    const { calls } = showCard({ acts: ['note'] });
    await press('Note to self');
    await settled();
    expect(calls).toEqual([['answer', 'note'], ['open', 'note'], ['close']]);
  });

  test('where it cannot be opened the card says where it is', async () => {
    const card = showCard({ acts: ['note'] }, { ok: false, because: 'common.problem' });
    await press('Note to self');
    await settled();
    expect(card.text()).toContain('toolbar');
  });

  test('the numbers are opened there too', async () => {
    const card = showCard({}, { ok: false, because: 'common.problem' });
    await press('Why this?');
    await press('See the numbers');
    await settled();
    expect(card.calls).toContainEqual(['open', 'numbers']);
    expect(card.text()).toContain('toolbar');
  });
});

test('the countdown stands by itself, as the popup uses it', () => {
  const props = { until: 3 * MINUTE, now: 2 * MINUTE, onend: () => undefined };
  render(CountdownInEnglish, { props });
  expect(screen.getByRole('timer').textContent).toBe('1:00');
  expect(labels()).toEqual(['End it']);
});
