import budget from '../budget.json' with { type: 'json' };
import { CHROME_BUILD } from '../helpers/extension';
import { WEIGHED, weigh } from '../helpers/weight';
import { report } from './figures/line';

const kilo = (bytes: number) => bytes / 1000;
const weights = weigh(CHROME_BUILD);

report(
  'bytes',
  WEIGHED.map((what) => {
    const { most, goal } = budget[what];
    return {
      name: `bytes of ${what}, after gzip`,
      against: 'budget',
      ours: [kilo(weights[what])],
      baseline: [kilo(most)],
      unit: 'kB',
      goal: { text: `≤ ${kilo(goal)} kB`, holds: ({ ours }) => ours <= kilo(goal) },
    };
  }),
);
