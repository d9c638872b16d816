import { browser } from 'wxt/browser';
import { z } from '#lib/model/schema';
import { Instant } from '#lib/model/units';
import { report } from '../report';

/** Where the pointer lies in `storage.local`. */
export const POINTER_KEY = 'journal';

/** Which generation is in use, and what is known about it outside of it. */
export const Pointer = z.strictObject({
  generation: z.int().check(z.gte(1)),
  /** The same random id lies in the database: a database without it is not the one that was left. */
  epoch: z.string().check(z.maxLength(64)),
  /** Rows counted when last looked: tells how much a lost database held. */
  rows: z.int().check(z.gte(0)),
  /** Deleted rows still lie on disk, or the disk misbehaved: copy what stays into a new generation. */
  renewalDue: z.boolean(),
  /** When expired rows were last looked for. */
  sweptAt: Instant,
  /** The browser lost the database; kept until the user has read it. */
  lost: z.optional(z.strictObject({ at: Instant, rows: z.int() })),
});
export type Pointer = Readonly<z.infer<typeof Pointer>>;

/** The stored pointer, or undefined when there is none that can be read. */
export async function readPointer(): Promise<Pointer | undefined> {
  const stored = (await browser.storage.local.get(POINTER_KEY))[POINTER_KEY];
  if (stored === undefined) return undefined;
  const result = Pointer.safeParse(stored);
  if (!result.success) report(new Error('The pointer to the journal is unreadable.'));
  return result.data;
}

/** Stores the pointer. A generation is in use only once it is named here. */
export async function writePointer(pointer: Pointer): Promise<void> {
  await browser.storage.local.set({ [POINTER_KEY]: pointer });
}
