/** All that is ever known of a box's content: nothing, something, or something the page marks as an earlier message. */
export type Fill = 'empty' | 'full' | 'edit';

/**
 * How the user may have sent: by a key; by a control that says that it sends, or of which the site's rules say it; or by
 * one for which its place alone speaks.
 */
export type Via = 'key' | 'named' | 'placed';

interface Stamp {
  /** Milliseconds on a clock that only runs forward. */
  readonly at: number;
  /** The address of the page: two signs from one place have the same. */
  readonly place: string;
}

/** Something about one box, before the page has heard of it. What stands for a box is the page reader's affair. */
interface AtBox<Box> extends Stamp {
  readonly box: Box;
  readonly fill: Fill;
}

/** A trusted gesture that could send what is in the box. Each is new, and whatever the page reader makes of it. */
export interface Attempt<Box, Gesture> extends AtBox<Box> {
  readonly kind: 'attempt';
  readonly gesture: Gesture;
  readonly via: Via;
  /** The box belongs to a dialog that closes on send. */
  readonly isOneShot?: boolean | undefined;
  /** How long after it an emptied box still counts on this site, in milliseconds. */
  readonly windowMs?: number | undefined;
}

/** What became of a box: as it was, emptied, or gone. Empty as well when an empty one stands in its place. */
export interface Sight<Box> {
  readonly sight: 'full' | 'empty' | 'gone';
  /** The empty box for which this one was thrown away. */
  readonly by?: Box;
}

/** A glance at a box that is being watched. */
export interface Look<Box> extends Stamp, Sight<Box> {
  readonly kind: 'look';
  readonly box: Box;
  /** The user is about to do something else: what is seen now was not caused by it. */
  readonly isBeforeUser: boolean;
}

/** What the user does to a box without trying to send. */
export interface Handling<Box> extends AtBox<Box> {
  readonly kind:
    | 'come' // it is looked at afresh: focus, or shortly after a hint of editing
    | 'insert' // text is about to go in: typed, pasted, dictated
    | 'newline' // a line break is about to go in
    | 'erase' // Delete, Backspace, cut, undo
    | 'escape'
    | 'recall'; // arrow up, which in an empty box often brings back the last message
}

/** What the user does beside the boxes. */
export interface Elsewhere extends Stamp {
  readonly kind:
    | 'act' // anything that ends the wait for a failed send to come back
    | 'beside' // a press on a control of the composer that does not send
    | 'clear' // a press on a button that empties the box
    | 'leave' // a press on another conversation, a link, or a control away from the composer
    | 'back' // the history moved
    | 'aside' // a press on anything else: what an earlier press brings has come by now
    | 'edit'; // a press that may bring an earlier message back for editing
}

/** One thing seen in the page. No sign holds a character of text. */
export type Sign<Box, Gesture> = Attempt<Box, Gesture> | Look<Box> | Handling<Box> | Elsewhere;

/** What follows from the signs: something was sent by this gesture, or it came back and was not. */
export interface Decision<Gesture> {
  readonly kind: 'send' | 'retract';
  readonly gesture: Gesture;
}
