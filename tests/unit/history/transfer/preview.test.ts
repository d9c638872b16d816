import { expect, test } from 'vitest';
import { PreviewCount } from '#lib/history/transfer/preview';
import { HourCount } from '#lib/model/send';

const hour = (n: number) => HourCount.parse({ day: '2026-11-01', thread: '-', hour: 3, n });

test('rows are counted as new, as stored so already, and as stored otherwise', () => {
  const count = new PreviewCount();
  count.count('hours', hour(1));
  count.count('hours', hour(2), hour(2));
  count.count('hours', { n: 3, hour: 3, thread: '-', day: hour(3).day }, hour(3));
  count.count('hours', hour(4), hour(5));
  const { hours, sends } = count.preview;
  expect(hours).toEqual({ fresh: 1, equal: 2, differs: 1 });
  expect(sends).toEqual({ fresh: 0, equal: 0, differs: 0 });
});
