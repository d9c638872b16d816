import { isOrphaned } from './wire';

const LOOK_EVERY_MS = 1000;

/** Kept in the isolated world of the extension, which the page cannot see. */
const world = globalThis as { andanteCard?: AbortController };

/**
 * Takes the one place for a card in this tab. Undefined when a card waits or shows already.
 * The turn ends by itself when the extension goes away under it.
 */
export function takeTurn(): AbortController | undefined {
  if (world.andanteCard && !world.andanteCard.signal.aborted) return undefined;
  const turn = new AbortController();
  world.andanteCard = turn;
  const look = setInterval(() => {
    if (isOrphaned()) turn.abort();
  }, LOOK_EVERY_MS);
  turn.signal.addEventListener('abort', () => clearInterval(look));
  return turn;
}
