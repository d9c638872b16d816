import type { Done, FromPrompt } from '#lib/model/protocol';
import { answer } from './answer';
import { endBreak } from './break';
import { clock } from './clock';
import { claim, dropped, folded, isOfSender, shown } from './deliver';
import { newRecordId } from './new-id';
import { openPopup } from './open-popup';
import type { Sender } from './sender';
import { drawToolbar } from './toolbar';
import { journalOfWorker } from './worker';

const REFUSED = { ok: false, because: 'common.problem' } as const;

type Said = Exclude<FromPrompt, { type: 'prompt/claim' }>;

/** Answers what a card says. One that speaks of another's prompt, or of none, is refused with nothing written. */
export async function fromCard(
  message: FromPrompt,
  sender: Sender,
  isPage: boolean,
): Promise<unknown> {
  if (message.type === 'prompt/claim') {
    const claimed = await claim(sender, isPage);
    if (isPage) void drawToolbar(); // a reminder that has rung is heard now
    return claimed;
  }
  if (!(await isOfSender(message.id, sender, isPage))) return REFUSED;
  const done = await carryOut(message);
  if (message.type !== 'prompt/open') void drawToolbar();
  return done;
}

const said = (isThere: boolean): Done => (isThere ? { ok: true } : REFUSED);

async function carryOut(message: Said): Promise<Done> {
  switch (message.type) {
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
      return said(await checkedIn(message));
    default:
      return answer(message);
  }
}

/** A check-in from the card belongs to the conversation its prompt was about. */
async function checkedIn(
  message: Extract<FromPrompt, { type: 'prompt/checked-in' }>,
): Promise<boolean> {
  const { journal } = await journalOfWorker();
  const { id, words, note } = message;
  return journal.transact(async (tx) => {
    const prompt = await tx.prompt(id);
    if (!prompt) return false;
    const { thread } = prompt;
    await tx.putCheckIn({
      id: newRecordId(),
      at: clock.now(),
      words,
      source: 'prompt',
      ...(note ? { note } : {}),
      ...(thread ? { thread } : {}),
    });
    return true;
  });
}
