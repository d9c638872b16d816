import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  json,
  oneof,
  property,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonReader } from '#lib/history/transfer/read-json';
import { FileRefused } from '#lib/history/transfer/refused';
import { writeJson } from '#lib/history/transfer/write-json';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { STORED, type StoredName } from '#lib/model/stored';
import { stock, type Stock } from '#tests/helpers/stored-rows.ts';

const NOW = Date.parse('2026-11-24T21:00:00Z');

async function written(from: Stock): Promise<string> {
  const rows = async function* <Name extends StoredName>(name: Name) {
    yield await Promise.resolve(from[name]);
  };
  let text = '';
  for await (const piece of writeJson({ rows, settings: DEFAULT_SETTINGS, exportedAt: NOW })) {
    text += piece;
  }
  return text;
}

/** Every row the reader lets through must fit its schema; anything but a refusal by name is a fault. */
function readOrRefuse(text: string): 'read' | 'refused' {
  const reader = new JsonReader(NOW, {
    row: (store, row) => expect(STORED[store].safeParse(row).success).toBe(true),
    settings: () => undefined,
  });
  try {
    reader.write(text);
    reader.end();
    return 'read';
  } catch (error) {
    if (error instanceof FileRefused) return 'refused';
    throw error;
  }
}

/** A way to damage a text: cut, repeated, or something hostile put in. */
const HOSTILE = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '\u0000',
  '\ud800',
  '[[[[[[[[[[[[',
  '}}}}',
  ',"sends":[]',
  '1e999',
  '-0.0000001',
  'null',
  '"\\u0000"',
];
const damage = oneof(
  tuple(constantFrom('cut' as const), integer({ min: 0, max: 1e6 }), integer({ min: 1, max: 40 })),
  tuple(
    constantFrom('twice' as const),
    integer({ min: 0, max: 1e6 }),
    integer({ min: 1, max: 400 }),
  ),
  tuple(
    constantFrom('put' as const),
    integer({ min: 0, max: 1e6 }),
    integer({ min: 0, max: HOSTILE.length - 1 }),
  ),
);

function damaged(text: string, [kind, where, amount]: readonly [string, number, number]): string {
  const at = where % (text.length + 1);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  if (kind === 'cut') return head + tail.slice(amount);
  if (kind === 'twice') return head + tail.slice(0, amount) + tail;
  return head + (HOSTILE[amount] ?? '') + tail;
}

const isClean = () => !('polluted' in {}) && !('polluted' in Object);

describe('whatever lies in a file, it', () => {
  test('is read or refused when it is a damaged export, and pollutes nothing', async () => {
    const seen = { read: 0, refused: 0 };
    await assert(
      asyncProperty(stock, array(damage, { minLength: 1, maxLength: 4 }), async (rows, damages) => {
        const file = damages.reduce(damaged, await written(rows));
        seen[readOrRefuse(file)] += 1;
        return isClean();
      }),
      { numRuns: 400 },
    );
    expect(seen.refused, 'damage is noticed').toBeGreaterThan(100);
  });

  test('is read or refused when it is any JSON, or any text', () => {
    const inside = json().map(
      (text) => `{"format":"andante","version":1,"exportedAt":1,"sends":${text}}`,
    );
    assert(
      property(oneof(json(), string({ unit: 'binary' }), inside), (text) => {
        readOrRefuse(text);
        return isClean();
      }),
      { numRuns: 600 },
    );
  });
});
