const FORWARD = ['ArrowRight', 'ArrowDown'];
const BACK = ['ArrowLeft', 'ArrowUp'];

/** Where a key leads in a row of things of which Tab reaches one; undefined when the key leads nowhere. */
export function stepFor(
  key: string,
  { index, length, isRtl }: { index: number; length: number; isRtl: boolean },
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const by = directionOf(key, isRtl);
  return by === undefined ? undefined : (index + by + length) % length;
}

function directionOf(key: string, isRtl: boolean): 1 | -1 | undefined {
  const isTurned = isRtl && (key === 'ArrowLeft' || key === 'ArrowRight');
  if (FORWARD.includes(key)) return isTurned ? -1 : 1;
  if (BACK.includes(key)) return isTurned ? 1 : -1;
  return undefined;
}

/** The text that begins with a typed letter, looked for from `from` on and around; undefined when none does. */
export function beginningWith(
  letter: string,
  texts: readonly string[],
  from: number,
): number | undefined {
  const begin = letter.toLocaleLowerCase();
  if (begin.trim() === '' || [...begin].length !== 1) return undefined;
  const order = texts.map((_text, step) => (from + step) % texts.length);
  return order.find((index) => texts[index]?.toLocaleLowerCase().startsWith(begin) === true);
}
