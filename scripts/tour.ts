import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { needChromium } from './setup.ts';
import { openStage, PICTURES } from './tour/stage.ts';
import { STEPS } from './tour/steps.ts';

/**
 * Walks through Andante in a real browser without a window and prints each step with its figures.
 * Stops at the first step that does not hold. True when all held. Leaves pictures and `tour.json` in .output/tour.
 */
export async function tour(): Promise<boolean> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const stage = await openStage();
  let passed = 0;
  try {
    for (const { name, show } of STEPS) {
      const figures = await show(stage);
      passed += 1;
      console.log(`  ${String(passed).padStart(2)} ✓ ${name}\n       ${figures}`);
    }
  } catch (error) {
    console.log(`  ${String(passed + 1).padStart(2)} ✗ ${STEPS[passed]?.name}`);
    console.log(error);
    const inSight = stage.extension.context.pages().at(-1) ?? stage.chat;
    await inSight.screenshot({ path: join(PICTURES, 'failed.png') });
  } finally {
    await stage.close();
  }
  const isWhole = passed === STEPS.length;
  const counts = {
    passed,
    failed: isWhole ? 0 : 1,
    skipped: isWhole ? 0 : STEPS.length - passed - 1,
  };
  writeFileSync(join(PICTURES, 'tour.json'), JSON.stringify(counts));
  console.log(`Pictures of every step: ${relative(process.cwd(), PICTURES)}`);
  return isWhole;
}

if (import.meta.main) {
  needChromium();
  process.exitCode = (await tour()) ? 0 : 1;
}
