import { clock } from '#lib/edge/clock';
import type { JournalReader } from '#lib/model/ports';
import type { Settings } from '#lib/model/settings';
import { DAY, dayNumber, dayOfNumber } from '#lib/model/time';
import { parsePolicy } from '#lib/prompt/policy-state';
import { weekOf, type Week } from '#lib/prompt/weekly';

const DAYS = 7;

/** The last seven local days, today included, in a few facts. */
export async function readWeek(
  journal: JournalReader,
  { dayStart, nightHours }: Settings,
): Promise<Week | undefined> {
  const at = clock.now();
  const now = { at, offsetMin: clock.offsetMin(at) };
  const today = dayNumber(now, dayStart);
  const [hours, policy] = await Promise.all([
    journal.hours({ from: dayOfNumber(today - DAYS + 1), to: dayOfNumber(today + 1) }),
    journal.state('policy'),
  ]);
  const missed = parsePolicy(policy).missed.filter((one) => at - one < DAYS * DAY).length;
  return weekOf({ hours, nightHours, now, dayStart, missed });
}
