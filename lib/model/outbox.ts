/** Longest raw conversation id a sensor may hand over, in UTF-16 units. Longer ones are refused, not cut. */
export const MAX_RAW_THREAD = 512;

/** Session-storage keys of the outbox begin so: `outbox/<kind>/<eventId>`. */
export const OUTBOX_PREFIX = 'outbox/';
