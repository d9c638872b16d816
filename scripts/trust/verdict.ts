import type { Case, Proof } from '../../tests/trust/case.ts';
import type { Result } from './results.ts';

/** What ran: the tests on what Andante ships for, and those repeated on the other storage engine. */
export interface Ran {
  readonly usual: readonly Result[];
  readonly sqlite: readonly Result[];
  /** There is a Firefox here. */
  readonly hasFirefox: boolean;
}

export type Verdict =
  | { readonly kind: 'held'; readonly tests: number }
  | { readonly kind: 'broken'; readonly why: readonly string[] }
  | { readonly kind: 'leftOut'; readonly why: string };

/**
 * How one case came out: held only when each of its proofs ran, and all of them passed; left out when a proof cannot be
 * had here.
 */
export function verdictOf(one: Case, ran: Ran): Verdict {
  if ('leftOut' in one) return { kind: 'leftOut', why: one.leftOut };
  const by = ran.hasFirefox ? one.by : one.by.filter(([file]) => !file.includes('firefox'));
  if (by.length === 0) return { kind: 'leftOut', why: 'there is no Firefox here' };
  const found = by.map((proof) => [proof, resultsFor(proof, ran)] as const);
  const why = found.flatMap(([[file, title], results]) => {
    if (results.length === 0) return [`no test ran: ${file}: ${title}`];
    return results.filter(({ isFine }) => !isFine).map((result) => `failed: ${result.title}`);
  });
  if (why.length > 0) return { kind: 'broken', why };
  const all = found.flatMap(([, results]) => results);
  const leftOut = all.flatMap((result) => result.leftOut ?? [])[0];
  if (leftOut !== undefined) return { kind: 'leftOut', why: leftOut };
  return { kind: 'held', tests: all.length };
}

function resultsFor([where, title]: Proof, { usual, sqlite }: Ran): readonly Result[] {
  if (where === 'sqlite') return sqlite.filter(({ file }) => file === title);
  return usual.filter((result) => result.file === where && result.title.includes(title));
}
