import type { Observation, RawThread } from '#lib/model/observation';
import { deliver } from './courier';
import { guide } from './here';
import { LATE_ID_MS, LATE_LOOK_MS } from './limits';
import type { Gesture } from './watch';

/** Sends whose conversation has no id yet. */
const late = new Set<Gesture>();

/** Something was sent. An id that the conversation gets late is handed in under the same event. */
export function send(gesture: Gesture): void {
  deliver(observed(gesture));
  if (gesture.thread !== 'later') return;
  late.add(gesture);
  setTimeout(readLateId, LATE_LOOK_MS, gesture);
}

/** It came back, and was not sent. */
export function retract(gesture: Gesture): void {
  late.delete(gesture);
  deliver({ kind: 'retraction', ...gesture.stamp, at: Date.now() });
}

/** The user or the page goes elsewhere: an id that appears from now on may be another conversation's. */
export function giveUp(): void {
  for (const gesture of late) finish(gesture);
}

function readLateId(gesture: Gesture): void {
  const thread = guide()?.thread(gesture.composer);
  if (thread && thread !== 'later') finish(gesture, thread);
  else if (Date.now() < settleBy(gesture)) setTimeout(readLateId, LATE_LOOK_MS, gesture);
  else finish(gesture);
}

/** Said once more without a time to settle by, the send is taken as it is. */
function finish(gesture: Gesture, thread?: RawThread): void {
  if (late.delete(gesture)) deliver(observed({ ...gesture, thread }));
}

const settleBy = ({ stamp }: Gesture): number => stamp.at + LATE_ID_MS;

function observed(gesture: Gesture): Observation {
  const { stamp, thread } = gesture;
  const offsetMin = -new Date(stamp.at).getTimezoneOffset();
  const whose = thread === 'later' ? { settleBy: settleBy(gesture) } : thread && { thread };
  return { kind: 'send', offsetMin, ...stamp, ...whose };
}
