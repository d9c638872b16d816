import { browser } from 'wxt/browser';
import { report } from '../report';
import { amendPointer, readPointer } from './pointer';

/** Name of the alarm at which a journal in doubt is moved. */
export const DOUBT_ALARM = 'disk';
/** Whoever made room on the disk need do nothing else for the rows to be safe. */
const AGAIN_MIN = 1;

/**
 * A disk that was full takes writes, reads them back, and has lost them at the next start of the browser, older rows
 * with them: it is in doubt until every row lies in a new place.
 */
export interface Doubt {
  isThere(): Promise<boolean>;
  begin(): void;
  /** Every row lies in a new place. */
  end(): void;
}

/** The doubt of one worker, which goes on with that of the last one. */
export function doubtOfDisk(): Doubt {
  let known: boolean | undefined;
  return {
    isThere: async () => (known ??= (await readPointer())?.renewalDue ?? false),
    begin: () => {
      known = true;
      markDue().catch(report);
      browser.alarms.create(DOUBT_ALARM, {
        delayInMinutes: AGAIN_MIN,
        periodInMinutes: AGAIN_MIN,
      });
    },
    end: () => {
      known = false;
      browser.alarms.clear(DOUBT_ALARM).catch(report);
    },
  };
}

/** All rows are to move to a new generation. */
export const markDue = () =>
  amendPointer((pointer) => (pointer.renewalDue ? pointer : { ...pointer, renewalDue: true }));

/** Does a browser say by this that the disk refused, or lost, what was to be written? */
export function isDiskAtFault(cause: unknown): boolean {
  const names = ['UnknownError', 'QuotaExceededError'];
  return cause instanceof DOMException && names.includes(cause.name);
}
