import { report } from '../report';
import type { Connection } from './connection';
import { doubtOfDisk, isDiskAtFault } from './doubt';
import type { Gate } from './gate';
import { readPointer } from './pointer';
import { RowsDiffer, renewGeneration, type Keep } from './renew';

/** How the journal moves to a new generation, because it has to or because its disk is in doubt. */
export interface Mending {
  /** Moves with the rows that stay; only for whoever is alone at the gate. */
  renew(keep?: Keep): Promise<void>;
  /** Does everything have to move? */
  isDue(): Promise<boolean>;
  /** To be done before anything is acknowledged: moves when the disk is in doubt. Rejects while the disk refuses that. */
  heal(): Promise<void>;
  /** Begins to doubt the disk when it is at fault, and throws the cause again. */
  noteFault(cause: unknown): never;
}

/** The mending of a journal that is used through `open` and guarded by `door`. */
export function mending(open: Connection, door: Gate): Mending {
  const doubt = doubtOfDisk();
  const renew = async (keep?: Keep) => {
    await open.use((db) => renewGeneration(db, keep));
    open.drop();
    doubt.end();
  };
  const move = async () => {
    if (await doubt.isThere()) await renew();
  };
  return {
    renew,
    isDue: async () => (await doubt.isThere()) || (await readPointer())?.renewalDue === true,
    heal: async () => {
      if (!(await doubt.isThere())) return;
      await door.alone(move).catch((cause: unknown) => {
        if (!(cause instanceof RowsDiffer)) throw cause;
        report(cause); // no fault of the disk: what comes is better written here than nowhere
      });
    },
    noteFault: (cause) => {
      if (isDiskAtFault(cause)) doubt.begin();
      throw cause;
    },
  };
}
