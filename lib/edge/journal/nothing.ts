import type { JournalReader } from '#lib/model/ports';

const none = () => Promise.resolve([]);
const nothing = () => Promise.resolve(undefined);

/** Answers as an empty journal would: stands in where there is none to read. */
export const NOTHING: JournalReader = {
  sends: none,
  sendsOf: none,
  hours: none,
  conversation: nothing,
  conversations: none,
  checkIns: none,
  reflections: none,
  prompts: none,
  prompt: nothing,
  state: nothing,
};
