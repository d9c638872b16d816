import { z } from './schema';

/** Milliseconds since 1970 UTC, a safe integer between 1970 and the year 2200. */
export const Instant = z.int().check(z.gte(0), z.lte(7_258_118_400_000));
/** Minutes east of UTC at one instant, -14 h to +14 h. */
export const OffsetMin = z.int().check(z.gte(-840), z.lte(840));
/** Minute of the local day, 0 to 1439. */
export const MinuteOfDay = z.int().check(z.gte(0), z.lte(1439));
/** A span of local time between two minutes of the day, [from, to); it crosses midnight when from > to. */
export const Hours = z.strictObject({ from: MinuteOfDay, to: MinuteOfDay });
export type Hours = Readonly<z.infer<typeof Hours>>;

/** Local calendar day `YYYY-MM-DD`, counted from the day start, so that a night belongs to the evening before. */
export const LocalDay = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .brand<'LocalDay'>();
export type LocalDay = z.infer<typeof LocalDay>;
