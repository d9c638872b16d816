import { z } from './schema';
import { Instant } from './units';

/** The browser lost a journal: when that was noticed, and how many rows it held when last counted. */
export const Loss = z.strictObject({ at: Instant, rows: z.int().check(z.gte(0)) });
export type Loss = Readonly<z.infer<typeof Loss>>;
