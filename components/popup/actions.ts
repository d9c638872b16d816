import type { PauseLength } from '#lib/history/pause';
import type { CheckInWord, PhoneSession, WeekFelt } from '#lib/model/check-in';
import type { Said } from '../check-in';

/** What the person can do in the popup. Every one of them ends in an intent to the worker. */
export interface PopupActions {
  checkIn(said: Said): Promise<boolean>;
  /** Keeps a line with the check-in that was just made. */
  note(line: string): Promise<boolean>;
  /** Asks the browser for this one origin; called straight from the click, with nothing awaited before it. */
  allow(): void;
  forget(): void;
  name(name: string): void;
  notice(isNoticed: boolean): void;
  /** Without a length the pause ends. */
  pause(where: 'everywhere' | 'site' | 'conversation', length?: PauseLength): void;
  takeBreak(minutes: 3 | 10): void;
  endBreak(): void;
  logPhone(phone: PhoneSession, words: CheckInWord[]): void;
  /** Keeps what was answered to the look-back on the week. */
  lookBack(felt: WeekFelt): Promise<boolean>;
  open(page: 'history/week' | 'resources'): void;
}
