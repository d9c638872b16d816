import {
  FromPrompt as PromptMessage,
  FromSensor as SensorMessage,
  Intent,
  type FromSensor,
} from '#lib/model/protocol';
import { carryOut } from './carry-out';
import { deliver } from './deliver';
import { fromCard } from './from-card';
import { noteAwake } from './health';
import { drain, receive } from './receive';
import { stayOpen } from './lock/idle';
import { JournalNewer } from './journal/unreadable';
import { report as tell } from './report';
import { isOwnPage, isOwnScript, type Sender } from './sender';
import { SettingsNewer } from './settings';
import { drawIcon, drawToolbar } from './toolbar';

const REFUSED = { ok: false, because: 'common.problem' } as const;

/** Answers one message. What nobody may say, or says wrongly, is refused with nothing written. Never rejects. */
export async function route(message: unknown, sender: Sender): Promise<unknown> {
  try {
    const isPage = isOwnPage(sender);
    if (!isPage && !isOwnScript(sender)) return REFUSED;
    const fromPrompt = PromptMessage.safeParse(message).data;
    if (fromPrompt) return await fromCard(fromPrompt, sender, isPage);
    if (isPage) return await fromOwnPage(Intent.safeParse(message).data);
    const fromSensor = SensorMessage.safeParse(message).data;
    return fromSensor ? await fromPage(fromSensor, sender) : REFUSED;
  } catch (error) {
    tell(error);
    return isNewer(error) ? { ok: false, because: 'common.newer' } : REFUSED;
  }
}

const isNewer = (error: unknown) => error instanceof SettingsNewer || error instanceof JournalNewer;

/** What changes nothing an icon shows; and after everything is deleted, nothing is looked up any more. */
const BEHIND: ReadonlySet<Intent['type']> = new Set([
  'intent/check-in',
  'intent/delete-entry',
  'intent/reflect',
  'intent/ready',
  'intent/import-rows',
  'intent/import-state',
  'intent/delete-everything',
]);

async function fromOwnPage(intent: Intent | undefined): Promise<unknown> {
  void stayOpen().catch(tell);
  if (!intent) return REFUSED;
  const done = await carryOut(intent);
  if (!BEHIND.has(intent.type)) void drawToolbar();
  return done;
}

async function fromPage(message: FromSensor, sender: Sender): Promise<unknown> {
  if (message.type === 'sensor/awake') {
    await noteAwake(sender);
    void drawIcon(sender.tab ?? {}); // another conversation may be open since
    void drain(deliver).catch(tell); // what lost its message lies there until somebody looks
    return { ok: true };
  }
  const isTaken = await receive(message.report, sender, deliver);
  void drain(deliver).catch(tell);
  return isTaken ? { ok: true } : REFUSED;
}
