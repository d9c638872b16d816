import type { CheckInWord } from '#lib/model/check-in';
import type { Act, Reason, TextId } from '#lib/model/prompt';
import { ANSWERING } from './answering-texts';
import { FIRST_TEXTS } from './first-texts';

/** A condition a text needs beside its reason. */
export type Needs =
  | 'firstEver'
  | 'firstOfKind'
  | 'canBreathe'
  | 'thread'
  | 'dayOne'
  | 'afterDayOne'
  | 'oneWay'
  | 'ownHours'
  | 'noOwnHours'
  | 'thirdNight'
  | 'settled';

/** One sentence of the library: its words are `prompt.<id>.title` and `prompt.<id>.body`. */
export interface PromptText {
  readonly id: TextId;
  readonly reasons: readonly Reason[];
  readonly acts: readonly [Act, ...Act[]];
  readonly needs?: Needs;
  /** For `felt`: the word it answers. */
  readonly word?: CheckInWord;
  /** It affirms, or asks what is going well. */
  readonly affirms?: true;
}

const PACE: readonly Reason[] = ['surge', 'new', 'sitting', 'late'];
const NIGHT: readonly Reason[] = ['night', 'late'];

/** The library. Rules for its words: plain, at most 25 of them, no figure, no name, no judgement; a test holds them. */
export const TEXTS: readonly PromptText[] = [
  {
    id: 'hello',
    reasons: [...PACE, 'night', 'felt'],
    acts: ['why', 'settings'],
    needs: 'firstEver',
  },
  ...FIRST_TEXTS,
  { id: 'intensity', reasons: PACE, acts: ['check-in', 'break-3'], affirms: true },
  { id: 'quickStretch', reasons: ['surge'], acts: ['quiet-today', 'break-3'] },
  { id: 'fullSpeed', reasons: ['surge'], acts: ['break-3', 'check-in'] },
  { id: 'lively', reasons: ['surge'], acts: ['check-in', 'break-3'], affirms: true },
  { id: 'halfSpeed', reasons: ['surge'], acts: ['break-3', 'check-in'] },
  { id: 'restOfDay', reasons: ['surge'], acts: ['break-10', 'look-around'] },
  { id: 'bothHands', reasons: ['surge'], acts: ['check-in', 'break-3'], affirms: true },
  {
    id: 'goodPart',
    reasons: ['surge', 'new'],
    acts: ['reflect', 'check-in'],
    needs: 'thread',
    affirms: true,
  },
  { id: 'oneBreath', reasons: ['surge'], acts: ['breathe'], needs: 'canBreathe' },
  { id: 'restOfWeek', reasons: ['surge'], acts: ['remind-later'], needs: 'oneWay' },
  { id: 'seen', reasons: ['new', 'surge'], acts: ['reflect'], needs: 'thread' },
  { id: 'growingFast', reasons: ['new'], acts: ['check-in', 'learn'], needs: 'afterDayOne' },
  { id: 'bigFirstDay', reasons: ['new'], acts: ['break-10'], needs: 'dayOne' },
  {
    id: 'earlyDays',
    reasons: ['new'],
    acts: ['reflect', 'check-in'],
    needs: 'thread',
    affirms: true,
  },
  { id: 'besideIt', reasons: ['new'], acts: ['check-in', 'learn'] },
  { id: 'notYetSeen', reasons: ['new'], acts: ['reflect', 'learn'], needs: 'thread' },
  { id: 'longWhile', reasons: ['sitting'], acts: ['break-10', 'look-around'] },
  { id: 'goodWhile', reasons: ['sitting'], acts: ['break-10', 'check-in'], affirms: true },
  { id: 'lookUp', reasons: ['sitting'], acts: ['look-around', 'break-10'] },
  { id: 'goodStop', reasons: ['sitting'], acts: ['break-10', 'check-in'] },
  { id: 'moreOf', reasons: ['sitting'], acts: ['check-in', 'break-10'], affirms: true },
  { id: 'lateHour', reasons: NIGHT, acts: ['park'], needs: 'ownHours' },
  { id: 'laterThanUsual', reasons: ['late'], acts: ['park'], needs: 'noOwnHours' },
  { id: 'tomorrowsVoice', reasons: NIGHT, acts: ['park', 'check-in'] },
  { id: 'goodNight', reasons: NIGHT, acts: ['park', 'check-in'], affirms: true },
  { id: 'byDaylight', reasons: NIGHT, acts: ['park', 'check-in'] },
  { id: 'lastOne', reasons: NIGHT, acts: ['park', 'look-around'] },
  { id: 'nightCompany', reasons: NIGHT, acts: ['park', 'look-around'], affirms: true },
  {
    id: 'lateLately',
    reasons: NIGHT,
    acts: ['say-choice', 'say-pull', 'move-hours'],
    needs: 'thirdNight',
  },
  ...ANSWERING,
  { id: 'feltUrgentHour', reasons: ['felt'], acts: ['break-10', 'check-in'], word: 'urgent' },
  { id: 'feltUrgentWait', reasons: ['felt'], acts: ['look-around', 'break-3'], word: 'urgent' },
  { id: 'feltConfusingClear', reasons: ['felt'], acts: ['note', 'check-in'], word: 'confusing' },
  { id: 'feltConfusingRest', reasons: ['felt'], acts: ['break-10', 'note'], word: 'confusing' },
  {
    id: 'feltAddictiveTen',
    reasons: ['felt'],
    acts: ['break-10', 'look-around'],
    word: 'addictive',
  },
  { id: 'feltAddictiveBoth', reasons: ['felt'], acts: ['check-in', 'break-3'], word: 'addictive' },
  {
    id: 'feltDestabilizingCompany',
    reasons: ['felt'],
    acts: ['someone', 'break-3', 'resources'],
    word: 'destabilizing',
  },
];

/** Ids of the library, in the order of the table above. */
export const TEXT_IDS: readonly TextId[] = TEXTS.map(({ id }) => id);
