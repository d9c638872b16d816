// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Experiment from '#components/options/experiment.svelte';
import type { Comparison } from '#lib/history/experiment';
import { show } from './show';

const compared = (low: number, high: number): Comparison => ({
  kind: 'compared',
  shown: { n: 20, mean: 5.94 },
  withheld: { n: 11, mean: 9.9 },
  difference: { low, high },
});

describe('the self-experiment', () => {
  test.each<readonly [string, Comparison, string]>([
    ['not enough', { kind: 'not-yet', shown: 12, withheld: 4 }, 'notYet 12 4 10'],
    ['surely fewer', compared(-6.04, -1.9), 'fewer 1.9 6'],
    ['surely more', compared(1, 3), 'more 1 3'],
    ['perhaps either', compared(-2, 0.5), 'unclear 2 0.5'],
  ])('%s', (_name, comparison, sentence) => {
    show(Experiment, { comparison });
    expect(screen.getByText(`options.experiment.${sentence}`)).toBeTruthy();
  });

  test('both sides stand in a table, with how often', () => {
    show(Experiment, { comparison: compared(-6, -2) });
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' '))).toEqual([
      'options.experiment.shown 5.9 options.experiment.times #20',
      'options.experiment.withheld 9.9 options.experiment.times #11',
    ]);
  });

  test('how it is computed can be read', () => {
    show(Experiment, { comparison: compared(-6, -2) });
    expect(screen.getByText('options.experiment.howText')).toBeTruthy();
  });
});
