import type { Hand } from './hand.ts';

/** Numbers in [0, 1) that a seed decides: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(chance: () => number, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(chance() * choices.length)] ?? choices[0];
}

type Act = (hand: Hand, chance: () => number) => Promise<unknown>;

const press =
  (...keys: readonly string[]): Act =>
  async (hand) => {
    for (const key of keys) await hand.key(key);
  };
const click =
  (selector: string): Act =>
  (hand) =>
    hand.click(selector);
const elsewhere =
  (box: string): Act =>
  async (hand) => {
    await hand.click(box);
    await hand.keys('bob');
    await hand.key('Enter');
  };

const type: Act = async (hand, chance) => {
  if (chance() < 0.85) await hand.focus();
  await hand.keys(pick(chance, ['hi', 'how are you', 'ok :)', 'a b', '@b']));
};
const smile: Act = async (hand) => {
  await hand.click('#emoji');
  if (await hand.frame.locator('#smile').isVisible()) await hand.click('#smile');
};
const turn: Act = (hand, chance) =>
  hand.click(pick(chance, ['#row-a', '#row-b', '#row-c', '#row-low']));
const pause: Act = (hand, chance) => hand.wait(20 + chance() * 400);

/** What people do on a chat page, about as often as they do it. */
const BAG: readonly [Act, ...Act[]] = [
  type,
  ...Array<Act>(8).fill(type),
  ...Array<Act>(6).fill(press('Enter')),
  ...Array<Act>(3).fill(click('#send')),
  ...Array<Act>(4).fill((hand) => hand.focus()),
  ...Array<Act>(3).fill(pause),
  turn,
  turn,
  smile,
  press('Shift+Enter'),
  press('Backspace'),
  press('Control+a', 'Delete'),
  press('Control+z'),
  press('Escape'),
  press('ArrowUp'),
  press('ArrowDown'),
  click('#attach'),
  click('#clear'),
  click('#sticker'),
  elsewhere('#search'),
  elsewhere('#comment'),
  (hand) => hand.clearByPage(),
];

/** So many random acts, one after the other; an act that the page makes impossible is let go. */
export async function wander(hand: Hand, chance: () => number, acts: number): Promise<void> {
  for (let i = 0; i < acts; i += 1) {
    await pick(chance, BAG)(hand, chance).catch(ignoreCovered);
    await hand.wait(30 + chance() * 120);
  }
}

/** A menu or a picker may lie over what was to be clicked; anything else is a fault of the test. */
function ignoreCovered(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
}
