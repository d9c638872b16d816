import { createContext } from 'svelte';

/** The device's clock, milliseconds since 1970; set once by the page, which has it. */
export const [getClock, setClock] = createContext<() => number>();
