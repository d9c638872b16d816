import { isPaused, type Conversation } from '#lib/model/conversation';
import type { Days } from '#lib/model/ports';
import { dayNumber, dayOfNumber } from '#lib/model/time';
import type { DayClock } from './days';

/** Newest first. */
export function byLastSend(conversations: readonly Conversation[]): readonly Conversation[] {
  return [...conversations].sort((a, b) => b.lastAt - a.lastAt);
}

/** How a conversation stands at `now`. */
export function standing(
  conversation: Pick<Conversation, 'noticed' | 'pausedUntil'>,
  now: number,
): 'noticed' | 'paused' | 'unnoticed' {
  if (!conversation.noticed) return 'unnoticed';
  return isPaused(conversation.pausedUntil, now) ? 'paused' : 'noticed';
}

/** Every local day a conversation can have counts on, a day wider on both sides for those who travel. */
export function daysOfConversation(
  { firstAt, lastAt }: Pick<Conversation, 'firstAt' | 'lastAt'>,
  { dayStart, offsetMin }: DayClock,
): Days {
  const number = (at: number) => dayNumber({ at, offsetMin: offsetMin(at) }, dayStart);
  return { from: dayOfNumber(number(firstAt) - 1), to: dayOfNumber(number(lastAt) + 2) };
}
