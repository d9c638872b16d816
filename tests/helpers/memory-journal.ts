import type { CheckIn } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import type { Journal, JournalReader, JournalTransaction, StateName } from '#lib/model/ports';
import type { PromptRecord } from '#lib/model/prompt';
import type { Reflection } from '#lib/model/reflection';
import type { HourCount, Send } from '#lib/model/send';

/** Every row, as a test may look at it. */
export interface Rows {
  sends: Send[];
  hours: HourCount[];
  conversations: Conversation[];
  checkIns: CheckIn[];
  reflections: Reflection[];
  prompts: PromptRecord[];
  state: Partial<Record<StateName, unknown>>;
}

const NONE: Rows = {
  sends: [],
  hours: [],
  conversations: [],
  checkIns: [],
  reflections: [],
  prompts: [],
  state: {},
};

/** A journal that lies in memory; a transaction that throws changes nothing. */
export class MemoryJournal implements Journal {
  rows: Rows = structuredClone(NONE);
  /** How many transactions were committed. */
  commits = 0;

  /** The next write of this kind fails, as when a disk is full. */
  failing: keyof JournalTransaction | undefined;

  async transact<T>(work: (tx: JournalTransaction) => Promise<T>): Promise<T> {
    const before = structuredClone(this.rows);
    try {
      const result = await work({ ...reading(this.rows), ...this.#writing(this.rows) });
      this.commits += 1;
      return result;
    } catch (error) {
      this.rows = before;
      throw error;
    }
  }

  #writing(rows: Rows): Omit<JournalTransaction, keyof JournalReader> {
    const write =
      <Given extends unknown[]>(name: keyof JournalTransaction, how: (...given: Given) => void) =>
      async (...given: Given): Promise<void> => {
        if (this.failing === name) throw new Error('The disk is full.');
        how(...given);
      };
    return {
      hasSend: async (eventId) => rows.sends.some((one) => one.eventId === eventId),
      send: async (eventId) => rows.sends.find((one) => one.eventId === eventId),
      addSend: write('addSend', (send) => rows.sends.push(send)),
      deleteSend: write('deleteSend', (eventId) => {
        rows.sends = rows.sends.filter((one) => one.eventId !== eventId);
      }),
      countHour: write('countHour', (key, by) => {
        const isThis = (one: HourCount) =>
          one.day === key.day && one.thread === key.thread && one.hour === key.hour;
        const n = (rows.hours.find(isThis)?.n ?? 0) + by;
        const others = rows.hours.filter((one) => !isThis(one));
        rows.hours = n > 0 ? [...others, { ...key, n }] : others;
      }),
      putConversation: write('putConversation', (row) => {
        rows.conversations = [...rows.conversations.filter((o) => o.thread !== row.thread), row];
      }),
      deleteConversation: write('deleteConversation', (thread) => {
        rows.conversations = rows.conversations.filter((one) => one.thread !== thread);
      }),
      putCheckIn: write('putCheckIn', (row) => (rows.checkIns = put(rows.checkIns, row))),
      deleteCheckIn: write('deleteCheckIn', (id) => {
        rows.checkIns = rows.checkIns.filter((one) => one.id !== id);
      }),
      putReflection: write('putReflection', (row) => {
        rows.reflections = put(rows.reflections, row);
      }),
      putPrompt: write('putPrompt', (row) => (rows.prompts = put(rows.prompts, row))),
      putState: write('putState', (name, value) => {
        const others = Object.entries(rows.state).filter(([one]) => one !== name);
        const kept = value === undefined ? [] : [[name, structuredClone(value)]];
        rows.state = Object.fromEntries([...others, ...kept]);
      }),
    };
  }

  #read = () => reading(this.rows);
  sends: Journal['sends'] = (span) => this.#read().sends(span);
  sendsOf: Journal['sendsOf'] = (thread, span) => this.#read().sendsOf(thread, span);
  hours: Journal['hours'] = (days) => this.#read().hours(days);
  conversation: Journal['conversation'] = (thread) => this.#read().conversation(thread);
  conversations: Journal['conversations'] = () => this.#read().conversations();
  checkIns: Journal['checkIns'] = (span) => this.#read().checkIns(span);
  reflections: Journal['reflections'] = (thread) => this.#read().reflections(thread);
  prompts: Journal['prompts'] = (span) => this.#read().prompts(span);
  prompt: Journal['prompt'] = (id) => this.#read().prompt(id);
  state: Journal['state'] = (name) => this.#read().state(name);
}

function put<Row extends { readonly id: string }>(rows: readonly Row[], row: Row): Row[] {
  return [...rows.filter(({ id }) => id !== row.id), row];
}

function reading(rows: Rows): JournalReader {
  const within = <Row extends { readonly at: number }>(
    all: readonly Row[],
    { from, to }: { from: number; to: number },
  ) => all.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
  return {
    sends: async (span) => within(rows.sends, span),
    sendsOf: async (thread, span) =>
      within(rows.sends, span).filter((one) => one.thread === thread),
    hours: async ({ from, to }) => rows.hours.filter(({ day }) => day >= from && day < to),
    conversation: async (thread) => rows.conversations.find((one) => one.thread === thread),
    conversations: async () => rows.conversations,
    checkIns: async (span) => within(rows.checkIns, span),
    reflections: async (thread) => rows.reflections.filter((one) => one.thread === thread),
    prompts: async (span) => within(rows.prompts, span),
    prompt: async (id) => rows.prompts.find((one) => one.id === id),
    state: async (name) => structuredClone(rows.state[name]),
  };
}
