import type { CheckInWord } from './check-in';
import { SETTLED_WORDS } from './feelings';

/** Which kind of answer fits a check-in. It is no score, and it is shown to nobody. */
export type Tone = 'none' | 'settled' | 'mixed' | 'activated' | 'destabilizing';

/** The tone of the chosen words: "destabilizing" comes first, whatever stands beside it. */
export function toneOf(words: readonly CheckInWord[]): Tone {
  if (words.length === 0) return 'none';
  if (words.includes('destabilizing')) return 'destabilizing';
  const settled = words.filter((word) => SETTLED_WORDS.includes(word)).length;
  if (settled === words.length) return 'settled';
  return settled > 0 ? 'mixed' : 'activated';
}
