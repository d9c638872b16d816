/** Points of a picture in rows of `columns`, read as one reads a page. */
export interface Points {
  readonly length: number;
  readonly columns: number;
}

type Step = (index: number, points: Points) => number;

const rowOf: Step = (index, { columns }) => Math.floor(index / columns) * columns;
const endOf: Step = (index, points) =>
  Math.min(rowOf(index, points) + points.columns, points.length) - 1;
const clamp = (to: number, low: number, high: number) => Math.max(low, Math.min(high, to));

/** A column of single points is walked by every arrow; rows end at their ends. */
const beside =
  (by: 1 | -1): Step =>
  (index, points) =>
    points.columns === 1
      ? clamp(index + by, 0, points.length - 1)
      : clamp(index + by, rowOf(index, points), endOf(index, points));
const beyond =
  (by: 1 | -1): Step =>
  (index, { columns, length }) => {
    const to = index + by * columns;
    return to < 0 || to >= length ? index : to;
  };

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowLeft', beside(-1)],
  ['ArrowRight', beside(1)],
  ['ArrowUp', beyond(-1)],
  ['ArrowDown', beyond(1)],
  ['Home', rowOf],
  ['End', endOf],
]);

/** Where a key leads from the point at `index`; undefined when the key leads nowhere. Edges stop, they do not wrap. */
export function pointStep(key: string, index: number, points: Points): number | undefined {
  return STEPS.get(key)?.(index, points);
}
