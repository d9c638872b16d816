import type { ToSensor } from '#lib/model/protocol';
import { say } from './courier';
import { topWindow } from './here';
import { host } from './host';
import { listenToInput } from './input';
import { listenToKeys } from './keys';
import { life, listen } from './life';
import { AWAKE_MS } from './limits';
import { listenToPresses } from './presses';
import { giveUp } from './reporter';
import { settle } from './watch';
import { whereabouts } from './whereabouts';

/** Notices sends in this frame until its life ends, which it does by itself when the extension is gone. */
export function startSensor(): void {
  wakeWorker();
  listenToKeys();
  listenToInput();
  listenToPresses();
  listen('pagehide', () => {
    settle();
    giveUp();
  });
  host.runtime?.onMessage.addListener(answerWorker);
}

/** On the first text, and every 20 s after that, wakes the worker before a send needs it. */
function wakeWorker(): void {
  let nextAt = 0;
  listen('beforeinput', ({ timeStamp }) => {
    if (timeStamp < nextAt) return;
    nextAt = timeStamp + AWAKE_MS;
    setTimeout(say, 0, { type: 'sensor/awake' }); // after the text, not during it
  });
}

/** Only the worker can send messages here; a page cannot. The top frame answers for the page, or the topmost of its origin. */
function answerWorker(
  message: ToSensor,
  _sender: unknown,
  answer: (answer: unknown) => void,
): void {
  if (message.type === 'worker/stop') life.abort();
  else if (!life.signal.aborted && topWindow() === window) answer(whereabouts());
}
