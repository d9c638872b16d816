import { CheckIn, type CheckInWord } from '#lib/model/check-in';
import { Conversation, type PauseUntil } from '#lib/model/conversation';
import type { Finding } from '#lib/model/finding';
import { RecordId, SiteId, ThreadId } from '#lib/model/ids';
import { PromptRecord, REASONS, type PromptAnswer } from '#lib/model/prompt';
import { Send } from '#lib/model/send';
import { DEFAULT_SETTINGS, Settings } from '#lib/model/settings';
import { SECOND } from '#lib/model/time';
import { afterAnswer, afterShown, afterUndo, type AfterAnswer } from '#lib/prompt/after-answer';
import { recordOf } from '#lib/prompt/card';
import { decide } from '#lib/prompt/decide';
import type { Decision, PromptDraft } from '#lib/prompt/decision';
import { emptyPolicy, parsePolicy, type PolicyState } from '#lib/prompt/policy-state';
import { PROMPTS_BACK_MS, RECENT_BACK_MS, type Situation } from '#lib/prompt/situation';

export const SITE = SiteId.parse('tinder');

/** A conversation by one letter. */
export function threadOf(letter: string): ThreadId {
  return ThreadId.parse(letter.repeat(22));
}

/** A finding of the detector, six times the usual. */
export function found(kind: Finding['kind'], letter = 'a'): Finding {
  const window = 'today-this-conversation';
  return { kind, observed: 60, usual: 10, ratio: 6, window, thread: threadOf(letter) };
}

/** One send, as a test tells it. */
export interface Told {
  readonly at: number;
  readonly in?: string;
  readonly found?: readonly Finding[];
  /** What becomes of a prompt: shown at once, or left on its way. */
  readonly delivery?: 'shown' | 'left';
  readonly more?: Partial<Pick<Situation, 'shares' | 'lateNights' | 'break' | 'pending'>>;
}

/** A worker's memory of one person: rows only, read back from JSON before every event, as after a restart. */
export class PromptLife {
  #rows = '';
  /** Minutes east of UTC from now on. */
  offsetMin = 0;

  readonly #chance: () => number;

