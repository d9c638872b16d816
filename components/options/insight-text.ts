import type { WordShare } from '#lib/history/insight';
import type { Interval, Share } from '#lib/history/interval';
import type { Translate } from '#lib/model/words';
import type { Table } from './table';

/** A word's shares under the name the person gave it. */
export type NamedShare = WordShare & { readonly name: string };

/** "6 of 10, likely 31–83 %". */
export function shareText({ k, n, low, high }: Share & Interval, t: Translate): string {
  return t('options.history.insight.share', [k, n, percent(low), percent(high)]);
}

const percent = (share: number) => Math.round(100 * share);

/** The two shares of every word, side by side. */
export function insightTable(shares: readonly NamedShare[], t: Translate): Table {
  return {
    columns: [
      t('options.history.words.word'),
      t('options.history.insight.quickDays'),
      t('options.history.insight.unhurriedDays'),
    ],
    rows: shares.map(({ name, quick, unhurried }) => ({
      head: name,
      cells: [shareText(quick, t), shareText(unhurried, t)],
    })),
  };
}
