import type { CheckIn } from '#lib/model/check-in';

/** What the person chose and wrote, before it becomes a record with an id and a time. */
export type Said = Pick<CheckIn, 'words' | 'protecting' | 'note'>;
