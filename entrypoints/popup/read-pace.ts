import { clock } from '#lib/edge/clock';
import type { PaceView } from '#lib/history/pace-view';
import type { ThreadId } from '#lib/model/ids';
import type { JournalReader } from '#lib/model/ports';
import type { Settings } from '#lib/model/settings';
import { optionsOf } from '#lib/tempo/options';
import { pace } from '#lib/tempo/pace';
import { parseState } from '#lib/tempo/parse-state';

/** Today's pace, in this conversation or in the busiest one; nothing while nothing is noticed anywhere. */
export async function readPace(
  journal: JournalReader,
  { thread, settings, now }: { thread: ThreadId | undefined; settings: Settings; now: number },
): Promise<PaceView | undefined> {
  if (!(await isAnythingNoticed(journal, settings))) return undefined;
  const state = parseState(await journal.state('detector'));
  const today = pace(
    state,
    { at: now, offsetMin: clock.offsetMin(now), thread },
    optionsOf(settings),
  );
  return {
    tempo: today.word,
    observed: today.observed,
    usual: today.usual,
    isThisConversation: thread !== undefined,
    isEarly: !today.known,
  };
}

async function isAnythingNoticed(journal: JournalReader, { sites }: Settings): Promise<boolean> {
  if (sites.length === 0) return false;
  if (sites.some(({ notice }) => notice === 'all')) return true;
  return (await journal.conversations()).some(({ noticed }) => noticed);
}
