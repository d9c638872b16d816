import type { StageName } from '#lib/model/card';
import type { PromptCard } from '#lib/model/prompt';
import { SECOND } from '#lib/model/time';
import { openHost, type CardHost } from '../card-host';
import { followComposer } from './composer';
import { listenForKeys } from './keys';
import { cornerFor, roomIn } from './place';
import { guardPresses } from './press';
import { watchSeen } from './seen';
import { staying } from './staying';
import { say } from './wire';

/** What the drawing of a card may ask of the page it stands in. */
export interface Stand {
  /** Something was answered: from now on silence is no longer "no answer". */
  answered(): void;
  staged(stage: StageName): void;
  close(): void;
}

/** Draws a card into a root; the drawing stays until the host is removed. */
export type Draw = (card: PromptCard, root: ShadowRoot, stand: Stand) => void;

interface Stage {
  readonly card: PromptCard;
  readonly draw: Draw;
  readonly style: string;
  /** Ends everything: listeners, timers, the host. */
  readonly turn: AbortController;
}

const LOOK_EVERY_MS = 250;
const GIVE_UP_MS = 5 * SECOND;

/** Shows a card until the user is done with it, it folds, or the page takes it away. */
export function showCard(view: Window, { card, draw, style, turn }: Stage): void {
  const { signal } = turn;
  const host = openHost(view.document, style);
  const seen = watchSeen(host.element, signal);
  const stay = staying();
  let isAnswered = false;
  let isShown = false;

  const leave = () => {
    if (!isShown) void say({ type: 'prompt/dropped', id: card.id });
    else if (!isAnswered) void say({ type: 'prompt/folded', id: card.id });
    turn.abort();
  };
  const close = () => turn.abort();
  const escape = () => {
    if (!isAnswered) void say({ type: 'prompt/answered', id: card.id, answer: 'carry-on' });
    close();
  };

  guardPresses(host, seen, signal);
  listenForKeys(view, host, { signal, onescape: escape });
  // Last to hear of the end: the focus has to go back while there is a card to take it from.
  signal.addEventListener('abort', () => host.remove());
  view.addEventListener('pagehide', leave, { signal });
  draw(card, host.root, { answered: () => (isAnswered = true), staged: stay.staged, close });
  keepAway(view, host, signal);

  const begun = performance.now();
  every(LOOK_EVERY_MS, signal, () => {
    if (!host.settle()) return leave();
    if (!isShown && seen.forMs() > 0) {
      isShown = true;
      void say({ type: 'prompt/shown', id: card.id }).then(({ ok }) => {
        if (!ok) close(); // the send it speaks of came back meanwhile
      });
    }
    if (!isShown && performance.now() - begun > GIVE_UP_MS) return leave();
    if (stay.isOver(isInUse(host))) leave();
  });
}

/** Under the pointer, or with the focus in it, or in a tab nobody looks at: the clock stands still. */
function isInUse({ element, root }: CardHost): boolean {
  const isAway = element.ownerDocument.visibilityState !== 'visible';
  return isAway || element.matches(':hover') || root.activeElement !== null;
}

/** Keeps the card off the box the user writes in, as both move; never from under the pointer. */
function keepAway(view: Window, host: CardHost, signal: AbortSignal): void {
  const composer = followComposer(view, host.element, signal);
  const stand = () => {
    if (host.element.matches(':hover')) return;
    const { width, height } = host.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = view.document.documentElement;
    const isRtl = getComputedStyle(view.document.documentElement).direction === 'rtl';
    const layout = {
      view: { width: clientWidth, height: Math.min(clientHeight, view.innerHeight) },
      card: { width, height },
      composer: composer(),
      isRtl,
    };
    const corner = cornerFor(layout);
    host.stand(corner, { isRtl, room: roomIn(corner, layout) });
  };
  stand();
  every(LOOK_EVERY_MS, signal, stand);
  view.addEventListener('resize', stand, { signal });
}

function every(ms: number, signal: AbortSignal, work: () => void): void {
  const id = setInterval(work, ms);
  signal.addEventListener('abort', () => clearInterval(id));
}
