import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** The tests of some folders; what is pure keeps nothing, so that its files may share a process. */
const project = (
  name: string,
  folders: string,
  isPure: boolean,
): TestProjectInlineConfiguration => ({
  plugins: [WxtVitest(), svelte(), svelteTesting()],
  test: {
    name,
    include: [`tests/${folders}/**/*.test.ts`],
    environment: 'node',
    setupFiles: ['tests/helpers/patience.ts'],
    testTimeout: 20_000,
    restoreMocks: true,
    isolate: !isPure,
  },
});

export default defineConfig({
  test: {
    projects: [project('pure', '{unit,sites}', true), project('world', '{edge,components}', false)],
  },
});
