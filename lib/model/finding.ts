import type { ThreadId } from './ids';

/** What the detector can notice. */
export type FindingKind = 'surge' | 'new' | 'sitting' | 'late';

/** Over which span `observed` was counted. */
export type FindingWindow =
  'today-this-conversation' | 'three-days-new-conversation' | 'this-sitting' | 'tonight';

/** "This is far above your usual": one reason of the detector, re-computable by hand from its state. */
export interface Finding {
  readonly kind: FindingKind;
  /** Own sends in the window; minutes for `sitting`. */
  readonly observed: number;
  /** The same for this person's usual. */
  readonly usual: number;
  /** observed / max(1, usual). */
  readonly ratio: number;
  readonly window: FindingWindow;
  /** The conversation, for `surge` and `new`. */
  readonly thread?: ThreadId;
}
