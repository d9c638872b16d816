import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { findProsody } from '../../scripts/find-browser.ts';
import { allow } from '../helpers/allow.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { until } from '../helpers/hands.ts';
import { journalRows } from '../helpers/journal.ts';
import type { Served } from '../helpers/serve.ts';
import { Chat, type Contact } from './chat.ts';
import { serveConverse } from './converse.ts';
import { COMMAND, DEEDS, type Deed, type People } from './deeds.ts';
import { PASSWORD, startProsody, type Prosody } from './prosody.ts';

interface Row {
  readonly eventId: string;
  readonly at: number;
  readonly site: string;
  readonly thread?: string;
}

/** How often the server archived a message of one deed for the other side, and in which span of time. */
interface Account {
  readonly deed: Deed;
  readonly from: number;
  readonly to: number;
  readonly archived: number;
}

/** Longer than a sensor waits for a box to become empty: a late wrong count has time to show. */
const SETTLE_MS = 4000;

/** Nobody begins the next thing in the same instant. */
const BREATH_MS = 300;

test.skip(!findProsody(), 'Prosody is not installed (on Debian: apt install prosody)');
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let prosody: Prosody;
let served: Served;
let extension: Extension;
let people: People;

test.beforeAll(async () => {
  prosody = await startProsody(['anna', 'ben', 'cora']);
  served = await serveConverse(prosody.websocket, PASSWORD);
  extension = await launch({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1'],
  });
  people = { anna: await logIn('anna'), ben: await logIn('ben') };
  await people.ben.open('anna');
  await people.anna.open('ben');
  await allow(extension, [`http://${hostOf('anna')}`]);
  await people.anna.page.bringToFront();
  await people.anna.box.click();
});

test.afterAll(async () => {
  await extension?.close();
  await served?.close();
  await prosody?.stop();
  if (extension) rmSync(extension.profile, { recursive: true, force: true });
});

const hostOf = (person: Contact) => `${person}.localhost:${served.port}`;

/** Converse.js with this person logged in. */
async function logIn(person: Contact): Promise<Chat> {
  const chat = new Chat(await extension.context.newPage());
  await chat.page.goto(`http://${hostOf(person)}/`);
  return chat;
}

/** New messages from Anna in this person's archive: a correction replaces one that is there already. */
const archivedFor = (contact: Contact) =>
  prosody.archived().filter(({ from, to, isCorrection }) => {
    return from === 'anna@localhost' && to === `${contact}@localhost` && !isCorrection;
  }).length;

/** Does it, and waits until the server has archived what it must. */
async function account(deed: Deed): Promise<Account> {
  const from = Date.now();
  const before = archivedFor(deed.to);
  await deed.act(people.anna, people);
  await until(`the server to archive “${deed.name}”`, async () =>
    archivedFor(deed.to) >= before + deed.sends ? true : undefined,
  );
  await people.anna.page.waitForTimeout(BREATH_MS);
  return { deed, from, to: Date.now(), archived: archivedFor(deed.to) - before };
}

test('Converse.js on Prosody: the journal agrees with the archive, deed by deed', async () => {
  const accounts: Account[] = [];
  for (const deed of DEEDS) accounts.push(await account(deed));
  await people.anna.page.waitForTimeout(SETTLE_MS);
  const rows = await journalRows<Row>(extension, 'sends');
  const within = ({ from, to }: Account) => rows.filter(({ at }) => at >= from && at < to);
  const inAll = accounts.flatMap(within);
  const sent = accounts.reduce((sum, { archived }) => sum + archived, 0);
  console.log(`converse.js  deeds ${DEEDS.length}  archived ${sent}  rows ${rows.length}`);

  await test.step('the script did what it says', () => {
    expect(accounts.map(({ deed, archived }) => [deed.name, archived])).toEqual(
      DEEDS.map(({ name, sends }) => [name, sends]),
    );
  });
  await test.step('every message once, and nothing else', () => {
    expect(accounts.map((one) => [one.deed.name, within(one).length])).toEqual(
      accounts.map(({ deed, archived }) => [deed.name, archived]),
    );
    expect(inAll).toHaveLength(rows.length);
    expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(rows.length);
    expect(new Set(rows.map(({ site }) => site))).toEqual(new Set([hostOf('anna')]));
  });
  await test.step('the two conversations told apart', () => {
    const threadsWith = (contact: Contact) => {
      const theirs = accounts.filter(({ deed }) => deed.to === contact).flatMap(within);
      return [...new Set(theirs.map(({ thread }) => thread))];
    };
    expect(threadsWith('ben')).toEqual([expect.any(String)]);
    expect(threadsWith('cora')).toEqual([expect.any(String)]);
    expect(threadsWith('ben')).not.toEqual(threadsWith('cora'));
  });
});

test('a command that Converse.js answers by itself is one thing sent: its words are not read', async () => {
  const rows = () => journalRows<Row>(extension, 'sends');
  const before = await rows();
  const { archived } = await account(COMMAND);
  expect(archived).toBe(0);
  await expect.poll(async () => (await rows()).length).toBe(before.length + 1);
});
