import type { PromptCard } from '#lib/model/prompt';
import type { Done, FromPrompt } from '#lib/model/protocol';

/** The few calls of the browser a card makes, without the polyfill, which would be a tenth of the script. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: FromPrompt): Promise<unknown>;
}
interface Extension {
  readonly runtime?: Runtime;
  readonly i18n?: { getMessage(key: string, substitutions?: readonly string[]): string };
}

/** The extension's own API in this page, as far as it is still there. */
export function extensionApi(): Extension {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  return browser ?? chrome ?? {};
}

/** True once the extension was updated, disabled or removed: this script then belongs to nobody. */
export function isOrphaned(): boolean {
  return extensionApi().runtime?.id === undefined;
}

/** Says something to the worker. Never rejects: without a worker to hear it, it was not done. */
export async function say(message: FromPrompt): Promise<Done> {
  const answer = await send(message);
  return isDone(answer) ? answer : { ok: false, because: 'common.problem' };
}

/** Asks what to show. Undefined when there is nothing, or nobody to ask. */
export async function claim(): Promise<PromptCard | undefined> {
  const answer = await send({ type: 'prompt/claim' });
  const { card } = (answer ?? {}) as { card?: PromptCard }; // from our own worker, which validated it
  return card;
}

async function send(message: FromPrompt): Promise<unknown> {
  try {
    return await extensionApi().runtime?.sendMessage(message); // throws at once when orphaned
  } catch (error) {
    console.debug('Andante: no worker answered', error);
    return undefined;
  }
}

function isDone(answer: unknown): answer is Done {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
