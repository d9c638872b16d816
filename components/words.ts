import { createContext } from 'svelte';
import type { Translate } from '#lib/model/words';

/** The sentences of the user's language, set once at the top of a page or card and read anywhere below it. */
export const [getWords, setWords] = createContext<Translate>();
