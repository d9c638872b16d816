import type { Finding } from '#lib/model/finding';
import { ThreadId } from '#lib/model/ids';
import { DAY, HOUR, MINUTE } from '#lib/model/time';
import { observe } from '#lib/tempo/observe';
import { DEFAULT_OPTIONS, type TempoEvent, type TempoOptions } from '#lib/tempo/options';
import { emptyState, type TempoState } from '#lib/tempo/state';

/** A Monday in 2026, as days since 1970. */
export const MONDAY = 20_514;

/** A conversation's id by a short name. */
export const thread = (name: string): ThreadId => ThreadId.parse(name.padEnd(22, '-'));

/** An instant by local day, hour and offset. */
export const instant = (day: number, hour: number, offsetMin = 0): number =>
  Math.round(day * DAY + hour * HOUR - offsetMin * MINUTE);

/** `n` sends in one conversation from an hour of a day on, evenly spaced. */
export function run(
  name: string,
  [day, hour]: readonly [number, number],
  n: number,
  { everyMs = 2 * MINUTE, offsetMin = 0 } = {},
): TempoEvent[] {
  const from = instant(day, hour, offsetMin);
  return Array.from({ length: n }, (_, i) => ({
    at: from + i * everyMs,
    offsetMin,
    thread: thread(name),
  }));
}

/** The zone's own offset at an instant, minutes east. */
export function offsetIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -size : size;
  };
}

/** A calm life in a zone: six sends a day, from ten in the morning on, for `days` days. */
export function calm(timeZone: string, from: number, days: number): TempoEvent[] {
  const offset = offsetIn(timeZone);
  return Array.from({ length: days }, (_, i) =>
    Array.from({ length: 6 }, (_unused, k) => {
      const hour = 10 + 1.7 * k + ((i * 7 + k * 3) % 10) / 20;
      const guess = instant(from + i, hour);
      const at = instant(from + i, hour, offset(guess));
      return { at, offsetMin: offset(at), thread: thread('a') };
    }),
  ).flat();
}

/** One prompt of the detector: at which of the sends, and why. */
export interface Spoken {
  readonly index: number;
  readonly findings: readonly Finding[];
}

/** Feeds all sends to the detector. */
export function live(
  events: readonly TempoEvent[],
  options: TempoOptions = DEFAULT_OPTIONS,
  from: TempoState = emptyState(),
): { readonly state: TempoState; readonly spoken: readonly Spoken[] } {
  let state = from;
  const spoken: Spoken[] = [];
  events.forEach((event, index) => {
    const seen = observe(state, event, options);
    state = seen.state;
    if (seen.findings.length > 0) spoken.push({ index, findings: seen.findings });
  });
  return { state, spoken };
}
