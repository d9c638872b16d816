import type { CDPSession } from '@playwright/test';
import type { Send } from './hands.ts';

/** What a target says by itself. */
export interface TargetEvent {
  readonly method: string;
  readonly params: unknown;
}

/** What comes back: the answer to one message, or, without an id that was asked for, an event. */
interface Reply extends TargetEvent {
  readonly id?: number;
  readonly result: unknown;
  readonly error?: { readonly message: string };
}

/** Speaks to one target inside the browser session: the protocol's older way, which needs no second connection. */
export async function speakTo(
  cdp: CDPSession,
  targetId: string,
  onEvent: (event: TargetEvent) => void = () => undefined,
): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply: Reply = JSON.parse(event.message);
    if (reply.id === undefined) return onEvent(reply);
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
