import type { CheckIn } from '#lib/model/check-in';
import { withChanges } from '#lib/model/changed-settings';
import { plain } from '#lib/model/plain';
import type { Done, Intent } from '#lib/model/protocol';
import { afterWish } from '#lib/pipeline/after-wish';
import { quietToday } from '#lib/prompt/after-answer';
import { parsePolicy } from '#lib/prompt/policy-state';
import { allow, forget } from './allowed';
import { act, here } from './answer';
import { endBreak, startBreak } from './break';
import { clock } from './clock';
import { deleteEverything } from './delete-everything';
import {
  deleteEntry,
  deleteConversation,
  deleteSelected,
  forgetLoss,
  setAside,
} from './housekeeping';
import { beginImport, dropImport, importStands, keepImported, takeImported } from './take-in';
import { keptSealed } from './lock/inbox';
import { lockNow, removePassphrase, setPassphrase } from './lock/lock';
import { openWith } from './lock/open';
import { pause } from './pause';
import { reconcile } from './registration';
import { changeSettings, settingsStore } from './settings';
import { journalOfWorker } from './worker';

type Of<Type extends Intent['type']> = Extract<Intent, { type: Type }>;
type Deed = Exclude<Intent['type'], 'intent/import-state'>;
type Deeds = { readonly [Type in Deed]: (intent: Of<Type>) => Promise<unknown> };

const journal = async () => (await journalOfWorker()).journal;

const DEEDS: Deeds = {
  'intent/check-in': ({ checkIn }) => putCheckIn(checkIn),
  'intent/delete-entry': ({ entry }) => deleteEntry(entry),
  'intent/reflect': async ({ reflection }) =>
    (await journal()).transact((tx) => tx.putReflection(reflection)),
  'intent/conversation': changeConversation,
  'intent/delete-conversation': ({ thread }) => deleteConversation(thread),
  'intent/pause': ({ where, until }) => pause(where, until),
  'intent/break': ({ minutes }) => startBreak(minutes),
  'intent/end-break': endBreak,
  'intent/allow-site': ({ site }) => allow(site),
  'intent/forget-site': ({ origin }) => forget(origin),
  'intent/settings': async ({ settings, before }) =>
    reconcile(await changeSettings((now) => withChanges(now, before ?? now, settings))),
  'intent/act': async ({ act: chosen }) => (chosen === 'quiet-today' ? quiet() : act(chosen)),
  'intent/delete-part': ({ selection }) => deleteSelected(selection),
  'intent/import-begin': beginImport,
  'intent/import-rows': ({ id, entries }) => keepImported(id, entries),
  'intent/import-take': takeImported,
  'intent/import-drop': dropImport,
  'intent/delete-everything': deleteEverything,
  'intent/ready': async () => (await journal()).ready(),
  'intent/set-aside': setAside,
  'intent/loss-read': forgetLoss,
  'intent/passphrase': ({ passphrase, former }) => setPassphrase(passphrase, former),
  'intent/passphrase-off': ({ passphrase }) => removePassphrase(passphrase),
  'intent/lock': lockNow,
  'intent/unlock': ({ passphrase }) => openWith(passphrase),
};

/** Does what a page of Andante asks. Rejects when it could not be done. */
export async function carryOut(intent: Intent): Promise<Done> {
  if (intent.type === 'intent/import-state') {
    return { ok: true, file: await importStands(intent.id) };
  }
  const deed = DEEDS[intent.type] as (given: Intent) => Promise<unknown>; // the table pairs them
  const isDone = await deed(intent);
  return isDone === false ? { ok: false, because: 'common.problem' } : { ok: true };
}

/** A check-in that is there already was changed, and says when. */
async function putCheckIn(checkIn: CheckIn): Promise<void> {
  if (await keptSealed({ kind: 'check-in', checkIn })) return;
  await (
    await journal()
  ).transact(async (tx) => {
    const then = await tx.checkIns({ from: checkIn.at, to: checkIn.at + 1 });
    const isKnown = then.some(({ id }) => id === checkIn.id);
    const { note, ...rest } = checkIn;
    const line = note === undefined ? {} : { note: plain(note) };
    await tx.putCheckIn({ ...rest, ...line, ...(isKnown ? { editedAt: clock.now() } : {}) });
  });
}

async function changeConversation(change: Of<'intent/conversation'>): Promise<void> {
  const { thread, site, weak } = change;
  const { sites } = await settingsStore.read();
  const isAll = sites.some((one) => one.site === site && one.notice === 'all');
  await (
    await journal()
  ).transact(async (tx) => {
    const now = clock.now();
    const fresh = { thread, site, weak, noticed: isAll, firstAt: now, lastAt: now };
    await tx.putConversation(afterWish((await tx.conversation(thread)) ?? fresh, change, now));
  });
}

async function quiet(): Promise<void> {
  const settings = await settingsStore.read();
  await (
    await journal()
  ).transact(async (tx) => {
    const policy = parsePolicy(await tx.state('policy'));
    await tx.putState('policy', quietToday(policy, here(), settings));
  });
}
