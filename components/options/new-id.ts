import { createContext } from 'svelte';
import type { RecordId } from '#lib/model/ids';

/** Makes the id of a row the person adds; set once by the page, which has the chance. */
export const [getNewId, setNewId] = createContext<() => RecordId>();
