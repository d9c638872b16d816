import { array, assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonReader } from '#lib/history/transfer/read-json';
import { FileRefused, type Refusal } from '#lib/history/transfer/refused';
import { writeJson } from '#lib/history/transfer/write-json';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { keyOfRow, type StoredName } from '#lib/model/stored';
import { DAY } from '#lib/model/time';
import { EMPTY_STOCK, stock, type Stock } from '#tests/helpers/stored-rows.ts';

const NOW = Date.parse('2026-11-24T21:00:00Z');

async function written(from: Stock, settings: Settings = DEFAULT_SETTINGS): Promise<string> {
  const rows = async function* <Name extends StoredName>(name: Name) {
    const all = from[name];
    yield all.slice(0, 2);
    yield await Promise.resolve(all.slice(2));
  };
  let text = '';
  for await (const piece of writeJson({ rows, settings, exportedAt: NOW })) text += piece;
  return text;
}

/** A journal holds no row twice. */
function eachOnce(of: Stock): Stock {
  const once = <Name extends StoredName>(name: Name) => [
    ...new Map(of[name].map((row) => [keyOfRow(name, row), row])).values(),
  ];
  return {
    sends: once('sends'),
    hours: once('hours'),
    conversations: once('conversations'),
    checkIns: once('checkIns'),
    reflections: once('reflections'),
    prompts: once('prompts'),
  };
}

/** Reads a text cut at these lengths. */
function readBack(text: string, cuts: readonly number[] = []) {
  const rows: Record<StoredName, unknown[]> = {
    sends: [],
    hours: [],
    conversations: [],
    checkIns: [],
    reflections: [],
    prompts: [],
  };
  let settings: Settings | undefined;
  const reader = new JsonReader(NOW, {
    row: (store, row) => rows[store].push(row),
    settings: (found) => (settings = found),
  });
  let from = 0;
  for (const length of cuts) {
    reader.write(text.slice(from, from + length));
    from += length;
  }
  reader.write(text.slice(from));
  reader.end();
  return { rows, settings };
}

function refusalOf(text: string): Refusal | undefined {
  try {
    readBack(text);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

describe('an export', () => {
  test('comes back as it was, wherever its text is cut', async () => {
    await assert(
      asyncProperty(stock.map(eachOnce), array(integer({ min: 0, max: 90 })), async (of, cuts) => {
        const { rows, settings } = readBack(await written(of), cuts);
        expect(rows).toEqual(of);
        expect(settings).toEqual(DEFAULT_SETTINGS);
      }),
    );
  });

  test('is JSON that other programs can read', async () => {
    const parsed: unknown = JSON.parse(await written(EMPTY_STOCK));
    expect(parsed).toEqual({
      format: 'andante',
      version: 1,
      exportedAt: NOW,
      ...EMPTY_STOCK,
      settings: DEFAULT_SETTINGS,
    });
  });
});

const head = '{"format":"andante","version":1,"exportedAt":1';
const send = { eventId: 'row-aaaa', at: NOW, offsetMin: 0, site: 'tinder' };
const file = (more: string) => `${head},${more}}`;
const sends = (...rows: readonly unknown[]) => file(`"sends":${JSON.stringify(rows)}`);

describe('a file that is no export', () => {
  test.each<readonly [string, Refusal, string]>([
    ['nothing at all', 'not-whole', ''],
    ['a half', 'not-whole', head],
    ['two in one', 'not-whole', `${file('"sends":[]')}${file('"sends":[]')}`],
    ['not JSON', 'not-ours', 'Dear diary'],
    ['a list', 'not-ours', '[]'],
    ['someone else’s', 'not-ours', '{"format":"other","version":1}'],
    ['one that does not say what it is', 'not-ours', '{"sends":[]}'],
    ['from a newer version', 'newer', '{"format":"andante","version":2}'],
    ['with a version that is none', 'not-ours', '{"format":"andante","version":"1"}'],
    ['an unknown section', 'wrong-row', file('"extra":[]')],
    ['a section twice', 'wrong-row', file('"sends":[],"sends":[]')],
    ['a section that is no list', 'wrong-row', file('"sends":{"0":{}}')],
    ['a store that is a number', 'wrong-row', file('"sends":5')],
    ['a field too many', 'wrong-row', sends({ ...send, text: 'hello' })],
    ['a field too few', 'wrong-row', sends({ at: NOW })],
    ['a time that is no whole number', 'wrong-row', sends({ ...send, at: 1.5 })],
    ['a time before time', 'wrong-row', sends({ ...send, at: -1 })],
    ['an offset from elsewhere', 'wrong-row', sends({ ...send, offsetMin: 9999 })],
    ['from the future', 'from-tomorrow', sends({ ...send, at: NOW + 2 * DAY })],
    ['a prototype', 'wrong-row', file('"sends":[{"__proto__":{"at":1}}]')],
    ['a section named as a prototype', 'wrong-row', file('"__proto__":[]')],
    ['too deep', 'wrong-row', file(`"sends":${'['.repeat(100_000)}`)],
    ['an endless word', 'wrong-row', file(`"sends":["${'a'.repeat(100_000)}`)],
    ['settings of someone else', 'wrong-row', file('"settings":{"version":1}')],
    ['a row that is null', 'wrong-row', sends(null)],
  ])('%s is refused as %s', (_name, refusal, text) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test('a prototype in a file changes nothing outside of it', () => {
    refusalOf(file('"sends":[{"__proto__":{"polluted":true}}]'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
