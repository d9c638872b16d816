import type { Done, FromPrompt, Intent } from '#lib/model/protocol';
import { ask } from './ask';
import { report } from './report';

/** As `ask`, but never rejects: a worker that did not answer has changed nothing, and the page says so. */
export async function tryToAsk(message: Intent | FromPrompt): Promise<Done> {
  try {
    return await ask(message);
  } catch (cause) {
    report(new Error(`No answer to ${message.type}.`, { cause }));
    return { ok: false, because: 'common.problem' };
  }
}
