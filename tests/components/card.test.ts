// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { ACTS, REASONS, type Act } from '#lib/model/prompt';
import { FRAMES } from '#lib/prompt/frames';
import { TEXT_IDS, TEXTS } from '#lib/prompt/texts';
import { english } from '#tests/helpers/english.ts';
import { labels, press, settled, showCard } from './shown-card';

describe('a card', () => {
  test.each([...TEXT_IDS])('%s can always be passed over and stopped for ever', (text) => {
    const acts = TEXTS.find((one) => one.id === text)?.acts ?? ['check-in'];
    showCard({ text, acts: [...acts], canBreathe: true });
    expect(labels()).toEqual(expect.arrayContaining(['Carry on', 'Why this?', 'Never this kind']));
    expect(labels().filter((label) => label === 'Quiet today')).toHaveLength(1);
  });

  test.each([...TEXT_IDS])('%s shows no digit, also behind "Why this?"', async (text) => {
    const acts = TEXTS.find((one) => one.id === text)?.acts ?? ['check-in'];
    const card = showCard({ text, acts: [...acts], canBreathe: true });
    expect(card.text()).not.toMatch(/\d/);
    await press('Why this?');
    expect(card.text()).not.toMatch(/\d/);
  });

  test.each(
    REASONS.flatMap((reason) => [[reason, 'above'] as const, [reason, 'well-above'] as const]),
  )('says why in words: %s, %s', async (reason, strength) => {
    const card = showCard({ reason, strength });
    await press('Why this?');
    expect(card.text()).toContain('never what');
    expect(card.text()).not.toMatch(/\d/);
    expect(labels()).toEqual(['See the numbers', 'Back', 'That helped', 'Not now', 'Not for me']);
  });

  test('gives "Carry on" the same look as the acts beside it', () => {
    showCard();
    const looks = ['Check in', 'Three-minute pause', 'Carry on'].map(
      (name) => screen.getByRole('button', { name }).className,
    );
    expect(new Set(looks).size).toBe(1);
  });

  test('shows the user’s own sentence in the user’s words', () => {
    const card = showCard({ text: 'own:made-0001', reason: 'own', own: 'Bed. You know it.' });
    expect(card.text()).toContain('Bed. You know it.');
  });

  test.each(FRAMES)('$id stands around the user’s own sentence', ({ id }) => {
    const card = showCard({ text: 'own:made-0001', reason: 'own', own: 'Bed.', frame: id });
    expect(card.text()).toContain(english(`prompt.${id}.title`));
    expect(card.text()).toContain(english(`prompt.${id}.body`));
  });

  test('offers breathing only to those who opted in', () => {
    showCard({ acts: ['breathe', 'break-3'] });
    expect(labels()).not.toContain('Breathe for half a minute');
  });

  test('is read out politely, and says how to reach it', async () => {
    showCard();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await settled();
    expect(screen.getByRole('status').textContent).toMatch(/^Intensity is not intimacy\..*F6/);
  });
});

describe('an answer', () => {
  test.each(ACTS.filter((act) => act !== 'note'))(
    '%s is told to the worker once',
    async (act: Act) => {
      const { calls } = showCard({ acts: [act], canBreathe: true });
      const [first] = labels();
      await press(first ?? '');
      expect(calls[0]).toEqual(['answer', act]);
      expect(calls.filter(([name]) => name === 'answer')).toHaveLength(1);
    },
  );

  test.each([
    ['Carry on', 'carry-on'],
    ['Quiet today', 'quiet-today'],
    ['Never this kind', 'never'],
  ])('%s takes one press', async (label, answer) => {
    const { calls } = showCard();
    await press(label);
    expect(calls[0]).toEqual(['answer', answer]);
  });

  test.each([
    'reflect',
    'learn',
    'someone',
    'resources',
    'settings',
    'move-hours',
    'thanks',
  ] as const)('%s ends the card: what follows opens elsewhere', async (act) => {
    const { calls } = showCard({ acts: [act] });
    await press(labels()[0] ?? '');
    expect(calls).toEqual([['answer', act], ['close']]);
  });

  test.each(['say-choice', 'say-pull', 'say-deadline', 'say-feeling', 'remind-later'] as const)(
    '%s gets one kind sentence',
    async (act) => {
      const card = showCard({ acts: [act] });
      await press(labels()[0] ?? '');
      expect(labels()).toEqual(['Close']);
      expect(card.text()).toMatch(/\w+.*\./);
    },
  );

  test.each(['Quiet today', 'Never this kind'])('%s can be taken back', async (label) => {
    const card = showCard();
    await press(label);
    await press('Undo');
    expect(card.calls.at(-1)).toEqual(['undo']);
    expect(card.text()).toContain('Taken back');
  });

  test('that silenced the reason says so, with a way back', async () => {
    const card = showCard({}, { ok: true, isSilenced: true });
    await press('Why this?');
    await press('Not now');
    expect(card.text()).toContain('quiet for two weeks');
    expect(labels()).toEqual(['Undo', 'Close']);
  });

  test('the worker could not take is not pretended to be done', async () => {
    const card = showCard({}, { ok: false, because: 'common.problem' });
    await press('Never this kind');
    expect(card.text()).toContain('did not work');
  });

  test('parking says when, without a figure', async () => {
    const card = showCard({ acts: ['park'] });
    await press('Park until morning');
    expect(card.text()).toContain('in the morning');
    expect(card.text()).not.toMatch(/\d/);
  });
});
