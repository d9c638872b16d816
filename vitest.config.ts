import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest(), svelte(), svelteTesting()],
  test: {
    include: ['tests/{unit,edge,sites,components}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/helpers/patience.ts'],
    testTimeout: 20_000,
    restoreMocks: true,
  },
});
