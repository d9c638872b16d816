import { mkdirSync } from 'node:fs';
import { CHECKS, outcomeOf, type Part } from './test/parts.ts';

/** Runs parts one after the other and says of each how it ended. Gives how many did not hold. */
async function inOrder(parts: readonly Part[]): Promise<number> {
  let broken = 0;
  for (const part of parts) {
    const from = Date.now();
    const { failed, failures = [] } = await outcomeOf(part);
    const seconds = `${Math.round((Date.now() - from) / 1000)} s`;
    console.log(`${failed > 0 ? '✗' : '✓'} ${part.name} (${seconds})`);
    for (const failure of failures) console.log(`    ✗ ${failure}`);
    broken += Math.min(failed, 1);
  }
  return broken;
}

mkdirSync('test-results', { recursive: true });
const { prepare, reading, tests } = CHECKS;
const unprepared = await inOrder([prepare]);
const broken = await Promise.all([inOrder(reading), inOrder([tests])]); // two lanes, about as long as each other
process.exitCode = unprepared + broken.reduce((sum, n) => sum + n, 0) > 0 ? 1 : 0;
