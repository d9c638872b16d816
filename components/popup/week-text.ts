import type { Week } from '#lib/prompt/weekly';
import type { Translate } from '#lib/model/words';

/** The week in a few short sentences; a week without anything to tell apart has one of its own. */
export function weekText(week: Week, t: Translate): string {
  const { mostly, lateNights, fullDay, missed } = week;
  const weekday = new Intl.DateTimeFormat(t('common.lang') || 'en', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const facts = [
    mostly && t(`prompt.weekly.mostly.${mostly}`),
    lateNights > 0 && t('prompt.weekly.lateNights', [lateNights], lateNights),
    fullDay && t('prompt.weekly.fullDay', [weekday.format(Date.parse(fullDay))]),
    missed > 0 && t('prompt.weekly.missed', [missed], missed),
  ].filter((fact) => typeof fact === 'string');
  return facts.length > 0 ? facts.join(' ') : t('prompt.weekly.even');
}
