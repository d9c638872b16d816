import type { DaysFinding } from '#lib/history/finding';
import type { MessageKey, Translate } from '#lib/model/words';

const WORDS: Readonly<Record<number, MessageKey>> = {
  2: 'options.number.two',
  3: 'options.number.three',
  4: 'options.number.four',
  5: 'options.number.five',
  6: 'options.number.six',
  7: 'options.number.seven',
};

/** The sentence above the chart. */
export function findingText(finding: DaysFinding, t: Translate): string {
  if (finding.kind === 'nothing') return t('options.history.finding.nothing');
  if (finding.kind === 'early') return t('options.history.finding.early');
  if (finding.kind === 'within') return t('options.history.finding.within');
  const key = finding.isOneConversation
    ? 'options.history.finding.fullerInOne'
    : 'options.history.finding.fuller';
  return t(key, [numberText(finding.days, t)], finding.days);
}

/** Small numbers as words, as at the start of a sentence. */
function numberText(n: number, t: Translate): string | number {
  const word = WORDS[n];
  return word ? t(word) : n;
}
