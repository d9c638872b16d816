import { z } from './schema';
import { Instant } from './units';

/** The state row `reminder`: "park until morning". It stays after it has rung, until the popup is opened. */
export const Reminder = z.strictObject({ at: Instant, hasRung: z.boolean() });
export type Reminder = Readonly<z.infer<typeof Reminder>>;
