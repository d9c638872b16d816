import type { Act, PromptAnswer, PromptRecord, Reason } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import type { LocalTime } from '#lib/model/time';
import { nextMinute } from './next-minute';
import { MAX_MISSED, type PolicyState } from './policy-state';
import { standing } from './silence';

/** One answer to a shown prompt, and what stands around it. */
export interface Answered {
  readonly record: PromptRecord;
  readonly answer: PromptAnswer;
  readonly now: LocalTime;
  readonly policy: PolicyState;
  readonly settings: Settings;
  /** Prompt records of the last `PROMPTS_BACK_MS`, oldest first, this one included. */
  readonly prompts: readonly PromptRecord[];
}

/** What the worker is to do because of an answer. Instants in milliseconds. */
export type Effect =
  | { readonly kind: 'break'; readonly minutes: 3 | 10 }
  /** A neutral reminder in the morning. */
  | { readonly kind: 'remind'; readonly at: number }
  | { readonly kind: 'open'; readonly page: 'popup' | 'options'; readonly at: OpenAt }
  /** The reason stays quiet until then; the card says so and offers to undo it. */
  | { readonly kind: 'reasonSilent'; readonly reason: Reason; readonly until: number };

/** Where on a page of Andante an act leads. */
export type OpenAt =
  'note' | 'reflect' | 'learn' | 'someone' | 'resources' | 'reasons' | 'hours' | 'own-words';

/** What an answer changes. `record` and `policy` go into the journal together; `settings` only when present. */
export interface AfterAnswer {
  readonly record: PromptRecord;
  readonly policy: PolicyState;
  readonly settings?: Settings;
  readonly effects: readonly Effect[];
}

/** What follows from an answer to a card. A later answer to the same card replaces the earlier one. Pure. */
export function afterAnswer(answered: Answered): AfterAnswer {
  const { answer, now, settings, policy } = answered;
  const record = { ...answered.record, answer, answeredAt: now.at };
  const reason = reasonOf(record);
  if (answer === 'never') {
    return { record, policy, settings: silencing(settings, reason), effects: [] };
  }
  if (answer === 'quiet-today') {
    return { record, policy: quietToday(policy, now, settings), effects: [] };
  }
  const silentUntil = silenceFrom(record, answered);
  if (silentUntil !== undefined) {
    const silent = { ...policy.silent, [reason]: silentUntil };
    const effect: Effect = { kind: 'reasonSilent', reason, until: silentUntil };
    return { record, policy: { ...policy, silent }, effects: [effect] };
  }
  return { record, policy, effects: effectsOf(answer, now, { settings, text: record.text }) };
}

/** Takes an answer back, and with it the quiet it brought: the record has no answer any more. */
export function afterUndo({ record, policy, settings }: Omit<Answered, 'answer'>): AfterAnswer {
  const reason = reasonOf(record);
  const { answer } = record;
  const unanswered = { ...record, answer: undefined, answeredAt: undefined };
  if (answer === 'never') {
    const silenced = settings.silenced.filter((one) => one !== reason);
    return { record: unanswered, policy, settings: { ...settings, silenced }, effects: [] };
  }
  if (answer === 'quiet-today') {
    return { record: unanswered, policy: { ...policy, quietUntil: undefined }, effects: [] };
  }
  const isLoud = answer === 'not-for-me' || answer === 'not-now';
  return { record: unanswered, policy: isLoud ? loud(policy, reason) : policy, effects: [] };
}

/** "No prompt for the rest of this local day", from a card or from the popup. */
export function quietToday(policy: PolicyState, now: LocalTime, settings: Settings): PolicyState {
  return { ...policy, quietUntil: nextMinute(settings.dayStart, now) };
}

/** One tap undoes a reason's silence; what was answered before `now` no longer counts against it. */
export function revive(policy: PolicyState, reason: Reason, now: number): PolicyState {
  return { ...loud(policy, reason), revived: { ...policy.revived, [reason]: now } };
}

/** To be stored when a card has really been on screen: the first one greets, the next of each kind says what it is, and never again. */
export function afterShown(policy: PolicyState, { reasons, text }: Shown): PolicyState {
  const [kind] = reasons;
  if (kind === undefined || text === 'hello') return { ...policy, greeted: true };
  return {
    ...policy,
    greeted: true,
    introduced: [...new Set([...(policy.introduced ?? []), kind])],
  };
}

type Shown = Pick<PromptRecord, 'reasons' | 'text'>;

/** To be stored when a card could not be shown: it is dropped, never queued. */
export function afterMissed(policy: PolicyState, now: number): PolicyState {
  return { ...policy, missed: [...policy.missed, now].slice(-MAX_MISSED) };
}

/** What an act from outside a card (the popup) makes the worker do. */
export function effectsOfAct(act: Act, now: LocalTime, settings: Settings): readonly Effect[] {
  return effectsOf(act, now, { settings, text: '' });
}

function loud(policy: PolicyState, reason: Reason): PolicyState {
  const others = Object.entries(policy.silent).filter(([one]) => one !== reason);
  return { ...policy, silent: Object.fromEntries(others) };
}

function reasonOf({ reasons, text }: PromptRecord): Reason {
  const [reason] = reasons;
  if (reason === undefined) throw new RangeError(`prompt ${text} has no reason`);
  return reason;
}

function silencing(settings: Settings, reason: Reason): Settings {
  return { ...settings, silenced: [...new Set([...settings.silenced, reason])] };
}

/** When this very answer begins a silence, its end. */
function silenceFrom(record: PromptRecord, { prompts, policy }: Answered): number | undefined {
  if (record.answer !== 'not-for-me' && record.answer !== 'not-now') return undefined;
  const reason = reasonOf(record);
  const others = prompts.filter(({ id }) => id !== record.id);
  const revivedAt = policy.revived[reason];
  const before = standing(reason, others, revivedAt).silentUntil;
  const after = standing(reason, [...others, record], revivedAt).silentUntil;
  return after === before ? undefined : after;
}

type Around = Pick<Answered, 'settings'> & { readonly text: string };

function effectsOf(answer: PromptAnswer, now: LocalTime, around: Around): readonly Effect[] {
  switch (answer) {
    case 'break-3':
      return [{ kind: 'break', minutes: 3 }];
    case 'break-10':
      return [{ kind: 'break', minutes: 10 }];
    case 'park':
    case 'remind-later':
      return [{ kind: 'remind', at: nextMinute(around.settings.morning, now) }];
    default:
      return opens(answer, around.text.startsWith('own:'));
  }
}

function opens(answer: PromptAnswer, isOwn: boolean): readonly Effect[] {
  if (answer === 'settings' && isOwn) return [{ kind: 'open', page: 'options', at: 'own-words' }];
  const place = PLACES[answer];
  return place === undefined ? [] : [{ kind: 'open', ...place }];
}

const PLACES: Partial<Record<PromptAnswer, Pick<Effect & { kind: 'open' }, 'page' | 'at'>>> = {
  note: { page: 'popup', at: 'note' },
  reflect: { page: 'options', at: 'reflect' },
  learn: { page: 'options', at: 'learn' },
  someone: { page: 'options', at: 'someone' },
  resources: { page: 'options', at: 'resources' },
  settings: { page: 'options', at: 'reasons' },
  'move-hours': { page: 'options', at: 'hours' },
};
