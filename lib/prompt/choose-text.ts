import type { Act, Reason, TextId, TextName } from '#lib/model/prompt';
import type { Chance } from '#lib/model/ports';
import type { OwnWords } from '#lib/model/settings';
import { DAY, dayNumber, isWithin, minuteOfDay } from '#lib/model/time';
import type { Candidate } from './candidates';
import { hardened, isRecent } from './limits';
import { OWN_PREFIX } from './prompt-words';
import type { Situation } from './situation';
import { FRAMES } from './frames';
import { TEXTS, type Needs, type PromptText } from './texts';

/** From this share of the day's sends on, a conversation has nearly all of them. */
const ONE_WAY_SHARE = 0.8;
/** One text in so many affirms, or asks what is going well. */
const AFFIRM_EVERY = 5;
/** Texts for something rare, taken first when it is so, in this order. */
const RARE: readonly Needs[] = ['firstEver', 'firstOfKind', 'oneWay', 'thirdNight'];

/** The words of one prompt. */
export interface Chosen {
  readonly text: TextName;
  readonly own?: string;
  readonly frame?: TextId;
  readonly acts: readonly Act[];
}

/**
 * Which words to use for a reason: the user's own first, then what fits something rare, else the library in turn,
 * least recently used first, chance among equals. `undefined` when every fitting sentence was used too lately.
 */
export function chooseText(
  candidate: Candidate,
  situation: Situation,
  chance: Chance,
): Chosen | undefined {
  const rested = isRested(situation);
  const mine = ownWords(candidate, situation).filter(({ id }) => rested(OWN_PREFIX + id));
  const own = inTurn(mine, ({ id }) => OWN_PREFIX + id, situation, chance);
  if (own !== undefined) {
    const { id } = frameOf(own, candidate, { situation, chance });
    return { text: `own:${own.id}`, own: own.text, frame: id, acts: ownActs(candidate) };
  }
  const fitting = TEXTS.filter((text) => rested(text.id) && isFitting(text, candidate, situation));
  const chosen = inTurn(preferred(fitting, situation), ({ id }) => id, situation, chance);
  return chosen === undefined ? undefined : { text: chosen.id, acts: chosen.acts };
}

/** What the user wrote for this reason and hour. After "destabilizing" only the text made for it speaks. */
function ownWords({ reason, word }: Candidate, { settings, now }: Situation): readonly OwnWords[] {
  if (word === 'destabilizing') return [];
  return settings.ownWords.filter(
    (own) =>
      own.reason === reason && (own.hours === undefined || isWithin(own.hours, minuteOfDay(now))),
  );
}

/** What stands around it: at its first time what own words are, later one of several, by chance. */
function frameOf(
  { hours }: OwnWords,
  { reason }: Candidate,
  { situation, chance }: { readonly situation: Situation; readonly chance: Chance },
): { readonly id: TextId } {
  if (reason === 'own' && isFirstOfKind(reason, situation)) return { id: 'ownFirst' };
  const frames = FRAMES.filter(({ isTimed }) => isTimed !== true || hours !== undefined);
  return frames[Math.floor(chance() * frames.length)] ?? { id: 'ownWords' };
}

function ownActs({ reason }: Candidate): readonly Act[] {
  return ['night', 'late', 'own'].includes(reason) ? ['park', 'settings'] : ['break-3', 'settings'];
}

function preferred(fitting: readonly PromptText[], situation: Situation): readonly PromptText[] {
  const [rare] = RARE.map((need) => fitting.filter(({ needs }) => needs === need)).filter(
    ({ length }) => length > 0,
  );
  if (rare !== undefined) return rare;
  const last = situation.prompts
    .filter(({ fate }) => fate === 'shown')
    .slice(1 - AFFIRM_EVERY)
    .map(({ text }) => TEXTS.find(({ id }) => id === text));
  const isDue = last.length === AFFIRM_EVERY - 1 && last.every((text) => text?.affirms !== true);
  const affirming = fitting.filter((text) => text.affirms === true);
  return isDue && affirming.length > 0 ? affirming : fitting;
}

/** Does this library text suit the reason, and is its condition met? */
function isFitting(text: PromptText, candidate: Candidate, situation: Situation): boolean {
  if (!text.reasons.includes(candidate.reason)) return false;
  if (candidate.word === 'destabilizing' && text.word !== 'destabilizing') return false;
  if (text.word !== undefined && text.word !== candidate.word) return false;
  return text.needs === undefined || CONDITIONS[text.needs](situation, candidate.reason);
}

const CONDITIONS: Readonly<Record<Needs, (situation: Situation, reason: Reason) => boolean>> = {
  firstEver: ({ policy, prompts }) =>
    !policy.greeted && !prompts.some(({ fate }) => fate === 'shown'),
  firstOfKind: (situation, reason) => isFirstOfKind(reason, situation),
  canBreathe: ({ settings }) => settings.canBreathe,
  thread: ({ thread }) => thread !== undefined,
  dayOne: isDayOne,
  afterDayOne: (situation) => !isDayOne(situation),
  oneWay: ({ shares = [] }) => shares.length >= 3 && shares.every((share) => share > ONE_WAY_SHARE),
  ownHours: ({ settings }) => settings.nightHours !== undefined,
  noOwnHours: ({ settings }) => settings.nightHours === undefined,
  thirdNight: ({ lateNights = 0 }) => lateNights >= 3,
  settled: () => false, // said after a check-in, never by a prompt: see answerToCheckIn
};

/** No card of this kind has been on screen; the very first greeting speaks of no kind. */
function isFirstOfKind(reason: Reason, { policy, prompts }: Situation): boolean {
  if (policy.introduced?.includes(reason) === true) return false;
  return !prompts.some(
    ({ fate, reasons, text }) => fate === 'shown' && reasons[0] === reason && text !== 'hello',
  );
}

function isDayOne({ conversation, now, settings }: Situation): boolean {
  if (conversation === undefined) return false;
  const day = (at: number) => dayNumber({ at, offsetMin: now.offsetMin }, settings.dayStart);
  return day(conversation.firstAt) >= day(now.at);
}

function isRested({ prompts, now, settings }: Situation): (text: string) => boolean {
  const spanMs = hardened(settings.limits).sameTextDays * DAY;
  const used = prompts.filter(({ at, fate }) => fate === 'shown' && isRecent(at, now.at, spanMs));
  return (text) => !used.some((prompt) => prompt.text === text);
}

/** The least recently used one; chance decides between equals. */
function inTurn<T>(
  list: readonly T[],
  idOf: (one: T) => string,
  { prompts }: Situation,
  chance: Chance,
): T | undefined {
  const lastUse = (one: T) =>
    Math.max(
      -Infinity,
      ...prompts.filter((p) => p.fate === 'shown' && p.text === idOf(one)).map(({ at }) => at),
    );
  const oldest = Math.min(...list.map(lastUse));
  const equal = list.filter((one) => lastUse(one) === oldest);
  return equal[Math.floor(chance() * equal.length)];
}
