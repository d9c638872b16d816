import type { Reason } from '#lib/model/prompt';
import { HOUR, isWithin, minuteOfDay } from '#lib/model/time';
import { isSettledToday, type Candidate } from './candidates';
import type { Because } from './decision';
import { hardened, isRecent } from './limits';
import { standing } from './silence';
import { nightOf, sessionStart } from './sitting';
import type { Situation } from './situation';

/** Reasons about pace itself, which a settled check-in keeps quiet for the day. */
const PACE: readonly Reason[] = ['surge', 'new', 'sitting', 'late'];
/** Reasons that speak at most once a night between them. */
const NIGHT: readonly Reason[] = ['night', 'late'];

/** What keeps this one reason quiet now. */
export function quietReason(candidate: Candidate, situation: Situation): Because | undefined {
  const { reason } = candidate;
  return (
    quietByAnswers(reason, situation) ??
    (PACE.includes(reason) && isSettledToday(situation) ? 'settledToday' : undefined) ??
    (NIGHT.includes(reason) ? quietNight(situation) : undefined) ??
    missed(candidate, situation)
  );
}

function quietByAnswers(reason: Reason, situation: Situation): Because | undefined {
  const { now, settings, policy, prompts } = situation;
  if (settings.silenced.includes(reason)) return 'never';
  const { silentUntil = 0, gapFactor } = standing(reason, prompts, policy.revived[reason]);
  if (Math.max(silentUntil, policy.silent[reason] ?? 0) > now.at) return 'reasonSilent';
  const gapMs = hardened(settings.limits).sameReasonHours * gapFactor * HOUR;
  const isTooSoon = prompts.some(
    ({ reasons, at }) => reasons.includes(reason) && isRecent(at, now.at, gapMs),
  );
  return isTooSoon ? 'reasonRecent' : undefined;
}

function quietNight({ now, settings, prompts }: Situation): Because | undefined {
  const { nightHours } = settings;
  if (nightHours !== undefined && !isWithin(nightHours, minuteOfDay(now))) return 'outsideHours';
  const tonight = nightOf(now, nightHours);
  const hasSpoken = prompts.some(
    ({ reasons, at }) =>
      reasons.some((reason) => NIGHT.includes(reason)) &&
      nightOf({ at, offsetMin: now.offsetMin }, nightHours) === tonight,
  );
  return hasSpoken ? 'onceANight' : undefined;
}

/** A prompt that was sent on its way in this chat session and never shown is dropped, not tried again. */
function missed({ reason, finding }: Candidate, situation: Situation): Because | undefined {
  const triedAt = situation.policy.tried[reason];
  if (finding !== undefined || triedAt === undefined) return undefined;
  const start = sessionStart(situation.sends, situation.now.at);
  return triedAt >= start && isRecent(triedAt, situation.now.at, Infinity) ? 'missed' : undefined;
}
