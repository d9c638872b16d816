import type { ThreadId } from '#lib/model/ids';
import type { Selection } from '#lib/model/selection';
import type { StoredName, StoredRow } from '#lib/model/stored';
import { localDay } from '#lib/model/time';
import type { DayClock } from './days';
import { isKeptOut } from './expiry';

/** For every store: does this row belong to the part? */
export type Part = { readonly [Name in StoredName]: (row: StoredRow[Name]) => boolean };

/** What besides the row decides where it belongs. */
export interface PartClock extends DayClock {
  /** Conversations of the site, for a selection by site. */
  readonly threads: ReadonlySet<ThreadId>;
}

type Of<Kind extends Selection['kind']> = Extract<Selection, { kind: Kind }>;

/** The rows a selection means. */
export function partOf(selection: Selection, clock: PartClock): Part {
  if (selection.kind === 'days') return partOfDays(selection, clock);
  return selection.kind === 'site' ? partOfSite(selection, clock) : partExpired(selection);
}

function partOfDays({ from, to }: Of<'days'>, { dayStart, offsetMin }: PartClock): Part {
  const isIn = (at: number, offset = offsetMin(at)) => {
    const day = localDay({ at, offsetMin: offset }, dayStart);
    return day >= from && day < to;
  };
  return {
    sends: (row) => isIn(row.at, row.offsetMin),
    hours: ({ day }) => day >= from && day < to,
    conversations: ({ firstAt, lastAt }) => isIn(firstAt) && isIn(lastAt),
    checkIns: ({ at }) => isIn(at),
    reflections: ({ at }) => isIn(at),
    prompts: ({ at }) => isIn(at),
  };
}

/** Check-ins are about the person, so they stay. */
function partOfSite({ site }: Of<'site'>, { threads }: PartClock): Part {
  const names: ReadonlySet<string> = threads;
  return {
    sends: (row) => row.site === site,
    hours: ({ thread }) => names.has(thread),
    conversations: (row) => row.site === site,
    checkIns: () => false,
    reflections: ({ thread }) => threads.has(thread),
    prompts: (row) => row.site === site,
  };
}

function partExpired({ sendsBefore, allBefore, dayBefore }: Of<'expired'>): Part {
  const isOld = ({ at }: { readonly at: number }) => at < allBefore;
  return {
    sends: ({ at }) => at < sendsBefore,
    hours: ({ day }) => day < dayBefore,
    conversations: (row) => row.lastAt < allBefore && !(isKeptOut(row) && row.name === undefined),
    checkIns: isOld,
    reflections: isOld,
    prompts: isOld,
  };
}
