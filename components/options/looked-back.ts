import { barsOf, type Bar } from '#lib/history/bars';
import { daysOf, tally, toldByDay, type DayClock, type DayCount } from '#lib/history/days';
import { findingOf, type DaysFinding } from '#lib/history/finding';
import { daysIn, within } from '#lib/history/range';
import { usualBand, type Band } from '#lib/history/usual';
import { checkInsWithin } from '#lib/history/words-over-time';
import type { CheckIn } from '#lib/model/check-in';
import type { Days } from '#lib/model/ports';
import type { HourCount } from '#lib/model/send';
import { dayOfNumber, numberOfDay, type LocalTime } from '#lib/model/time';
import type { HistoryView } from './view';

/** What every picture of the history draws from. */
export interface LookedBack {
  readonly here: LocalTime;
  readonly clock: DayClock;
  readonly span: Days;
  readonly days: readonly DayCount[];
  /** Hour counts of the range alone. */
  readonly hours: readonly HourCount[];
  /** Check-ins of the range alone. */
  readonly checkIns: readonly CheckIn[];
  /** The last three months, and the usual they give: a short range must not redraw it. */
  readonly quarter: readonly DayCount[];
  readonly band: Band | undefined;
  readonly bars: readonly Bar[];
  readonly finding: DaysFinding;
  /** As many days before them, as far as they were read and lived. */
  readonly before: readonly DayCount[] | undefined;
}

/** Looks back over the range of a view. */
export function lookedBack(view: HistoryView): LookedBack {
  const { first, range, now } = view;
  const clock = { dayStart: view.settings.dayStart, offsetMin: view.offsetMin };
  const here = { at: now, offsetMin: view.offsetMin(now) };
  const span = daysIn(range, here, { dayStart: clock.dayStart, first });
  const told = toldByDay(view.checkIns, clock);
  const days = daysOf(view.hours, span, told);
  const quarter = daysOf(view.hours, daysIn('quarter', here, { dayStart: clock.dayStart }), told);
  const band = usualBand(quarter);
  const shown = view.prompts.filter((prompt) => prompt.fate === 'shown');
  const marks = { checkIns: tally(view.checkIns, clock), prompts: tally(shown, clock), first };
  return {
    here,
    clock,
    span,
    days,
    hours: within(view.hours, span),
    checkIns: checkInsWithin(view.checkIns, span, clock),
    quarter,
    band,
    bars: barsOf(days, band, marks),
    finding: findingOf(days, band),
    before: daysBefore(span, quarter, first),
  };
}

function daysBefore({ from, to }: Days, quarter: readonly DayCount[], first = from) {
  const start = dayOfNumber(2 * numberOfDay(from) - numberOfDay(to));
  const isKnown = start >= first && start >= (quarter[0]?.day ?? from);
  return isKnown ? quarter.filter(({ day }) => day >= start && day < from) : undefined;
}
