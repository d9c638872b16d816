import type { CheckIn, CheckInWord } from '#lib/model/check-in';
import type { Finding } from '#lib/model/finding';
import type { Reason } from '#lib/model/prompt';
import { HOUR, dayNumber, isWithin, minuteOfDay } from '#lib/model/time';
import { toneOf } from '#lib/model/tone';
import { isGoingOnInside } from './sitting';
import type { Situation } from './situation';

/** How long a check-in speaks for, and how many sends after it mean that sending goes on. */
const FELT_MS = 6 * HOUR;
const SENDS_SINCE = 3;
/** The words a prompt answers, the one that needs care most first. */
const ANSWERED_WORDS = ['destabilizing', 'addictive', 'urgent', 'confusing'] as const;

/** One reason that could speak about this send. */
export interface Candidate {
  readonly reason: Reason;
  /** For `felt`: the word it answers. */
  readonly word?: CheckInWord;
  readonly finding?: Finding;
}

/** All reasons there are, the one to hear first at the head: care, the user's own rules, then what was measured. */
export function candidates(situation: Situation): readonly Candidate[] {
  const felt = feltWord(situation);
  const found = situation.findings.map((finding) => ({ reason: finding.kind, finding }));
  const own: Candidate[] = isOwnRuleDue(situation) ? [{ reason: 'own' }] : [];
  const night: Candidate[] = isNight(situation) ? [{ reason: 'night' }] : [];
  const feeling: Candidate[] = felt === undefined ? [] : [{ reason: 'felt', word: felt }];
  const all =
    felt === 'destabilizing'
      ? [...feeling, ...own, ...night, ...found]
      : [...own, ...night, ...feeling, ...found];
  return all.filter(({ reason }, index) => all.findIndex((one) => one.reason === reason) === index);
}

/** Could there be any reason at all? Answered by what costs little to read; false means there is none. */
export function couldSpeak({
  findings,
  checkIns,
  settings,
  now,
}: Pick<Situation, 'findings' | 'checkIns' | 'settings' | 'now'>): boolean {
  const hours = [settings.nightHours, ...settings.ownWords.map((own) => own.hours)];
  const isInside = hours.some((span) => span !== undefined && isWithin(span, minuteOfDay(now)));
  return isInside || findings.length > 0 || checkIns.length > 0;
}

/** Has a check-in of this local day marked settled words and no other? A phone session is remembered, not felt now. */
export function isSettledToday({ checkIns, now, settings }: Situation): boolean {
  const day = (at: number) => dayNumber({ at, offsetMin: now.offsetMin }, settings.dayStart);
  return checkIns.some(
    ({ at, words, source }) =>
      source !== 'phone' && at <= now.at && day(at) === day(now.at) && toneOf(words) === 'settled',
  );
}

function isNight({ settings, sends, now }: Situation): boolean {
  return settings.nightHours !== undefined && isGoingOnInside(settings.nightHours, sends, now);
}

/** A rule with hours is due inside them; one without, whenever the detector found something. */
function isOwnRuleDue({ settings, sends, now, findings }: Situation): boolean {
  return settings.ownWords.some(
    ({ reason, hours }) =>
      reason === 'own' &&
      (hours === undefined ? findings.length > 0 : isGoingOnInside(hours, sends, now)),
  );
}

function feltWord({ checkIns, sends, now }: Situation): CheckInWord | undefined {
  const last = lastFelt(checkIns, now.at);
  if (last === undefined || now.at - last.at > FELT_MS) return undefined;
  const since = sends.filter(({ at }) => at > last.at && at <= now.at).length;
  if (since < SENDS_SINCE) return undefined;
  return ANSWERED_WORDS.find((word) => last.words.includes(word));
}

function lastFelt(checkIns: readonly CheckIn[], now: number): CheckIn | undefined {
  return checkIns
    .filter(({ source, at }) => source !== 'phone' && at <= now)
    .reduce<CheckIn | undefined>(
      (last, one) => (last === undefined || one.at >= last.at ? one : last),
      undefined,
    );
}
