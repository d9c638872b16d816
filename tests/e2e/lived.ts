/** An invented person of three weeks: calm evenings, then three full days in one new conversation. */
const DAY = 86_400_000;
const SENDS = [9, 12, 7, 14, 11, 0, 6, 10, 13, 8, 12, 9, 0, 15, 11, 10, 8, 12, 38, 44, 41];
const CALM = 'C'.repeat(22);
const NEW = 'N'.repeat(22);

const dayOf = (at: number) => new Date(at - 5 * 3_600_000).toISOString().slice(0, 10);

/** Its rows, ending at `now`. */
export function lived(now: number) {
  const at = (daysAgo: number) => now - daysAgo * DAY;
  const hours = SENDS.flatMap((n, index) => {
    const daysAgo = SENDS.length - 1 - index;
    const thread = daysAgo < 3 ? NEW : CALM;
    return n === 0 ? [] : [{ day: dayOf(at(daysAgo)), thread, hour: 21, n }];
  });
  const about = { site: 'tinder', weak: false, noticed: true };
  return {
    hours,
    conversations: [
      { ...about, thread: NEW, firstAt: at(2), lastAt: now - 130_000, name: 'Mara' },
      { ...about, thread: CALM, firstAt: at(20), lastAt: at(3) },
    ],
    checkIns: [
      { id: 'check-in-1', at: at(12), words: ['calm', 'clear'], source: 'popup' },
      {
        id: 'check-in-2',
        at: at(1),
        words: ['urgent', 'intense'],
        note: 'Could not put it down.',
        thread: NEW,
        source: 'prompt',
      },
      {
        id: 'check-in-3',
        at: at(5),
        words: ['stable'],
        source: 'phone',
        phone: { from: at(5), minutes: 20, sends: 3 },
      },
    ],
    prompts: [
      {
        id: 'prompt-01',
        at: at(2),
        thread: NEW,
        site: 'tinder',
        reasons: ['new'],
        text: 'new-1',
        measures: [{ reason: 'new', observed: 38, usual: 8.4 }],
        fate: 'shown',
        answer: 'break-3',
        answeredAt: at(2) + 9000,
      },
      { id: 'prompt-02', at: at(9), reasons: ['night'], text: 'n', measures: [], fate: 'shown' },
    ],
  };
}
