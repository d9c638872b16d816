import type { Bar } from '#lib/history/bars';
import type { DayCount } from '#lib/history/days';
import { total } from '#lib/history/finding';
import type { Translate } from '#lib/model/words';
import type { Times } from '../times';
import type { LookedBack } from './looked-back';
import type { Table } from './table';

/** The pace by day in a few sentences. */
export function paceSummary({ days, before, band, bars }: LookedBack, times: Times, t: Translate) {
  const sentences = [
    sentText(days, times, t),
    before
      ? t('options.history.before', [total(before), activeIn(before), before.length], before.length)
      : '',
    band
      ? t('options.history.band', [Math.round(band.low), Math.round(band.high)])
      : t('options.history.noBand'),
    bars.some((bar) => bar.days > 1) ? t('options.history.weekly') : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** "525 sends from 26 Oct to 24 Nov, on 27 days." */
function sentText(days: readonly DayCount[], times: Times, t: Translate): string {
  const active = activeIn(days);
  const dayText = (one: DayCount | undefined) => (one ? times.day(one.day) : '');
  const [first, last] = [dayText(days[0]), dayText(days.at(-1))];
  const sends = total(days);
  if (sends === 1) return t('options.history.summaryOne', [first, last]);
  return t('options.history.summary', [sends, first, last, active], active);
}

const activeIn = (days: readonly DayCount[]) => days.filter(({ n }) => n > 0).length;

/** One bar in words. */
export function barText(bar: Bar, times: Times, t: Translate): string {
  const day = times.fullDay(bar.from);
  const name = bar.days > 1 ? t('options.history.bar.week', [day]) : day;
  if (bar.isBefore) return t('options.history.bar.before', [name]);
  const parts = [
    t('options.history.bar.sends', [bar.value], bar.value),
    bar.told > 0 ? t('options.history.bar.told', [bar.told]) : '',
    bar.isAbove ? t('options.history.above') : '',
    bar.checkIns > 0 ? t('options.history.bar.checkIns', undefined, bar.checkIns) : '',
    bar.prompts > 0 ? t('options.history.bar.prompts', undefined, bar.prompts) : '',
  ];
  return `${name}: ${parts.filter(Boolean).join(', ')}`;
}

/** The bars as a table, newest first: that is what one looks for. */
export function paceTable(bars: readonly Bar[], times: Times, t: Translate): Table {
  return {
    columns: [
      t('options.history.column.day'),
      t('options.history.column.sends'),
      t('options.history.column.told'),
      t('options.history.column.usual'),
      t('options.history.column.checkIns'),
      t('options.history.column.prompts'),
    ],
    rows: bars
      .filter((bar) => !bar.isBefore)
      .reverse()
      .map((bar) => ({
        head: times.fullDay(bar.from),
        cells: [
          bar.value,
          bar.told || '',
          bar.isAbove ? t('options.history.above') : '',
          bar.checkIns || '',
          bar.prompts || '',
        ],
      })),
  };
}
