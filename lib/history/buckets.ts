import type { Days } from '#lib/model/ports';
import { dayOfNumber, numberOfDay } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';

/** How long a stretch of a range is, so that a picture never holds many more than thirty. */
export type Stretch = 'day' | 'week' | 'month' | 'year';

/** The stretches of a range, oldest first; the first and the last may be cut short. */
export interface Buckets {
  readonly stretch: Stretch;
  /** The days of each. */
  readonly all: readonly Days[];
  /** Index of the one that holds a day; undefined outside. */
  readonly indexOf: (day: LocalDay) => number | undefined;
}

/** Cuts a range: days up to a fortnight, weeks (counted back from its end) up to 100 days, then months, then years. */
export function bucketsOf(days: Days): Buckets {
  const length = numberOfDay(days.to) - numberOfDay(days.from);
  const stretch = stretchFor(length);
  const keyOf = keyFor(stretch, numberOfDay(days.to));
  const starts: LocalDay[] = [];
  const index = new Map<string, number>();
  for (let number = numberOfDay(days.from); number < numberOfDay(days.to); number += 1) {
    const day = dayOfNumber(number);
    if (index.has(keyOf(day))) continue;
    index.set(keyOf(day), starts.length);
    starts.push(day);
  }
  return {
    stretch,
    all: starts.map((from, at) => ({ from, to: starts[at + 1] ?? days.to })),
    indexOf: (day) => (day < days.from || day >= days.to ? undefined : index.get(keyOf(day))),
  };
}

function stretchFor(length: number): Stretch {
  if (length <= 14) return 'day';
  if (length <= 100) return 'week';
  return length <= 800 ? 'month' : 'year';
}

function keyFor(stretch: Stretch, end: number): (day: LocalDay) => string {
  if (stretch === 'week') return (day) => String(Math.floor((end - 1 - numberOfDay(day)) / 7));
  const length = { day: 10, month: 7, year: 4 }[stretch];
  return (day) => day.slice(0, length);
}
