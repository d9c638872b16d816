import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, scriptsFor, type Outcome } from '../e2e/composers/matrix.ts';
import { NON_SENDS } from '../e2e/composers/non-sends.ts';
import { confusions, score, type Row } from '../e2e/composers/score.ts';
import type { Script } from '../e2e/composers/script.ts';
import { SENDS } from '../e2e/composers/sends.ts';
import { COMPOSERS, serveComposers, type ComposerName } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { openChat, originOf } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

/** Where Firefox does it in a way of its own: keys, input methods, pasting, focus; the rest is tried in Chromium. */
const CHOSEN = [
  'type, Enter',
  'Shift+Enter line, then Enter',
  'click send ',
  'paste, Enter',
  'composed word, then Enter to send',
  'one message each in two conversations',
  'an input method: Enter takes the candidate',
  'a popup of names: Enter picks',
  'a search, Enter',
  'a draft left for another conversation',
  'select all, Backspace',
  'the last message edited by arrow up',
  'a script presses Enter and clicks send: the page sends, but no person did',
];
const SCRIPTS = [...SENDS, ...NON_SENDS].filter(({ name }) => CHOSEN.includes(name));
const names = Object.keys(COMPOSERS).filter((name): name is ComposerName => name in COMPOSERS);

let firefox: Firefox;
let server: Served;
beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

test('all chosen scripts are there', () => {
  expect(SCRIPTS.map(({ name }) => name).sort()).toEqual([...CHOSEN].sort());
});

/** Does every script in a document of its own, and says what the page really sent. */
async function runAll(composer: ComposerName, scripts: readonly Script[]): Promise<Outcome[]> {
  const origin = originOf(composer, server.port);
  const page = await firefox.visit('about:blank');
  const outcomes: Outcome[] = [];
  for (const { name, query, isByScript, sends, act } of scripts) {
    const { hand } = await openChat(firefox, addressOf(origin, composer, query), page);
    const from = Date.now();
    await act(hand).catch((error: unknown) => {
      throw new Error(`${composer}: ${name}`, { cause: error });
    });
    await hand.wait(250); // an emptied box has to stay empty for a moment
    const sent = isByScript ? [] : await hand.sent();
    expect(sent, `${composer}: ${name}: what the page sent`).toHaveLength(sends);
    outcomes.push({ name, site: new URL(origin).host, from, to: Date.now(), sent });
  }
  await page.close();
  return outcomes;
}

test.each(names)('%s: every send is counted once, and nothing else', async (composer) => {
  await firefox.allow([originOf(composer, server.port)]);
  const outcomes = await runAll(composer, scriptsFor(composer, SCRIPTS));
  const rows = () => firefox.rows<Row>('sends');
  await expect.poll(async () => score(outcomes, await rows()).faults).toEqual([]);
  expect(confusions(outcomes, await rows())).toEqual([]);
  const { sent, found, false: wrong } = score(outcomes, await rows());
  console.log(
    `${composer.padEnd(15)} scripts ${outcomes.length}  sent ${sent}  found ${found}  false ${wrong}`,
  );
});

test('no code of the add-on has raised an error on the way', async () => {
  expect(await firefox.errors()).toEqual([]);
});
