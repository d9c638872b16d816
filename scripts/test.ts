import { readFileSync, rmSync } from 'node:fs';
import { outcomeOf, partsOf } from './test/parts.ts';
import { prepareForTests } from './setup.ts';
import { sum, type Outcome } from './test/outcome.ts';

const isStrict = process.env['CI'] === 'true';
const seconds = (from: number) => `${Math.round((Date.now() - from) / 1000)} s`;

function summary(outcomes: readonly (Outcome & { name: string })[], leftOut: readonly string[]) {
  console.log('\nSummary');
  for (const { name, passed, failed, skipped, failures = [], wavered = [] } of outcomes) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.log(`  ${failed > 0 ? '✗' : '✓'} ${name}: ${counts}`);
    for (const failure of failures) console.log(`      ✗ ${failure}`);
    for (const test of wavered) console.log(`      ~ passed only the second time: ${test}`);
  }
  for (const reason of leftOut) console.log(`  – left out: ${reason}`);
}

async function main(): Promise<void> {
  rmSync('test-results', { recursive: true, force: true });
  const started = Date.now();
  const missing = prepareForTests();
  for (const sentence of missing) console.log(sentence);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const outcomes: (Outcome & { name: string })[] = [];
  for (const part of partsOf(scripts)) {
    const from = Date.now();
    console.log(`\n▸ ${part.name}`);
    const outcome = await outcomeOf(part);
    outcomes.push({ ...outcome, name: part.name });
    console.log(`  ${outcome.failed > 0 ? '✗ failed' : '✓ passed'} in ${seconds(from)}`);
  }
  const leftOut = [...missing, ...outcomes.flatMap((outcome) => outcome.leftOut)];
  const total = sum(outcomes);
  summary(outcomes, leftOut);
  const failed = total.failed + (isStrict ? leftOut.length : 0);
  if (isStrict && leftOut.length > 0)
    console.log('  Under CI=true whatever is left out is a failure.');
  console.log(`  all of it in ${seconds(started)}`);
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`${total.passed} passed, ${failed} failed\n`);
}

await main();
