import { browser } from 'wxt/browser';
import { Loss } from '#lib/model/loss';
import { z } from '#lib/model/schema';
import { Instant } from '#lib/model/units';
import { report } from '../report';

/** Where the pointer lies in `storage.local`. */
const POINTER_KEY = 'journal';

/** Which generation is in use, and what is known about it outside of it. Fields of a newer Andante are passed over. */
const Pointer = z.object({
  generation: z.int().check(z.gte(1)),
  /** The same random id lies in the database: a database without it is not the one that was left. */
  epoch: z.string().check(z.maxLength(64)),
  /** Rows counted when last looked: tells how much a lost database held. */
  rows: z.int().check(z.gte(0)),
  /** Deleted rows still lie on disk, or the disk misbehaved: copy what stays into a new generation. */
  renewalDue: z.boolean(),
  /** When expired rows were last looked for. */
  sweptAt: Instant,
  /** Kept until the user has read it. */
  lost: z.optional(Loss),
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

/** No generation is in use any more. */
export async function removePointer(): Promise<void> {
  await browser.storage.local.remove(POINTER_KEY);
}

let line: Promise<unknown> = Promise.resolve();

/** Changes what is known about the generation in use, one change after the other; nothing while there is none. Worker only. */
export function amendPointer(change: (pointer: Pointer) => Pointer): Promise<void> {
  const next = line.then(async () => {
    const pointer = await readPointer();
    const changed = pointer && change(pointer);
    if (changed && changed !== pointer) await writePointer(changed);
  });
  line = next.catch(report);
  return next;
}

/** Calls `onMove` when another generation, or none, is in use, until `signal` aborts. */
export function watchPointer(onMove: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const placeOf = (stored: unknown) => {
    const { generation, epoch } = Pointer.safeParse(stored).data ?? {};
    return `${generation} ${epoch}`;
  };
  const listener = (changes: Changes, area: string) => {
    const change = area === 'local' ? changes[POINTER_KEY] : undefined;
    if (change && placeOf(change.oldValue) !== placeOf(change.newValue)) onMove();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

type Changes = Readonly<
  Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>
>;
