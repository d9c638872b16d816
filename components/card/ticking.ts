import { createSubscriber } from 'svelte/reactivity';

/** The time as an outside source: reading `at` in a component keeps it fresh, every `everyMs` milliseconds. */
export function ticking(now: () => number, everyMs: number): { readonly at: number } {
  const subscribe = createSubscriber((update) => {
    const id = setInterval(update, everyMs);
    return () => clearInterval(id);
  });
  return {
    get at() {
      subscribe();
      return now();
    },
  };
}
