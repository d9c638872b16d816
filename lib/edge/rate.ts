import { SECOND } from '#lib/model/time';

/** A bucket of tokens: `burst` at once, and `perSecond` more as time passes. */
interface Bucket {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * No person is stopped by these: a minute's quick sends may come at once after the worker slept, five a second may go
 * on for minutes. A flood gets no further than that, and in the long run one a second.
 */
const BUCKETS: readonly Bucket[] = [
  { burst: 60, perSecond: 5 },
  { burst: 600, perSecond: 1 },
];

interface Level {
  readonly tokens: number;
  readonly at: number;
}

/** Takes one from a source at `now` (milliseconds) and says whether it is more than a person makes. */
export type Rate = (source: string, now: number) => boolean;

/** Counts by source. Kept in memory only: a new worker counts anew. */
export function createRate(): Rate {
  const levels = new Map<string, readonly Level[]>();
  return (source, now) => {
    const before = levels.get(source);
    const filled = BUCKETS.map((bucket, index) => refilled(bucket, before?.[index], now));
    const isTooMuch = filled.some(({ tokens }) => tokens < 1);
    levels.set(
      source,
      isTooMuch ? filled : filled.map(({ tokens, at }) => ({ tokens: tokens - 1, at })),
    );
    return isTooMuch;
  };
}

/** A clock that was set back refills nothing. */
function refilled({ burst, perSecond }: Bucket, before: Level | undefined, now: number): Level {
  if (before === undefined) return { tokens: burst, at: now };
  const passedMs = Math.max(0, now - before.at);
  return { tokens: Math.min(burst, before.tokens + (passedMs * perSecond) / SECOND), at: now };
}
