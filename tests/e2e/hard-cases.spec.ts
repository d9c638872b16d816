import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { buildWithPlace } from '../helpers/build-with-place.ts';
import { serveComposers } from '../helpers/composer-pages.ts';
import { launch } from '../helpers/extension.ts';
import { HARD, HARD_CASES } from './composers/hard-cases.ts';
import { runLane } from './composers/matrix.ts';
import { score } from './composers/score.ts';
import { settledRows } from './composers/settled-rows.ts';

test.setTimeout(120_000);

test('what no generic rule can settle, one entry of the registry settles', async () => {
  const server = await serveComposers();
  const extension = await launch({ build: await buildWithPlace(HARD) });
  const lanes = [
    { origin: `http://without-entry.localhost:${server.port}`, site: '' },
    { origin: `http://with-entry.localhost:${server.port}`, site: HARD.id },
  ].map(({ origin, site }) => ({ origin, site: site || new URL(origin).host }));
  await allow(
    extension,
    lanes.map(({ origin }) => origin),
    (origin) => lanes.find((lane) => lane.origin === origin)?.site ?? '',
  );
  const [without = [], withEntry = []] = await Promise.all(
    lanes.map(({ origin, site }) =>
      runLane(extension.context, {
        site,
        scripts: HARD_CASES,
        addressFor: () => new URL(`${origin}/start?page=hard`),
      }),
    ),
  );
  const rows = await settledRows(extension, [...without, ...withEntry]);
  const generic = score(without, rows).faults;
  console.log(`generic rule alone:\n  ${generic.join('\n  ')}`);
  const known = HARD_CASES.filter((one) => one.generic === 'wrong').map(({ name }) => name);
  const surprises = generic.filter((fault) => !known.some((name) => fault.startsWith(`${name}:`)));
  expect(surprises, 'the generic rule alone').toEqual([]);
  expect(score(withEntry, rows).faults, 'with the entry').toEqual([]);
  await extension.close();
  await server.close();
  rmSync(extension.profile, { recursive: true, force: true });
});
