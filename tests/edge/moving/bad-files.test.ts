import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clock } from '#lib/edge/clock';
import { readFile, type WholeFile } from '#lib/edge/moving/read-file';
import { FileRefused, type Refusal, type RowPlace } from '#lib/history/transfer/refused';
import type { Entry } from '#lib/model/import';
import { DAY } from '#lib/model/time';
import { ANNA, T0, checkInOf, conversationOf, sendOf } from '../../helpers/rows';

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(clock, 'now').mockReturnValue(T0);
});

const HEAD = '{"format":"andante","version":1,"exportedAt":1';
const file = (...sections: readonly string[]) => `${[HEAD, ...sections].join(',')}}`;
const list = (store: string, ...rows: readonly unknown[]) => `"${store}":${JSON.stringify(rows)}`;
const [one, two] = [sendOf('one'), sendOf('two', { at: T0 + 1 })];

async function read(text: string | Blob, leavesOut = false) {
  const entries: Entry[] = [];
  const blob = typeof text === 'string' ? new Blob([text]) : text;
  const course = { signal: new AbortController().signal, onShare: () => undefined, leavesOut };
  const whole = await readFile(blob, course, async (batch) => void entries.push(...batch));
  return { ...whole, entries };
}

async function refusalOf(text: string | Blob): Promise<FileRefused> {
  const refused = await read(text).catch((error: unknown) => error);
  if (refused instanceof FileRefused) return refused;
  throw new Error('It was not refused.');
}

const at = (store: RowPlace['store'], row: number) => ({ store, row, isOwn: true });
const after = (store: RowPlace['store'], row: number) => ({ store, row, isOwn: false });
const YEAR_40000 = 1_200_000_000_000_000;
const whole = file(list('sends', one, two), list('hours'));
const named = (name: string) => file(list('conversations', { ...conversationOf(), name }));

describe('a bad file is refused, and says where', () => {
  test.each<readonly [string, string | Blob, Refusal, RowPlace | undefined]>([
    ['that is not JSON', 'Dear diary, today', 'not-ours', undefined],
    ['that is not text', new Blob([new Uint8Array([0xff, 0xfe, 0])]), 'not-text', undefined],
    ['that breaks off', whole.slice(0, -5), 'not-whole', after('sends', 2)],
    ['that breaks off at once', HEAD, 'not-whole', undefined],
    ['nested deep', file(`"sends":[${'['.repeat(50_000)}`), 'wrong-row', undefined],
    [
      'nested deep after some rows',
      file(list('sends', one), `"hours":[${'{"a":'.repeat(50_000)}`),
      'wrong-row',
      after('sends', 1),
    ],
    ['of a wrong version', '{"format":"andante","version":"one"}', 'not-ours', undefined],
    ['of version nought', '{"format":"andante","version":0}', 'not-ours', undefined],
    ['of a version to come', '{"format":"andante","version":2}', 'newer', undefined],
    ['with an id twice', file(list('sends', one, two, one)), 'twice', at('sends', 3)],
    [
      'with a conversation twice',
      file(list('conversations', conversationOf(), conversationOf({ lastAt: T0 + 1 }))),
      'twice',
      at('conversations', 2),
    ],
    [
      'from the year 40000',
      file(list('sends', one, { ...two, at: YEAR_40000 })),
      'from-tomorrow',
      at('sends', 2),
    ],
    [
      'from after tomorrow',
      file(list('checkIns', { ...checkInOf('one'), at: T0 + 2 * DAY })),
      'from-tomorrow',
      at('checkIns', 1),
    ],
    [
      'with a prototype in a row',
      file(list('sends', one), `"hours":[{"__proto__":{"n":1}}]`),
      'wrong-row',
      at('hours', 1),
    ],
    [
      'with a prototype beside the fields',
      file(`"sends":[${JSON.stringify(one).replace('{', '{"__proto__":{"at":1},')}]`),
      'wrong-row',
      at('sends', 1),
    ],
    ['with a prototype for a section', file(`"__proto__":[]`), 'wrong-row', undefined],
    ['with a bell in a name', named('An\u0007na'), 'unseen-signs', at('conversations', 1)],
    ['with a nought in a name', named('\u0000'), 'unseen-signs', at('conversations', 1)],
    [
      'with an escape in a line',
      file(list('checkIns', { ...checkInOf('one'), note: '\u001b[2J' })),
      'unseen-signs',
      at('checkIns', 1),
    ],
    [
      'with one bad row',
      file(list('sends', one, { at: 'never' }, two)),
      'wrong-row',
      at('sends', 2),
    ],
  ])('%s', async (_name, text, refusal, place) => {
    const refused = await refusalOf(text);
    expect(refused.refusal).toBe(refusal);
    expect(refused.place).toEqual(place);
    expect(Reflect.get({}, 'at')).toBeUndefined();
    expect(Reflect.get({}, 'n')).toBeUndefined();
  });

  test('of 200 MB, before a byte of it is read', async () => {
    const big = new Blob([whole]);
    Object.defineProperty(big, 'size', { value: 200_000_000 });
    const slice = vi.spyOn(big, 'slice');
    expect((await refusalOf(big)).refusal).toBe('too-big');
    expect(slice).not.toHaveBeenCalled();
  });
});

describe('rows that cannot be taken', () => {
  const mixed = file(
    list('sends', one, { at: 'never' }, two, one),
    list('conversations', { ...conversationOf(), name: 'An\u0007na' }),
  );

  test('are left out when asked, counted, with what is wrong with the first', async () => {
    const { entries, rows, bad } = await read(mixed, true);
    expect(entries).toEqual([
      { store: 'sends', row: one },
      { store: 'sends', row: two },
    ]);
    expect({ rows, bad } satisfies Partial<WholeFile>).toEqual({
      rows: 2,
      bad: { rows: 3, refusal: 'wrong-row', place: at('sends', 2) },
    });
  });

  test.each([
    ['a file that breaks off', mixed.slice(0, -5)],
    ['a file that is another’s', '{"format":"other"}'],
    ['settings that are none', file('"settings":{}')],
  ])('do not make %s good', async (_name, text) => {
    await expect(read(text, true)).rejects.toThrow(FileRefused);
  });

  test('a name with a line of its own script, and a note with breaks, are as good as any', async () => {
    const { entries } = await read(
      file(
        list('conversations', conversationOf({ name: 'عنّا 🌊' })),
        list('checkIns', checkInOf('one', { note: 'one\n\ttwo', thread: ANNA })),
      ),
    );
    expect(entries).toHaveLength(2);
  });
});
