import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e-firefox/*.test.ts'],
    // TODO [2026-12-15]: sends and prompts in Firefox are not recorded in these two stories yet; they fail.
    exclude: ['tests/e2e-firefox/sends.test.ts', 'tests/e2e-firefox/prompt.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
