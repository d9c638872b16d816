import { isPaused } from '#lib/model/conversation';
import type { Chance } from '#lib/model/ports';
import type { Measure, PromptCard, Reason } from '#lib/model/prompt';
import { candidates, type Candidate } from './candidates';
import { chooseText, type Chosen } from './choose-text';
import type { Because, Decision, PromptDraft } from './decision';
import { quietOverall } from './limits';
import { quietReason } from './reason-quiet';
import type { Situation } from './situation';

/** Share of eligible prompts that the self-experiment holds back. */
const WITHHELD_SHARE = 0.3;
/** From this ratio to the usual on, "well above". */
const WELL_ABOVE = 5;

/**
 * Shall something be said about this send, and what? Pure: the same situation and chance give the same answer.
 * Every limit is read off the stored records, so it holds across tabs, restarts and a stopped worker.
 */
export function decide(situation: Situation, chance: Chance): Decision {
  const because = quietNow(situation);
  if (because !== undefined) return silent(situation, because);
  const all = candidates(situation);
  const [first] = all;
  if (first === undefined) return silent(situation, 'nothingToSay');
  const overall = quietOverall(situation);
  if (overall !== undefined) return silent(situation, overall);
  const able = all.filter((candidate) => quietReason(candidate, situation) === undefined);
  if (able.length === 0) return silent(situation, quietReason(first, situation) ?? 'nothingToSay');
  for (const candidate of able) {
    const chosen = chooseText(candidate, situation, chance);
    if (chosen === undefined) continue;
    return spoken(draftOf(candidate, able, chosen), candidate, { situation, chance });
  }
  return silent(situation, 'sentence');
}

function silent({ policy }: Situation, because: Because): Decision {
  return { kind: 'silent', because, policy };
}

function spoken(
  draft: PromptDraft,
  candidate: Candidate,
  { situation, chance }: { readonly situation: Situation; readonly chance: Chance },
): Decision {
  const tried = { ...situation.policy.tried };
  for (const reason of draft.reasons) tried[reason] = situation.now.at;
  const policy = { ...situation.policy, tried };
  const isHeldBack =
    situation.settings.experiment && isHoldable(draft, candidate) && chance() < WITHHELD_SHARE;
  return { kind: isHeldBack ? 'withhold' : 'speak', draft, policy };
}

/** What the user asked for, and the answer to "destabilizing", are never held back. */
function isHoldable({ reason }: PromptDraft, { word }: Candidate): boolean {
  return reason !== 'own' && word !== 'destabilizing';
}

function draftOf(candidate: Candidate, able: readonly Candidate[], chosen: Chosen): PromptDraft {
  const { reason } = candidate;
  const others = able.map((one) => one.reason).filter((one) => one !== reason);
  const measures: Measure[] = able.flatMap(({ finding }) =>
    finding === undefined
      ? []
      : [{ reason: finding.kind, observed: finding.observed, usual: finding.usual }],
  );
  const reasons: readonly [Reason, ...Reason[]] = [reason, ...others];
  return { reason, reasons, ...chosen, measures, strength: strengthOf(candidate) };
}

function strengthOf({ finding }: Candidate): PromptCard['strength'] {
  return finding !== undefined && finding.ratio >= WELL_ABOVE ? 'well-above' : 'above';
}

/** The pause in force for this send, widest first; or a conversation that is not noticed. */
function quietNow({ now, settings, site, conversation }: Situation): Because | undefined {
  if (isPaused(settings.pausedUntil, now.at)) return 'pausedEverywhere';
  const isSitePaused = settings.sites.some(
    (allowed) => allowed.site === site && isPaused(allowed.pausedUntil, now.at),
  );
  if (isSitePaused) return 'pausedSite';
  if (isPaused(conversation?.pausedUntil, now.at)) return 'pausedConversation';
  return conversation?.noticed === false ? 'notNoticed' : undefined;
}
