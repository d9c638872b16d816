import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import Surface from '#components/card/surface.svelte';
import type { CardCalls } from '#components/card/calls.ts';
import { RecordId } from '#lib/model/ids';
import type { PromptCard } from '#lib/model/prompt';
import type { Done } from '#lib/model/protocol';
import { english } from '#tests/helpers/english.ts';

export const CARD: PromptCard = {
  id: RecordId.parse('card-00000001'),
  reason: 'surge',
  text: 'intensity',
  acts: ['check-in', 'break-3'],
  strength: 'well-above',
  canBreathe: false,
  appearance: 'system',
};

/** Draws a card with its real sentences, and writes down what it asks for. */
export function showCard(change: Partial<PromptCard> = {}, done: Done = { ok: true }) {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values]);
      return Promise.resolve(done);
    };
  let now = Date.UTC(2026, 10, 24, 22);
  const asked: CardCalls = {
    answer: note('answer'),
    undo: note('undo'),
    checkIn: note('checkIn'),
    endBreak: note('endBreak'),
    open: note('open'),
    staged: () => undefined,
    close: () => void calls.push(['close']),
  };
  const card = { ...CARD, ...change };
  const { container } = render(Surface, { card, calls: asked, t: english, now: () => now });
  return {
    calls,
    text: () => container.textContent ?? '',
    pass: (ms: number) => (now += ms),
  };
}

/** Presses a button and lets everything that follows happen. */
export async function press(name: string): Promise<void> {
  await fireEvent.click(screen.getByRole('button', { name }));
  await settled();
}

/** The worker's answer arrives, and what it changes is drawn. */
export async function settled(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
  await tick();
}

export const labels = () =>
  screen.getAllByRole('button').map((button) => button.textContent?.trim() ?? '');
