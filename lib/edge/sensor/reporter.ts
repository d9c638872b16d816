import type { Observation } from '#lib/model/observation';
import type { Decision } from '#lib/sense/sign';
import type { Courier } from './courier';
import { openThread } from './page-reader';
import type { Gesture } from './watch';

/** A first message gives its conversation an id this soon, in milliseconds, or never. */
const LATE_ID_MS = 3000;
const LATE_LOOKS = [150, 400, 800, 1500, 2200, LATE_ID_MS];

/** Writes reports from decisions, and hands in late the ids of conversations that had none yet. */
export class Reporter {
  readonly #courier: Courier;
  #late: readonly Gesture[] = [];

  constructor(courier: Courier) {
    this.#courier = courier;
  }

  decide(kind: Decision['kind'], gesture: Gesture): void {
    if (kind === 'send') this.#send(gesture);
    else this.#retract(gesture);
  }

  /** The user or the page goes away: an id that appears from now on may be another conversation's. */
  giveUp(): void {
    for (const gesture of this.#late) this.#deliverHeld(gesture);
    this.#late = [];
  }

  #send(gesture: Gesture): void {
    if (!isLate(gesture)) return this.#courier.deliver(observed(gesture));
    this.#late = [...this.#late, gesture];
    if (this.#courier.hasOutbox) {
      this.#courier.deliver({ ...observed(gesture), settleBy: gesture.at + LATE_ID_MS });
    }
    for (const after of LATE_LOOKS) setTimeout(() => this.#readLateIds(), after);
  }

  #readLateIds(): void {
    this.#late = this.#late.filter((gesture) => {
      const thread = openThread(gesture.here.rules, gesture.composer);
      const isKnown = typeof thread === 'object';
      const isWaiting = Date.now() - gesture.at < LATE_ID_MS;
      if (isKnown) this.#courier.deliver(observed({ ...gesture, thread }));
      else if (!isWaiting) this.#deliverHeld(gesture);
      return !isKnown && isWaiting;
    });
  }

  /** Without an outbox nothing was said yet; with one the worker takes the entry as it is, in its time. */
  #deliverHeld(gesture: Gesture): void {
    if (!this.#courier.hasOutbox) this.#courier.deliver(observed(gesture));
  }

  #retract(gesture: Gesture): void {
    this.#late = this.#late.filter((one) => one !== gesture);
    const { eventId, here } = gesture;
    const { id: site, origin } = here;
    this.#courier.deliver({ kind: 'retraction', eventId, at: Date.now(), site, origin });
  }
}

function observed({ eventId, at, here, thread }: Gesture): Observation {
  const offsetMin = -new Date(at).getTimezoneOffset();
  const { id: site, origin } = here;
  const base = { kind: 'send', eventId, at, offsetMin, site, origin } as const;
  return typeof thread === 'object' ? { ...base, thread } : base;
}

/** The id is still to come; or the site has sources of its own, and none of them answered. */
function isLate({ thread, here }: Gesture): boolean {
  return thread === 'later' || Boolean(!thread && here.rules?.thread);
}
