import type { ToSensor } from '#lib/model/protocol';
import { SECOND } from '#lib/model/time';
import { boxOf } from './box';
import { isComposer } from './composer';
import { createCourier, type Courier } from './courier';
import { host } from './host';
import { listenToInput } from './input';
import { onKey } from './keys';
import { listen } from './listen';
import { noMoments, rememberKey } from './moments';
import { listenToPresses } from './presses';
import { Reporter } from './reporter';
import { innermost } from './tree';
import { Watch } from './watch';
import { speaksForPage, whereabouts } from './whereabouts';

/** The worker is woken at most so often, and a key outside of composers looked at. */
const AWAKE_MS = 20 * SECOND;
const ELSEWHERE_MS = SECOND;

/** Notices sends in this frame until the controller ends it, which it does itself when the extension is gone. */
export function startSensor(controller: AbortController): void {
  const { signal } = controller;
  const end = () => controller.abort();
  const courier = createCourier(signal, end);
  const reporter = new Reporter(courier);
  const watch = new Watch({
    signal,
    onDecision: (kind, gesture) => reporter.decide(kind, gesture),
    onLeave: () => reporter.giveUp(),
  });
  const moments = noMoments();
  const wake = waker(watch, courier);

  listen('keydown', signal, (event) => {
    wake(event);
    rememberKey(moments, event);
    onKey(watch, event);
  });
  listenToInput(watch, signal, moments);
  listenToPresses(watch, signal, moments);
  listen('pagehide', signal, () => {
    watch.settle();
    reporter.giveUp();
  });
  answerWorker(watch, signal, end);
}

/** On the first key in a composer, and every 20 s after that, wakes the worker before a send needs it. */
function waker(watch: Watch, courier: Courier): (event: KeyboardEvent) => void {
  let nextAt = 0;
  return (event) => {
    if (event.timeStamp < nextAt) return;
    const box = boxOf(innermost(event));
    const isOurs = box && watch.here().isAwake && isComposer(box, watch.here().rules);
    nextAt = event.timeStamp + (isOurs ? AWAKE_MS : ELSEWHERE_MS);
    if (isOurs) setTimeout(courier.awake); // after the key, not during it
  };
}

function answerWorker(watch: Watch, signal: AbortSignal, end: () => void): void {
  const { onMessage } = host.runtime ?? {};
  // only the worker can send messages here; a page cannot
  const listener = ({ type }: ToSensor, _sender: unknown, answer: (answer: unknown) => void) => {
    if (type === 'worker/stop') end();
    if (type === 'worker/where' && speaksForPage()) answer(whereabouts(watch));
    return false;
  };
  onMessage?.addListener(listener);
  signal.addEventListener('abort', () => onMessage?.removeListener(listener));
}
