import type { Outcome } from './matrix.ts';

/** The part of a journal row that is compared. */
export interface Row {
  readonly at: number;
  readonly site: string;
  readonly thread?: string;
}

/** What the journal says beside what the pages did. */
export interface Score {
  readonly sent: number;
  readonly found: number;
  readonly false: number;
  /** Each script that was not seen as it was. */
  readonly faults: readonly string[];
}

/** Compares script by script, by the instants in which each ran. */
export function score(outcomes: readonly Outcome[], rows: readonly Row[]): Score {
  const each = outcomes.map((outcome) => {
    const seen = rowsOf(outcome, rows).length;
    const sent = outcome.sent.length;
    const fault = seen === sent ? [] : [`${outcome.name}: sent ${sent}, seen ${seen}`];
    return { sent, found: Math.min(sent, seen), false: Math.max(0, seen - sent), faults: fault };
  });
  const sum = (of: (one: (typeof each)[number]) => number) =>
    each.reduce((n, one) => n + of(one), 0);
  return {
    sent: sum((one) => one.sent),
    found: sum((one) => one.found),
    false: sum((one) => one.false),
    faults: each.flatMap((one) => one.faults),
  };
}

/** Conversations the journal does not tell apart, or splits, or does not know: empty when all is well. */
export function confusions(outcomes: readonly Outcome[], rows: readonly Row[]): readonly string[] {
  const threads = new Map<string, Set<string>>();
  const conversations = new Map<string, Set<string>>();
  for (const outcome of outcomes) {
    const seen = rowsOf(outcome, rows);
    if (seen.length !== outcome.sent.length) continue; // already a fault
    for (const [index, sent] of outcome.sent.entries()) {
      const conversation = `${outcome.site} ${sent.conversation}`;
      const thread = seen[index]?.thread ?? `none in "${outcome.name}"`;
      add(threads, conversation, thread);
      add(conversations, thread, conversation);
    }
  }
  const unclear = [...threads, ...conversations].filter(
    ([key, values]) =>
      values.size > 1 ||
      key.startsWith('none') ||
      [...values].some((value) => value.startsWith('none')),
  );
  return unclear.map(([key, values]) => `${key} = ${[...values].join(', ')}`);
}

function rowsOf({ site, from, to }: Outcome, rows: readonly Row[]): readonly Row[] {
  return rows
    .filter((row) => row.site === site && row.at >= from && row.at < to)
    .sort((a, b) => a.at - b.at);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
