/** How long after the gesture an emptied box still counts, unless the site says otherwise. */
export const WINDOW_MS = 2500;
/** The same once the gesture turned out to insert a line break. */
export const NEWLINE_MS = 450;
/** So long a box must stay empty, or be typed into again: frameworks empty and refill it within a frame or two. */
export const SETTLE_MS = 80;
/** Typing on into a box that is still full this long after the gesture speaks against a send … */
export const TYPED_ON_MS = 250;
/** … so only this much time is left for a late clearing. */
export const TYPED_ON_LEFT_MS = 700;
/** A press elsewhere this soon after the gesture does not explain an emptied box. */
export const AT_ONCE_MS = 120;
/** Text that comes back by itself within this time means that the send failed. */
export const RETURN_MS = 4000;
/** A box filled without typing this soon after a hint of editing, and before another press, holds an earlier message. */
export const EDIT_MS = 5000;

/** A glance this late may still confirm what the window allowed. */
export const GRACE_MS = 150;

/** When to look at a box after a gesture: first after so long, then ever less often … */
export const FIRST_LOOK_MS = 8;
/** … but at least so often, until the window ends; and so often whether a sent text came back. */
export const LATE_LOOK_MS = 500;
