import type { EventId } from '#lib/model/ids';
import type { Observation } from '#lib/model/observation';
import { nextLook } from '#lib/sense/look';
import { sense } from '#lib/sense/sense';
import type { Fill, Handling, Sight, Sign } from '#lib/sense/sign';
import { boxIn, type Holding, type SenseState } from '#lib/sense/state';
import type { Thread } from '#lib/sites/raw-thread';
import { boxOf, isEmpty } from './box';
import { looksLikeEdit } from './editing';
import { address, guide, here } from './here';
import { life } from './life';
import { retract, send } from './reporter';
import { successorOf, surroundingsOf, type Surroundings } from './successor';
import { focused, isVisible } from './tree';

/** What was true when the user made a gesture; a report is written from it. */
export interface Gesture {
  /** Of the report: under which a send is reported and taken back, when, and where. */
  readonly stamp: Pick<Observation, 'eventId' | 'at' | 'site' | 'origin'>;
  readonly thread: Thread;
  readonly composer: HTMLElement | undefined;
  readonly around: Surroundings | undefined;
}

type Bare<S> = S extends unknown ? Omit<S, 'at' | 'place'> : never;
/** A sign without its time and place, which are the present ones. */
type BareSign = Bare<Sign<HTMLElement, Gesture>>;

/** After how many milliseconds a page may have put an earlier message into a box. */
const EDIT_LOOKS = [40, 200, 600, 1500, 3000, 4900];

let state: SenseState<HTMLElement, Gesture> = { boxes: new Map() };
let timer: ReturnType<typeof setTimeout> | undefined;
let typedInto: EventTarget | null = null;

/** Is anything awaited? If not, most events say nothing. */
export function isWaiting(): boolean {
  return Boolean(timer);
}

/** Boxes the user was in lately, last one first. */
export function recent(): readonly HTMLElement[] {
  return [...state.boxes.keys()].reverse();
}

/** Is anything in it, and if nobody knows where that came from, does the page mark it as an earlier message? */
export function fillOf(box: HTMLElement): Fill {
  if (isEmpty(box)) return 'empty';
  return holdingOf(box) === 'nothing' && looksLikeEdit(box) ? 'edit' : 'full';
}

const holdingOf = (box: HTMLElement): Holding => boxIn(state, box).holds;

/** Keeps what is true now, for a report that may follow. */
export function gestureAt(composer = recent()[0]): Gesture {
  const eventId = crypto.randomUUID() as EventId; // 36 characters of the allowed kind
  return {
    stamp: { eventId, at: Date.now(), site: here().id, origin: address().origin },
    thread: guide()?.thread(composer),
    composer,
    around: composer && surroundingsOf(composer),
  };
}

/** Tells the reducer, and whoever reports what follows from it. */
export function tell(sign: BareSign): void {
  if (life.signal.aborted) return;
  const at = performance.now();
  typedInto = null;
  const { decision, ...next } = sense(state, { ...sign, at, place: address().href });
  state = next;
  if (decision) (decision.kind === 'send' ? send : retract)(decision.gesture);
  clearTimeout(timer);
  const wait = nextLook(state, at) - at;
  timer = wait < Infinity ? setTimeout(look, wait) : undefined;
  if (!timer) forget();
}

/** Tells what the user does to a box. */
export function tellAt(box: HTMLElement, kind: Handling<unknown>['kind']): Fill {
  const fill = fillOf(box);
  tell({ kind, box, fill });
  return fill;
}

/** Remembers what events about a box name, if the user is known to have typed into it. */
export function noteTyping(box: HTMLElement, target: EventTarget | null): void {
  typedInto = holdingOf(box) === 'new' ? target : null;
}

/** Is it what the user typed into last, and nothing happened since? Then more of the same says nothing. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target === typedInto && !isWaiting();
}

/** Before the user does anything else: what is empty by now was not emptied by that. */
export function settle(): void {
  if (isWaiting()) look(true);
}

/** For a moment after a hint of editing, look whether a box fills by itself. */
export function lookForEdit(): void {
  for (const after of EDIT_LOOKS) setTimeout(comeToAll, after);
}

/** Looks afresh at the recent boxes and the focused one. */
export function comeToAll(): void {
  const inFocus = boxOf(focused());
  for (const box of [...state.boxes.keys()]) tellAt(box, 'come');
  if (inFocus) tellAt(inFocus, 'come');
}

/** Boxes the page has thrown away are not kept alive. */
function forget(): void {
  const boxes = [...state.boxes].filter(([box]) => box.isConnected);
  state = { ...state, boxes: new Map(boxes) };
}

function look(isBeforeUser = false): void {
  for (const [box, { wait }] of state.boxes) {
    if (wait) tell({ kind: 'look', box, ...sightOf(box, wait.gesture), isBeforeUser });
  }
}

function sightOf(box: HTMLElement, { around }: Gesture): Sight<HTMLElement> {
  if (isVisible(box)) return { sight: isEmpty(box) ? 'empty' : 'full' };
  const by = around && successorOf(around);
  return by ? { sight: 'empty', by } : { sight: 'gone' };
}
