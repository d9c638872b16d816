import { isPaused, type Conversation } from '#lib/model/conversation';

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
