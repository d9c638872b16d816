import type { EventId } from '#lib/model/ids';
import type { JournalTransaction } from '#lib/model/ports';
import { HourCount, Send } from '#lib/model/send';
import { journalReader } from './reader';
import { readRow } from './rows';
import type { WritableTransaction } from './schema';

/** The journal inside one read-write transaction. */
export function journalTransaction(tx: WritableTransaction): JournalTransaction {
  const put =
    <Row>(store: { put(row: Row): Promise<unknown> }) =>
    async (row: Row): Promise<void> => {
      await store.put(row);
    };
  return {
    ...journalReader((read) => read(tx)),
    ...sendWriter(tx),
    putConversation: put(tx.objectStore('conversations')),
    deleteConversation: (thread) => tx.objectStore('conversations').delete(thread),
    putCheckIn: put(tx.objectStore('checkIns')),
    deleteCheckIn: (id) => tx.objectStore('checkIns').delete(id),
    putReflection: put(tx.objectStore('reflections')),
    putPrompt: put(tx.objectStore('prompts')),
    putState: async (name, value) => {
      const store = tx.objectStore('state');
      await (value === undefined ? store.delete(name) : store.put(value, name));
    },
  };
}

function sendWriter(
  tx: WritableTransaction,
): Pick<JournalTransaction, 'hasSend' | 'send' | 'addSend' | 'deleteSend' | 'countHour'> {
  const sends = tx.objectStore('sends');
  const keyOf = (eventId: EventId) => sends.index('eventId').getKey(eventId);
  return {
    hasSend: async (eventId) => (await keyOf(eventId)) !== undefined,
    send: async (eventId) => {
      const row = await sends.index('eventId').get(eventId);
      return row === undefined ? undefined : readRow(Send, row);
    },
    addSend: async (send) => {
      await sends.add(send);
    },
    deleteSend: async (eventId) => {
      const key = await keyOf(eventId);
      if (key !== undefined) await sends.delete(key);
    },
    countHour: async ({ day, thread, hour }, by) => {
      const hours = tx.objectStore('hours');
      const row = await hours.get([day, thread, hour]);
      const n = (row === undefined ? 0 : readRow(HourCount, row).n) + by;
      await (n > 0
        ? hours.put({ day, thread, hour, n })
        : hours.delete(IDBKeyRange.only([day, thread, hour])));
    },
  };
}
