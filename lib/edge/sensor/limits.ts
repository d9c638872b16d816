/** Tries a message gets while its worker is stopped or starting. */
export const TRIES = 3;
/** So long from one try to the next, in milliseconds. */
export const RETRY_MS = 400;
/** The worker is woken at most so often. */
export const AWAKE_MS = 20_000;

/** A first message gives its conversation an id this soon, or never. */
export const LATE_ID_MS = 3000;
/** So often one looks whether it has come. */
export const LATE_LOOK_MS = 200;

/** What a key inserts is announced this soon after the key. */
export const SAME_KEY_MS = 120;
/** A form's submission belongs to a gesture at most so long ago; scripts can submit forms as well. */
export const SUBMIT_MS = 1000;

/** A draft the user has not touched stands at most so many levels around its send button. */
export const LEVELS = 7;
/** Deeper nests of shadow roots than any known site has. */
export const DEEPEST = 8;
/** The caption of a control has at most so many characters; a message may have more. */
export const LONGEST_CAPTION = 24;

/** A send button is at most so far beside its box, in CSS pixels … */
export const NEAR_X = 220;
/** … and so far above or below it. */
export const NEAR_Y = 130;
/** The box and its button share one bar, at most this much higher than the box, in CSS pixels … */
export const BAR_PX = 80;
/** … or one region of this part of the window. */
export const REGION = 0.6;

/** A box that takes another's place stands at most so much higher or lower, in CSS pixels. */
export const SHIFT_PX = 60;
/** A point so far inside a box, in CSS pixels, is in it and not on its edge. */
export const INSIDE_PX = 9;
