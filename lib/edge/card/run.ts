import { MINUTE, SECOND } from '#lib/model/time';
import { untilCalm } from './calm';
import { showCard, type Draw } from './show';
import { takeTurn } from './turn';
import { claim, say } from './wire';

const CALM = { quietMs: 5 * SECOND, giveUpMs: 2 * MINUTE };

/** One card from being injected to its end: asks what to show, waits until nobody types, shows it. */
export async function runCard(
  view: Window,
  { draw, style }: { readonly draw: Draw; readonly style: string },
): Promise<void> {
  const turn = takeTurn();
  if (!turn) return;
  const card = await claim();
  if (!card) return turn.abort();
  const calm = await untilCalm(view, { ...CALM, signal: turn.signal });
  if (calm === 'calm' && !card.isHeldBack) return showCard(view, { card, draw, style, turn });
  turn.abort();
  await say({ type: calm === 'calm' ? 'prompt/shown' : 'prompt/dropped', id: card.id });
}
