import { beforeEach, expect, test } from 'vitest';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import { countPart, deletePart } from '#lib/edge/journal/part';
import { Selection, type Counts } from '#lib/model/selection';
import { DAY } from '#lib/model/time';
import { freshBrowser } from '../../helpers/places';
import { BERT, T0, checkInOf, conversationOf, hourOf, promptOf, sendOf } from '../../helpers/rows';

const clock = { now: () => T0, offsetMin: () => 60 };
const days = { dayStart: 300, offsetMin: clock.offsetMin };

let journal: OwnJournal;
beforeEach(async () => {
  freshBrowser();
  journal = openJournal(clock);
  await journal.transact(async (tx) => {
    for (let index = 0; index < 1500; index += 1) {
      await tx.addSend(sendOf(`send-${index}`, { at: T0 + index }));
    }
    await tx.addSend(sendOf('next-day', { at: T0 + DAY }));
    await tx.addSend(sendOf('elsewhere', { site: 'bumble', thread: BERT }));
    await tx.countHour(hourOf(), 1);
    await tx.countHour(hourOf({ day: '2026-03-02' }), 1);
    await tx.putConversation(conversationOf());
    await tx.putConversation(conversationOf({ thread: BERT, site: 'bumble', lastAt: T0 + DAY }));
    await tx.putCheckIn(checkInOf('check-in'));
    await tx.putPrompt(promptOf('prompt', { site: 'tinder' }));
  });
});

async function counted(selection: Selection): Promise<Counts> {
  let counts: Counts | undefined;
  await journal.erase(async (tx) => {
    counts = await countPart(tx, selection, days);
    return 0;
  });
  if (!counts) throw new Error('Nothing was counted.');
  return counts;
}

test.each([
  [
    { kind: 'days', from: '2026-03-01', to: '2026-03-02' },
    { sends: 1501, hours: 1, conversations: 1, checkIns: 1, reflections: 0, prompts: 1 },
  ],
  [
    { kind: 'site', site: 'tinder' },
    { sends: 1501, hours: 2, conversations: 1, checkIns: 0, reflections: 0, prompts: 1 },
  ],
  [
    { kind: 'site', site: 'hinge' },
    { sends: 0, hours: 0, conversations: 0, checkIns: 0, reflections: 0, prompts: 0 },
  ],
  [
    { kind: 'expired', sendsBefore: T0 + 100, allBefore: 0, dayBefore: '1970-01-01' },
    { sends: 101, hours: 0, conversations: 0, checkIns: 0, reflections: 0, prompts: 0 },
  ],
])('of %j exactly what was counted goes', async (raw, counts) => {
  const selection = Selection.parse(raw);
  const before = await counted(selection);
  expect(before).toEqual(counts);
  const gone = await journal.erase((tx) => deletePart(tx, selection, days));
  expect(gone).toBe(Object.values(counts).reduce((sum, n) => sum + n, 0));
  const after = await counted(selection);
  expect(Object.values(after)).toEqual([0, 0, 0, 0, 0, 0]);
});
