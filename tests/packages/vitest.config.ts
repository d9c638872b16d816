import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/packages/*.test.ts'],
    fileParallelism: false, // one file builds what the others read
    testTimeout: 30_000,
    hookTimeout: 300_000,
  },
});
