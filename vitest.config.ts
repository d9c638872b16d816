import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Long ones, which try every step, every picture, every import or weeks of chat: `npm test` runs them, `npm run check` leaves them to it. */
const long = [
  'tests/components/{card-acts,care,data,options,pictures}.test.ts',
  'tests/edge/delete-everything.test.ts',
  'tests/edge/journal/renewal.test.ts',
  'tests/edge/lock/lock.test.ts',
  'tests/edge/three-weeks.test.ts',
  'tests/unit/architecture*.test.ts',
  'tests/unit/history/transfer/{fuzz,join}.test.ts',
  'tests/unit/prompt/{answers,laws}.test.ts',
];

interface Tests {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** What is pure keeps nothing, so that its files may share a process. */
  readonly isPure?: boolean;
}

const project = ({
  name,
  include,
  exclude = [],
  isPure = false,
}: Tests): TestProjectInlineConfiguration => ({
  plugins: [WxtVitest(), svelte(), svelteTesting()],
  test: {
    name,
    include: [...include],
    exclude: [...exclude],
    environment: 'node',
    setupFiles: ['tests/helpers/patience.ts'],
    testTimeout: 20_000,
    restoreMocks: true,
    isolate: !isPure,
  },
});

export default defineConfig({
  test: {
    maxWorkers: '100%', // by itself it leaves a core idle, which on two of them is half
    projects: [
      project({
        name: 'pure',
        include: ['tests/{unit,sites}/**/*.test.ts'],
        exclude: long,
        isPure: true,
      }),
      project({
        name: 'world',
        include: ['tests/{edge,components}/**/*.test.ts'],
        exclude: long,
      }),
      project({ name: 'long', include: long }),
    ],
  },
});
