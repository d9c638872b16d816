import type { EventId } from '#lib/model/ids';
import { nextLook, watchedBoxes } from '#lib/sense/next-look';
import { sense } from '#lib/sense/sense';
import type { BoxId, Decision, Fill, GestureId, Sight, Sign } from '#lib/sense/sign';
import { boxIn, NOTHING_SEEN, type Holding } from '#lib/sense/state';
import type { Thread } from '#lib/sites/raw-thread';
import { boxOf, isEmpty } from './box';
import { looksLikeEdit } from './editing';
import { createHere, place, type Here } from './here';
import { KnownBoxes } from './known-boxes';
import { openThread } from './page-reader';
import { successorOf, surroundingsOf, type Surroundings } from './successor';
import { focused, isVisible } from './tree';

/** What was true when the user made a gesture; a report is written from it. */
export interface Gesture {
  /** Under which a send by this gesture is reported, and taken back. */
  readonly eventId: EventId;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly here: Here;
  readonly thread: Thread;
  readonly composer: HTMLElement | undefined;
}

type Bare<S> = S extends Sign ? Omit<S, 'at' | 'place'> : never;
/** A sign without its time and place, which are the present ones. */
export type BareSign = Bare<Sign>;

export interface WatchOptions {
  readonly signal: AbortSignal;
  readonly onDecision: (kind: Decision['kind'], gesture: Gesture) => void;
  /** The user pressed on another conversation, or a link. */
  readonly onLeave: () => void;
}

/** After how many milliseconds a page may have put an earlier message into a box. */
const EDIT_LOOKS = [40, 200, 600, 1500, 3000, 4900];

/** A frame under watch: the reducer's state, the elements behind its numbers, and the one timer. Ends by the signal. */
export class Watch {
  readonly here = createHere();
  readonly boxes = new KnownBoxes();
  readonly #options: WatchOptions;
  readonly #around = new Map<BoxId, Surroundings>();
  readonly #gestures = new Map<GestureId, Gesture>();
  /** What events about the box name that the user is known to have typed into, and nothing happened to since. */
  typedInto: EventTarget | null = null;
  #state = NOTHING_SEEN;
  #lastGesture = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Is anything awaited? If not, most events say nothing. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  holdingOf(box: HTMLElement): Holding {
    return boxIn(this.#state, this.boxes.idOf(box)).holds;
  }

  /** Is anything in it, and if nobody knows where that came from, does the page mark it as an earlier message? */
  fillOf(box: HTMLElement): Fill {
    if (isEmpty(box)) return 'empty';
    return this.holdingOf(box) === 'nothing' && looksLikeEdit(box) ? 'edit' : 'full';
  }

  /** Keeps what is true now, for a report that may follow. */
  gesture(box?: HTMLElement): GestureId {
    const here = this.here();
    const composer = box ?? this.boxes.recent()[0];
    const thread = openThread(here.rules, composer);
    const id = ++this.#lastGesture;
    const eventId = crypto.randomUUID() as EventId; // 36 characters of the allowed kind
    this.#gestures.set(id, { eventId, at: Date.now(), here, thread, composer });
    if (box) this.#around.set(this.boxes.idOf(box), surroundingsOf(box));
    return id;
  }

  /** Tells the reducer, and whoever listens what follows from it. */
  tell(sign: BareSign): void {
    const at = performance.now();
    this.typedInto = null;
    const { windowMs } = this.here().rules?.config ?? {};
    const step = sense(this.#state, { ...sign, at, place: place() }, windowMs ? { windowMs } : {});
    this.#state = step.state;
    const gesture = step.decision && this.#gestures.get(step.decision.gesture);
    if (step.decision && gesture) this.#options.onDecision(step.decision.kind, gesture);
    this.#schedule(at);
  }

  /** Tells what the user does to a box. */
  tellAt(box: HTMLElement, kind: 'come' | 'insert' | 'newline' | 'erase'): void {
    this.tell({ kind, box: this.boxes.idOf(box), fill: this.fillOf(box) });
  }

  /** Before the user does anything else: what is empty by now was not emptied by that. */
  settle(): void {
    if (this.isWaiting) this.#look(true);
  }

  /** For a moment after a hint of editing, look whether a box fills by itself. */
  lookForEdit(): void {
    for (const after of EDIT_LOOKS) {
      setTimeout(() => {
        if (!this.#options.signal.aborted) this.comeToAll();
      }, after);
    }
  }

  leave(): void {
    this.#options.onLeave();
  }

  /** Looks afresh at the focused box and the recent ones. */
  comeToAll(): void {
    const box = boxOf(focused());
    if (box) this.boxes.touch(box);
    for (const one of this.boxes.recent()) this.tellAt(one, 'come');
  }

  #schedule(at: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = this.#options.signal.aborted ? undefined : nextLook(this.#state, at);
    if (next === undefined) this.#forget();
    else this.#timer = setTimeout(() => this.#look(false), next - at);
  }

  /** Nothing waits: what was kept of gestures and places is of no more use. */
  #forget(): void {
    if (this.#gestures.size === 0) return;
    this.#gestures.clear();
    this.#around.clear();
    this.boxes.tidy();
  }

  #look(isBeforeUser: boolean): void {
    for (const box of watchedBoxes(this.#state)) {
      this.tell({ kind: 'look', box, sight: this.#sightOf(box), isBeforeUser });
    }
  }

  #sightOf(id: BoxId): Sight {
    const box = this.boxes.get(id);
    if (box?.isConnected && isVisible(box)) return { is: isEmpty(box) ? 'empty' : 'full' };
    const surroundings = this.#around.get(id);
    const next = surroundings && successorOf(surroundings);
    if (!next) return { is: 'gone' };
    this.boxes.touch(next);
    return { is: 'replaced', by: this.boxes.idOf(next) };
  }
}
