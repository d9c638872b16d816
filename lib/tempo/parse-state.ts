import { ThreadId } from '#lib/model/ids';
import { z } from '#lib/model/schema';
import { Instant } from '#lib/model/units';
import { TEMPO } from './constants';
import { emptyState, TEMPO_VERSION, type TempoState } from './state';

/** Largest state that is read, in characters of JSON. */
export const MAX_STATE = 16 * 1024;

const Count = z.int().check(z.gte(0), z.lte(100_000));
const Day = z.int().check(z.gte(0), z.lte(100_000));
const Logarithm = z.number().check(z.gte(0), z.lte(20));
const BaselineRow = z.strictObject({
  m: Logarithm,
  v: z.number().check(z.gte(0), z.lte(400)),
  n: z.int().check(z.gte(0), z.lte(TEMPO.memory)),
});

const ThreadRow = z.strictObject({
  id: ThreadId,
  first: Instant,
  last: Instant,
  day: Day,
  d0: Count,
  d1: Count,
  d2: Count,
  peak: Count,
  done: z.boolean(),
  own: BaselineRow,
  old: z.int().check(z.gte(0), z.lte(TEMPO.memory)),
});

const QuietRow = z.strictObject({
  last: z.nullable(Instant),
  before: z.nullable(Instant),
  bump: z.number().check(z.gte(0), z.lte(100)),
  about: z
    .array(
      z.strictObject({
        subject: z.union([ThreadId, z.enum(['sitting', 'late'])]),
        at: Instant,
        count: z.number().check(z.gte(0), z.lte(1e9)),
      }),
    )
    .check(z.maxLength(TEMPO.subjectsKept)),
});

const TempoRow = z.strictObject({
  version: z.literal(TEMPO_VERSION),
  last: z.nullable(Instant),
  today: z.nullable(
    z.strictObject({ day: Day, top: Count, night: Count, nightAt: z.nullable(Instant) }),
  ),
  recent: z.number().check(z.gte(0), z.lte(100_000)),
  sitting: z.nullable(z.strictObject({ from: Instant, sends: Count })),
  usuals: z.strictObject({
    top: BaselineRow,
    night: BaselineRow,
    sitting: BaselineRow,
    fresh: BaselineRow,
  }),
  quiet: QuietRow,
  threads: z.array(ThreadRow).check(z.maxLength(TEMPO.threadsKept)),
});

/**
 * The stored state, or a new one when it is missing, older, too large or in any way not what was stored: the detector
 * then starts from its priors. Reading never finds anything.
 */
export function parseState(stored: unknown): TempoState {
  const parsed = TempoRow.safeParse(stored);
  if (!parsed.success || JSON.stringify(parsed.data).length > MAX_STATE) return emptyState();
  return parsed.data;
}