  constructor(settings: Partial<Settings> = {}, chance: () => number = () => 0.5) {
    this.#chance = chance;
    this.#write({
      settings: { ...DEFAULT_SETTINGS, ...settings },
      sends: [],
      checkIns: [],
      prompts: [],
      conversations: [],
      policy: emptyPolicy(),
    });
  }

  get rows(): Rows {
    const rows: Rows = JSON.parse(this.#rows);
    return {
      settings: Settings.parse(rows.settings),
      sends: rows.sends.map((row) => Send.parse(row)),
      checkIns: rows.checkIns.map((row) => CheckIn.parse(row)),
      prompts: rows.prompts.map((row) => PromptRecord.parse(row)),
      conversations: rows.conversations.map((row) => Conversation.parse(row)),
      policy: parsePolicy(rows.policy),
    };
  }

  #write(rows: Rows): void {
    this.#rows = JSON.stringify(rows);
  }

  settings(change: Partial<Settings>): void {
    const { rows } = this;
    this.#write({ ...rows, settings: { ...rows.settings, ...change } });
  }

  /** A person to whom Andante has spoken before, of every kind. */
  greeted(): this {
    const { rows } = this;
    this.#write({ ...rows, policy: { ...rows.policy, greeted: true, introduced: [...REASONS] } });
    return this;
  }

  pause(letter: string, pausedUntil: PauseUntil, at: number): void {
    const { rows } = this;
    const row = { ...this.#conversation(rows, letter, at), pausedUntil };
    this.#write({ ...rows, conversations: [...others(rows, letter), row] });
  }

  checkIn(at: number, words: CheckInWord[], source: CheckIn['source'] = 'popup'): void {
    const { rows } = this;
    const id = RecordId.parse(`check-in-${rows.checkIns.length}`);
    this.#write({ ...rows, checkIns: [...rows.checkIns, { id, at, words, source }] });
  }

  send(told: Told): Decision {
    const { rows } = this;
    const { at, in: letter = 'a' } = told;
    const thread = threadOf(letter);
    const eventId = Send.shape.eventId.parse(`an-event-${rows.sends.length}`);
    const { offsetMin } = this;
    const conversation = { ...this.#conversation(rows, letter, at), lastAt: at };
    const next: Rows = {
      ...rows,
      sends: [...rows.sends, { eventId, at, offsetMin, site: SITE, thread }],
      conversations: [...others(rows, letter), conversation],
    };
    const decision = decide(this.#situation(next, told, conversation), this.#chance);
    const { kind, policy } = decision;
    this.#write({ ...next, policy });
    if (kind === 'withhold') this.#record(decision.draft, { at, thread, fate: 'withheld' });
    if (kind === 'speak' && told.delivery !== 'left') this.show(decision.draft, at, letter);
    return decision;
  }

  /** The card is on screen, six seconds after its send. */
  show(draft: PromptDraft, at: number, letter = 'a'): void {
    this.#record(draft, { at: at + 6 * SECOND, thread: threadOf(letter), fate: 'shown' });
  }

  /** Answers the last prompt. */
  answer(answer: PromptAnswer, at: number): AfterAnswer {
    return this.#answered(at, (base) => afterAnswer({ ...base, answer }));
  }

  undo(at: number): AfterAnswer {
    return this.#answered(at, afterUndo);
  }

  policy(change: (policy: PolicyState) => PolicyState): void {
    const { rows } = this;
    this.#write({ ...rows, policy: change(rows.policy) });
  }

  #answered(at: number, by: (base: Parameters<typeof afterUndo>[0]) => AfterAnswer): AfterAnswer {
    const { rows } = this;
    const { prompts, policy, settings } = rows;
    const record = prompts.at(-1);
    if (record === undefined) throw new RangeError('no prompt to answer');
    const after = by({ record, now: { at, offsetMin: this.offsetMin }, policy, settings, prompts });
    this.#write({
      ...rows,
      prompts: [...prompts.slice(0, -1), after.record],
      policy: after.policy,
      settings: after.settings ?? settings,
    });
    return after;
  }

  #record(draft: PromptDraft, rest: Pick<PromptRecord, 'at' | 'thread' | 'fate'>): void {
    const { rows } = this;
    const id = RecordId.parse(`a-prompt-${rows.prompts.length}`);
    const record = recordOf(draft, { id, site: SITE, ...rest });
    const policy = rest.fate === 'shown' ? afterShown(rows.policy, record) : rows.policy;
    this.#write({ ...rows, prompts: [...rows.prompts, record], policy });
  }

  #situation(rows: Rows, told: Told, conversation: Conversation): Situation {
    const { at, found: findings = [] } = told;
    return {
      now: { at, offsetMin: this.offsetMin },
      site: SITE,
      thread: conversation.thread,
      findings,
      settings: rows.settings,
      conversation,
      prompts: rows.prompts.filter((prompt) => prompt.at > at - PROMPTS_BACK_MS),
      checkIns: rows.checkIns.filter((one) => one.at > at - RECENT_BACK_MS),
      sends: rows.sends.filter((send) => send.at > at - RECENT_BACK_MS),
      policy: rows.policy,
      ...told.more,
    };
  }

  #conversation(rows: Rows, letter: string, at: number): Conversation {
    const thread = threadOf(letter);
    const known = rows.conversations.find((one) => one.thread === thread);
    return known ?? { thread, site: SITE, weak: false, firstAt: at, lastAt: at, noticed: true };
  }
}

interface Rows {
  readonly settings: Settings;
  readonly sends: readonly Send[];
  readonly checkIns: readonly CheckIn[];
  readonly prompts: readonly PromptRecord[];
  readonly conversations: readonly Conversation[];
  readonly policy: PolicyState;
}

function others(rows: Rows, letter: string): readonly Conversation[] {
  return rows.conversations.filter(({ thread }) => thread !== threadOf(letter));
}
