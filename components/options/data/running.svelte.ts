import type { Course } from './moving';

/** One piece of work at a time, with how far it is. */
export class Running {
  /** Share done, 0 to 1; undefined while nothing runs. */
  share: number | undefined = $state();
  #ending: AbortController | undefined;

  /** Runs `work`; it may be ended by `cancel`. */
  async run<Result>(work: (course: Course) => Promise<Result>): Promise<Result> {
    const ending = new AbortController();
    this.#ending = ending;
    this.share = 0;
    try {
      return await work({ signal: ending.signal, onShare: (share) => (this.share = share) });
    } finally {
      this.share = undefined;
    }
  }

  /** Asks the work to end; what it has done so far is given up. */
  cancel(): void {
    this.#ending?.abort();
  }
}
