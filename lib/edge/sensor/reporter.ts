import { clock } from '#lib/edge/clock';
import type { EventId } from '#lib/model/ids';
import type { Observation } from '#lib/model/observation';
import type { Decision, GestureId } from '#lib/sense/sign';
import { threadOf } from '#lib/sites/thread-of';
import type { Courier } from './courier';
import { pageReader } from './page-reader';
import type { Gesture } from './watch';

/** A first message gives its conversation an id this soon, in milliseconds, or never. */
const LATE_ID_MS = 3000;
const LATE_LOOKS = [150, 400, 800, 1500, 2200, LATE_ID_MS];

interface Late {
  readonly gesture: Gesture;
  readonly observation: Observation;
}

/** Sends of which a later retraction still knows the id. */
const MOST_EVENTS = 8;

/** Writes reports from decisions, and hands in late the ids of conversations that had none yet. */
export class Reporter {
  readonly #courier: Courier;
  readonly #eventIds = new Map<GestureId, EventId>();
  #late: readonly Late[] = [];

  constructor(courier: Courier) {
    this.#courier = courier;
  }

  decide(kind: Decision['kind'], gesture: Gesture): void {
    if (kind === 'send') this.#send(gesture);
    else this.#retract(gesture);
  }

  /** The user or the page goes away: an id that appears from now on may be another conversation's. */
  giveUp(): void {
    for (const { observation } of this.#late) this.#deliverHeld(observation);
    this.#late = [];
  }

  #send(gesture: Gesture): void {
    const observation = observed(gesture);
    this.#remember(gesture.id, observation.eventId);
    if (!isLate(gesture)) return this.#courier.deliver(observation);
    this.#late = [...this.#late, { gesture, observation }];
    if (this.#courier.hasOutbox) {
      this.#courier.deliver({ ...observation, settleBy: gesture.at + LATE_ID_MS });
    }
    for (const after of LATE_LOOKS) setTimeout(() => this.#readLateIds(), after);
  }

  #remember(gesture: GestureId, eventId: EventId): void {
    this.#eventIds.set(gesture, eventId);
    for (const oldest of this.#eventIds.keys()) {
      if (this.#eventIds.size <= MOST_EVENTS) break;
      this.#eventIds.delete(oldest);
    }
  }

  #readLateIds(): void {
    this.#late = this.#late.filter(({ gesture, observation }) => {
      const thread = threadOf(gesture.here.rules, pageReader(gesture.composer));
      const isKnown = thread && thread !== 'later';
      const isWaiting = clock.now() - gesture.at < LATE_ID_MS;
      if (isKnown) this.#courier.deliver({ ...observation, thread });
      else if (!isWaiting) this.#deliverHeld(observation);
      return !isKnown && isWaiting;
    });
  }

  /** Without an outbox nothing was said yet; with one the worker takes the entry as it is, in its time. */
  #deliverHeld(observation: Observation): void {
    if (!this.#courier.hasOutbox) this.#courier.deliver(observation);
  }

  #retract({ id, here }: Gesture): void {
    const eventId = this.#eventIds.get(id);
    if (!eventId) return;
    this.#late = this.#late.filter((one) => one.gesture.id !== id);
    const { id: site, origin } = here;
    this.#courier.deliver({ kind: 'retraction', eventId, at: clock.now(), site, origin });
  }
}

function observed({ at, here, thread }: Gesture): Observation {
  const base = {
    kind: 'send',
    eventId: newEventId(),
    at,
    offsetMin: clock.offsetMin(at),
    site: here.id,
    origin: here.origin,
  } as const;
  return thread && thread !== 'later' ? { ...base, thread } : base;
}

/** The id is still to come; or the site has sources of its own, and none of them answered. */
function isLate({ thread, here }: Gesture): boolean {
  return thread === 'later' || (thread === undefined && here.rules?.thread !== undefined);
}

function newEventId(): EventId {
  return crypto.randomUUID() as EventId; // 36 characters of the allowed kind
}
