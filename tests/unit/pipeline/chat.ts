import { EventId, RecordId, SiteId } from '#lib/model/ids';
import type { Observation } from '#lib/model/observation';
import { DEFAULT_SETTINGS, type AllowedSite, type Settings } from '#lib/model/settings';
import { MINUTE } from '#lib/model/time';
import { record, type Observed, type Outcome } from '#lib/pipeline';
import { takeBack } from '#lib/pipeline/take-back';
import { MemoryJournal } from '#tests/helpers/memory-journal.ts';
import { threadOf } from '#tests/helpers/prompt-life.ts';

export const ORIGIN = 'https://tinder.com';
const SITE = SiteId.parse('tinder');
/** 21:00 UTC, in a week without anything special. */
export const EVENING = Date.UTC(2026, 2, 11, 21);
export const TAB = 7;

/** One send, as a test tells it: by its number, `minute` minutes into the evening. */
export interface Told {
  readonly n: number;
  readonly minute?: number;
  readonly in?: string | undefined;
  readonly tabId?: number | undefined;
  /** Minutes until it arrives. */
  readonly late?: number;
}

export const eventOf = (n: number) => EventId.parse(`an-event-${n}`);

/** One person's worker: observations in, rows out. */
export class Chat {
  readonly journal = new MemoryJournal();
  settings: Settings;
  allowed: AllowedSite;

  constructor(settings: Partial<Settings> = {}, allowed: Partial<AllowedSite> = {}) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.allowed = { origin: ORIGIN, site: SITE, notice: 'all', ...allowed };
  }

  send(told: Told): Promise<Outcome> {
    return record(this.journal, this.observed(told));
  }

  takeBack(n: number): Promise<boolean> {
    const at = EVENING;
    const report = { kind: 'retraction', eventId: eventOf(n), at, site: SITE, origin: ORIGIN };
    return takeBack(this.journal, { ...report, kind: 'retraction' }, this.settings);
  }

  observed(told: Told): Observed {
    const { n, minute = n, late = 0 } = told;
    const at = EVENING + minute * MINUTE;
    const observation: Observation = {
      kind: 'send',
      eventId: eventOf(n),
      at,
      offsetMin: 0,
      site: SITE,
      origin: ORIGIN,
      thread: { id: 'raw', weak: false },
    };
    return {
      observation,
      thread: threadOf(told.in ?? 'a'),
      allowed: this.allowed,
      settings: this.settings,
      now: at + late * MINUTE,
      tabId: 'tabId' in told ? told.tabId : TAB,
      promptId: RecordId.parse(`a-prompt-${n}`),
      chance: () => 0,
    };
  }
}

/** Settings under which the third send over ten minutes brings a prompt. */
export const NIGHT: Partial<Settings> = { nightHours: { from: 20 * 60, to: 23 * 60 } };

/** Two sends; the third, at minute 12, is the one the prompt comes of. */
export async function nearlyDue(settings: Partial<Settings> = {}): Promise<Chat> {
  const chat = new Chat({ ...NIGHT, ...settings });
  await chat.send({ n: 1, minute: 0 });
  await chat.send({ n: 2, minute: 6 });
  return chat;
}
