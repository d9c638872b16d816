import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { serveComposers, type ComposerName } from '../helpers/composer-pages.ts';
import { launch } from '../helpers/extension.ts';
import { addressOf, openChat, type Outcome } from './composers/matrix.ts';
import { pick, seeded, wander } from './composers/random.ts';
import { score } from './composers/score.ts';
import { settledRows } from './composers/settled-rows.ts';

const COMPOSERS = ['textarea', 'editable', 'lexical', 'slate', 'tiptap'] as const;
const SESSIONS = 8;
const ACTS = 14;
/** Pages that clear at once or nearly: later ones leave a clearing with two explanations, and then none is counted. */
const QUERIES = ['', 'clear=late30', 'clear=remount', 'nourl'] as const;

test.setTimeout(180_000);

test('whatever a person does in any order, sends are counted and nothing else is', async () => {
  const server = await serveComposers();
  const extension = await launch();
  const originOf = (name: ComposerName) => `http://${name}.localhost:${server.port}`;
  await allow(extension, COMPOSERS.map(originOf));
  const ran = await Promise.all(
    COMPOSERS.map(async (composer, index): Promise<readonly Outcome[]> => {
      const chance = seeded(2026 + index);
      const page = await extension.context.newPage();
      const outcomes: Outcome[] = [];
      const origin = originOf(composer);
      for (let session = 0; session < SESSIONS; session += 1) {
        const query = pick(chance, QUERIES);
        const hand = await openChat(page, addressOf(origin, composer, query));
        const from = Date.now();
        await wander(hand, chance, ACTS);
        await hand.wait(500);
        const name = `${composer} ${query} session ${session}`;
        const site = new URL(origin).host;
        outcomes.push({ name, site, from, to: Date.now(), sent: await hand.sent() });
      }
      await page.close();
      return outcomes;
    }),
  );
  const outcomes = ran.flat();
  const result = score(outcomes, await settledRows(extension, outcomes));
  console.log(`random  sent ${result.sent}  found ${result.found}  false ${result.false}`);
  for (const fault of result.faults) console.log(`  ${fault}`);
  expect(result.sent).toBeGreaterThan(20);
  expect(result.false).toBe(0);
  expect(result.found / result.sent).toBeGreaterThanOrEqual(0.93);
  await extension.close();
  await server.close();
  rmSync(extension.profile, { recursive: true, force: true });
});
