/** When parking ends unless the user set another hour: eight in the morning. */
const USUAL_MORNING_MIN = 8 * 60;

/** A minute of the day as people write it in this language, such as "8:00 AM". */
export function hourOf(minuteOfDay = USUAL_MORNING_MIN, language: string): string {
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  return clock.format(minuteOfDay * 60_000);
}
