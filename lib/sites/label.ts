/** Unread counters and marks before a name: `(3) `, `[12+] `, `• `. */
const BEFORE = /^(?:[([]\d{1,4}\+?[)\]]|[\s•●*·])+/u;
/** The same after it. */
const AFTER = /(?:[([]\d{1,4}\+?[)\]]|[•●*·])$/u;
/** Written direction and zero-width marks, which pages add and drop. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LONGEST = 200;

/** A page's label without unread counters and invisible marks, so that it stays the same. Undefined when none is left. */
export function cleanLabel(label: string | undefined): string | undefined {
  if (label === undefined || label.length > LONGEST) return undefined;
  const plain = label.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return plain.replace(BEFORE, '').replace(AFTER, '').trim() || undefined;
}
