import type { Conversation, PauseUntil } from '#lib/model/conversation';
import type { PromptRecord } from '#lib/model/prompt';
import type { StoredName, StoredRow } from '#lib/model/stored';
import { canonical } from './canonical';

type Join<Row> = (one: Row, other: Row) => Row;

/** Of two rows that differ, always the same one, whichever was there first. */
const greater = <Row>(one: Row, other: Row): Row =>
  canonical(one) >= canonical(other) ? one : other;

const JOINS: { readonly [Name in StoredName]: Join<StoredRow[Name]> } = {
  sends: greater,
  hours: (one, other) => (one.n >= other.n ? one : other),
  conversations: joinConversations,
  checkIns: (one, other) => latest(one, other, ({ editedAt, at }) => editedAt ?? at),
  reflections: (one, other) => latest(one, other, ({ at }) => at),
  prompts: joinPrompts,
};

/**
 * One row of two with the same key. The order does not matter, nor how often: whatever files are merged, in whatever
 * order, the result is the same.
 */
export function join<Name extends StoredName>(
  store: Name,
  one: StoredRow[Name],
  other: StoredRow[Name],
): StoredRow[Name] {
  return JOINS[store](one, other);
}

/** The first and the last send of both; unnoticed and paused win, as what someone asked to be left alone. */
function joinConversations(one: Conversation, other: Conversation): Conversation {
  return {
    thread: one.thread,
    site: one.site >= other.site ? one.site : other.site,
    weak: one.weak || other.weak,
    firstAt: Math.min(one.firstAt, other.firstAt),
    lastAt: Math.max(one.lastAt, other.lastAt),
    noticed: one.noticed && other.noticed,
    ...saidOf(one, other),
  };
}

/** What the user said of either, and need not have said. */
function saidOf(one: Conversation, other: Conversation): Partial<Conversation> {
  const name = greaterOf(one.name, other.name);
  const noticedFrom = greaterOf(one.noticedFrom, other.noticedFrom);
  const pausedUntil = laterPause(one.pausedUntil, other.pausedUntil);
  return {
    ...(name === undefined ? {} : { name }),
    ...(noticedFrom === undefined ? {} : { noticedFrom }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
}

/** The one that was answered, and of two answers the later. */
function joinPrompts(one: PromptRecord, other: PromptRecord): PromptRecord {
  return latest(one, other, ({ answeredAt }) => answeredAt ?? 0);
}

function latest<Row>(one: Row, other: Row, when: (row: Row) => number): Row {
  const difference = when(one) - when(other);
  if (difference === 0) return greater(one, other);
  return difference > 0 ? one : other;
}

function greaterOf<T extends string | number>(
  one: T | undefined,
  other: T | undefined,
): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one >= other ? one : other;
}

function laterPause(
  one: PauseUntil | undefined,
  other: PauseUntil | undefined,
): PauseUntil | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one === 'told' || other === 'told') return 'told';
  return Math.max(one, other);
}
