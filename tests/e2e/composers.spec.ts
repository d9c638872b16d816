import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { COMPOSERS, serveComposers, type ComposerName } from '../helpers/composer-pages.ts';
import { launch } from '../helpers/extension.ts';
import type { Served } from '../helpers/serve.ts';
import { addressOf, runLane, scriptsFor } from './composers/matrix.ts';
import { NON_SENDS } from './composers/non-sends.ts';
import { confusions, score } from './composers/score.ts';
import { settledRows } from './composers/settled-rows.ts';
import { SENDS } from './composers/sends.ts';

const LANES = 3;
const names = Object.keys(COMPOSERS).filter((name): name is ComposerName => name in COMPOSERS);

test.describe.configure({ mode: 'parallel', timeout: 480_000 });

let server: Served;
test.beforeAll(async () => void (server = await serveComposers()));
test.afterAll(() => server.close());

for (const composer of names) {
  test(`${composer}: every send is counted once, and nothing else`, async () => {
    const extension = await launch({ hasTouch: true });
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const scripts = scriptsFor(composer, [...SENDS, ...NON_SENDS]);
    const origins = Array.from(
      { length: LANES },
      (_, lane) => `http://lane-${lane}.${composer}.localhost:${server.port}`,
    );
    await allow(extension, origins);
    const ran = await Promise.all(
      origins.map((origin, lane) =>
        runLane(extension.context, {
          site: new URL(origin).host,
          scripts: scripts.filter((_script, index) => index % LANES === lane),
          addressFor: ({ query }) => addressOf(origin, composer, query),
        }),
      ),
    );
    const outcomes = ran.flat();

    const rows = await settledRows(extension, outcomes);
    const result = score(outcomes, rows);
    console.log(
      `${composer.padEnd(15)} scripts ${scripts.length}  sent ${result.sent}  found ${result.found}  false ${result.false}`,
    );
    expect(result.faults).toEqual([]);
    expect(confusions(outcomes, rows)).toEqual([]);
    await extension.close();
    rmSync(extension.profile, { recursive: true, force: true });
  });
}
