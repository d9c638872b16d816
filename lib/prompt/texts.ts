import type { CheckInWord } from '#lib/model/check-in';
import type { Act, Reason } from '#lib/model/prompt';
import { ANSWERING } from './answering-texts';

/** A condition a text needs beside its reason. */
export type Needs =
  | 'firstEver'
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

/** Ids of the library, in the order of the table below. */
export const TEXT_IDS = [
  'hello',
  'intensity',
  'quickStretch',
  'fullSpeed',
  'lively',
  'goodPart',
  'oneBreath',
  'restOfWeek',
  'seen',
  'growingFast',
  'bigFirstDay',
  'longWhile',
  'goodWhile',
  'lateHour',
  'laterThanUsual',
  'tomorrowsVoice',
  'goodNight',
  'lateLately',
  'feltUrgent',
  'feltConfusing',
  'feltAddictive',
  'feltDestabilizing',
  'quickAndSteady',
] as const;
/** One of them. */
export type TextId = (typeof TEXT_IDS)[number];

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
  { id: 'intensity', reasons: PACE, acts: ['check-in', 'break-3'], affirms: true },
  { id: 'quickStretch', reasons: ['surge'], acts: ['quiet-today', 'break-3'] },
  { id: 'fullSpeed', reasons: ['surge'], acts: ['break-3', 'check-in'] },
  { id: 'lively', reasons: ['surge'], acts: ['check-in', 'break-3'], affirms: true },
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
  { id: 'longWhile', reasons: ['sitting'], acts: ['break-10', 'look-around'] },
  { id: 'goodWhile', reasons: ['sitting'], acts: ['break-10', 'check-in'], affirms: true },
  { id: 'lateHour', reasons: NIGHT, acts: ['park'], needs: 'ownHours' },
  { id: 'laterThanUsual', reasons: ['late'], acts: ['park'], needs: 'noOwnHours' },
  { id: 'tomorrowsVoice', reasons: NIGHT, acts: ['park', 'check-in'] },
  { id: 'goodNight', reasons: NIGHT, acts: ['park', 'check-in'], affirms: true },
  {
    id: 'lateLately',
    reasons: NIGHT,
    acts: ['say-choice', 'say-pull', 'move-hours'],
    needs: 'thirdNight',
  },
  ...ANSWERING,
];
