/** Lets many through at once, or one alone. */
export interface Gate {
  /** Runs as soon as nobody runs alone. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Runs when everyone before has ended; whoever comes later waits. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** A gate of this worker's memory: while the journal moves to a new generation nobody writes to the old one. */
export function gate(): Gate {
  const inside = new Set<Promise<unknown>>();
  let closed: Promise<unknown> = Promise.resolve();

  return {
    together: async (work) => {
      await closed;
      const running = work();
      inside.add(running);
      try {
        return await running;
      } finally {
        inside.delete(running);
      }
    },
    alone: (work) => {
      const before = closed;
      const running = before.then(() => Promise.allSettled([...inside])).then(work);
      closed = running.catch(() => undefined); // the caller gets the reason; whoever waits only needs the end
      return running;
    },
  };
}
