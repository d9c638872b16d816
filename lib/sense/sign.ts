/** Number of one editing box, given by whoever reads the page. */
export type BoxId = number;
/** Number of one trusted gesture that could be a send. Each is new. */
export type GestureId = number;

/** All that is ever known of a box's content: nothing, something, or something the page marks as an earlier message. */
export type Fill = 'empty' | 'full' | 'edit';

/** How the user may have sent. */
export type Via = 'enter' | 'click' | 'submit';

/** What became of a box: as it was, emptied, thrown away for an empty one in its place, or gone without one. */
export type Sight =
  { readonly is: 'full' | 'empty' | 'gone' } | { readonly is: 'replaced'; readonly by: BoxId };

interface Stamp {
  /** Milliseconds on a clock that only runs forward. */
  readonly at: number;
  /** The address of the page: two signs from one place have the same. */
  readonly place: string;
}

/** Something about one box, before the page has heard of it. */
interface AtBox extends Stamp {
  readonly box: BoxId;
  readonly fill: Fill;
}

/** A trusted gesture that could send what is in the box. */
export interface Attempt extends AtBox {
  readonly kind: 'attempt';
  readonly gesture: GestureId;
  readonly via: Via;
  /** The button says that it sends, or the site's rules do; else only its place speaks for it. */
  readonly isNamed: boolean;
  /** The box belongs to a dialog that closes on send. */
  readonly isOneShot: boolean;
  /** The page shows that an earlier message is being edited. */
  readonly isEdit: boolean;
}

/** A glance at a box that is being watched. */
export interface Look extends Stamp {
  readonly kind: 'look';
  readonly box: BoxId;
  readonly sight: Sight;
  /** The user is about to do something else: what is seen now was not caused by it. */
  readonly isBeforeUser: boolean;
}

/** What the user does to a box without trying to send. */
export interface Handling extends AtBox {
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

/** A press on a button that sends by itself: a sticker, a voice note, a picture. */
export interface OneClick extends Stamp {
  readonly kind: 'one-click';
  readonly gesture: GestureId;
}

/** One thing seen in the page. No sign holds a character of text. */
export type Sign = Attempt | Look | Handling | Elsewhere | OneClick;

/** What follows from the signs: something was sent by this gesture, or it came back and was not. */
export interface Decision {
  readonly kind: 'send' | 'retract';
  readonly gesture: GestureId;
}
