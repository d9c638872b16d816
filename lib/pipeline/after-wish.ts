import type { Conversation } from '#lib/model/conversation';
import { plain } from '#lib/model/plain';

/** What the user says about a conversation; what is left out stays as it is. */
export interface Wish {
  /** An empty name removes it. */
  readonly name?: string | undefined;
  readonly noticed?: boolean | undefined;
}

/** A conversation after the user's wish at `now` (milliseconds). Chosen, it is noticed from now on, and not before. */
export function afterWish(row: Conversation, { name, noticed }: Wish, now: number): Conversation {
  return chosen(name === undefined ? row : named(row, name), noticed ?? row.noticed, now);
}

function named(row: Conversation, name: string): Conversation {
  const kept = plain(name).trim();
  const { name: former, ...nameless } = row;
  if (kept === former) return row;
  return kept === '' ? nameless : { ...nameless, name: kept };
}

function chosen(
  { noticedFrom, ...row }: Conversation,
  noticed: boolean,
  now: number,
): Conversation {
  const since = noticed && !row.noticed ? now : noticedFrom;
  return { ...row, noticed, ...(noticed && since !== undefined && { noticedFrom: since }) };
}
