import type { FromPrompt, Done } from '#lib/model/protocol';
import { Pending } from '#lib/model/pending';
import type { LocalTime } from '#lib/model/time';
import {
  afterAnswer,
  afterUndo,
  effectsOfAct,
  type AfterAnswer,
  type Answered,
  type Effect,
} from '#lib/prompt/after-answer';
import type { Act } from '#lib/model/prompt';
import type { JournalTransaction } from '#lib/model/ports';
import { parsePolicy } from '#lib/prompt/policy-state';
import { recall, remember } from '#lib/prompt/remembered';
import { PROMPTS_BACK_MS } from '#lib/prompt/situation';
import { startBreak } from './break';
import { clock } from './clock';
import { openPopup } from './open-popup';
import { openTab } from './open-tab';
import { park } from './reminder';
import { changeSettings, settingsStore } from './settings';
import { journalOfWorker } from './worker';

type Reply = Extract<FromPrompt, { type: 'prompt/answered' | 'prompt/undone' }>;

/** Now, on this device's own clock and zone. */
export const here = (): LocalTime => {
  const at = clock.now();
  return { at, offsetMin: clock.offsetMin(at) };
};

/** Records what the user did with a prompt, and does it. */
export async function answer(reply: Reply): Promise<Done> {
  const settings = await settingsStore.read();
  const { journal } = await journalOfWorker();
  const after = await journal.transact(async (tx) => {
    const record = await tx.prompt(reply.id);
    if (!record) return undefined;
    const now = here();
    const policy = parsePolicy(await tx.state('policy'));
    const records = await tx.prompts({ from: now.at - PROMPTS_BACK_MS, to: now.at + 1 });
    const prompts = recall(policy, records);
    const asked = { record, now, policy, settings, prompts };
    return keep(tx, reply.type === 'prompt/undone' ? afterUndo(asked) : given(asked, reply));
  });
  if (!after) return { ok: false, because: 'common.problem' };
  const { settings: changed } = after;
  if (changed) await changeSettings((current) => ({ ...current, silenced: changed.silenced }));
  for (const effect of after.effects) await carryOut(effect);
  return { ok: true, isSilenced: after.effects.some(({ kind }) => kind === 'reasonSilent') };
}

function given(asked: Omit<Answered, 'answer'>, reply: Reply): AfterAnswer {
  if (reply.type !== 'prompt/answered') throw new RangeError(`not an answer: ${reply.type}`);
  return afterAnswer({ ...asked, answer: reply.answer });
}

async function keep(tx: JournalTransaction, after: AfterAnswer): Promise<AfterAnswer> {
  await tx.putPrompt(after.record);
  await tx.putState('policy', remember(after.policy, after.record));
  const waiting = Pending.safeParse(await tx.state('pending')).data;
  if (waiting?.record.id === after.record.id && waiting.stage === 'folded') {
    await tx.putState('pending', undefined);
  }
  return after;
}

/** Does an act chosen outside a card. */
export async function act(chosen: Act): Promise<void> {
  const settings = await settingsStore.read();
  for (const effect of effectsOfAct(chosen, here(), settings)) await carryOut(effect);
}

async function carryOut(effect: Effect): Promise<void> {
  if (effect.kind === 'break') await startBreak(effect.minutes);
  if (effect.kind === 'remind') await park(effect.at);
  if (effect.kind !== 'open') return;
  if (effect.page === 'options') await openTab(`/options.html#${effect.at}`);
  else await openPopup();
}
