import { CheckIn } from '#lib/model/check-in';
import { Report } from '#lib/model/observation';
import { z } from '#lib/model/schema';
import type { Header } from './header';
import { open, seal } from './seal';
import { addSealed, dropSealed, eachSealed } from './sealed';
import { lockPhase, readLock } from './state';

/** What may come while the journal is locked: a report of a sensor, a check-in. */
const Kept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), report: Report }),
  z.strictObject({ kind: z.literal('check-in'), checkIn: CheckIn }),
]);
type Kept = Readonly<z.infer<typeof Kept>>;

/** While the journal is locked, seals what came. False when it is not: then it is to be written as always. */
export async function keptSealed(kept: Kept): Promise<boolean> {
  if ((await lockPhase()) !== 'locked') return false;
  const lock = await readLock();
  if (!lock) return false;
  const id = `inbox/${crypto.randomUUID()}`;
  await addSealed('inbox', { id, bytes: await seal(lock.header, id, kept) });
  return true;
}

/** Opens what came while the journal was locked, and drops each once `write` is done with it. */
export async function emptyInbox(
  header: Header,
  privateKey: CryptoKey,
  write: (kept: Kept) => Promise<unknown>,
): Promise<void> {
  for await (const [key, sealed] of eachSealed('inbox')) {
    await write(Kept.parse(await open(header, privateKey, sealed)));
    await dropSealed('inbox', key);
  }
}
