import type { FromPrompt, FromSensor } from '#lib/model/protocol';
import {
  FromPrompt as PromptMessage,
  FromSensor as SensorMessage,
  Intent,
} from '#lib/model/protocol';
import { answer, endBreak, openPopup } from './answer';
import { carryOut } from './carry-out';
import { clock } from './clock';
import { claim, deliver, dropped, folded, shown } from './deliver';
import { noteAwake } from './health';
import { newRecordId } from './new-id';
import { report as tell } from './report';
import { drain, receive } from './receive';
import { isOwnPage, isOwnScript, type Sender } from './sender';
import { journalOfWorker } from './worker';

const REFUSED = { ok: false, because: 'common.problem' } as const;

/** Answers one message. What nobody may say, or says wrongly, is refused with nothing written. Never rejects. */
export async function route(message: unknown, sender: Sender): Promise<unknown> {
  try {
    const isPage = isOwnPage(sender);
    if (!isPage && !isOwnScript(sender)) return REFUSED;
    const fromPrompt = PromptMessage.safeParse(message).data;
    if (fromPrompt) return await fromCard(fromPrompt, sender, isPage);
    if (isPage) {
      const intent = Intent.safeParse(message).data;
      return intent ? await carryOut(intent) : REFUSED;
    }
    const fromSensor = SensorMessage.safeParse(message).data;
    return fromSensor ? await fromPage(fromSensor, sender) : REFUSED;
  } catch (error) {
    tell(error);
    return REFUSED;
  }
}

async function fromPage(message: FromSensor, sender: Sender): Promise<unknown> {
  if (message.type === 'sensor/awake') {
    await noteAwake(sender);
    return { ok: true };
  }
  const isTaken = await receive(message.report, sender, deliver);
  void drain(deliver).catch(tell);
  return isTaken ? { ok: true } : REFUSED;
}

async function fromCard(message: FromPrompt, sender: Sender, isPage: boolean): Promise<unknown> {
  const said = (isThere: boolean) => (isThere ? { ok: true } : REFUSED);
  switch (message.type) {
    case 'prompt/claim':
      return claim(sender, isPage);
    case 'prompt/shown':
      return said(await shown(message.id));
    case 'prompt/folded':
      return said(await folded(message.id));
    case 'prompt/dropped':
      return said(await dropped(message.id));
    case 'prompt/break-ended':
      return endBreak().then(() => ({ ok: true }));
    case 'prompt/open':
      return said(await openPopup());
    case 'prompt/checked-in':
      return checkedIn(message);
    default:
      return answer(message);
  }
}

/** A check-in from the card belongs to the conversation its prompt was about. */
async function checkedIn(message: Extract<FromPrompt, { type: 'prompt/checked-in' }>) {
  const { journal } = await journalOfWorker();
  const { id, words, note } = message;
  return journal.transact(async (tx) => {
    const prompt = await tx.prompt(id);
    if (!prompt) return REFUSED;
    const { thread } = prompt;
    await tx.putCheckIn({
      id: newRecordId(),
      at: clock.now(),
      words,
      source: 'prompt',
      ...(note ? { note } : {}),
      ...(thread ? { thread } : {}),
    });
    return { ok: true };
  });
}
