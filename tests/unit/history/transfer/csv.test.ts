import { describe, expect, test } from 'vitest';
import { csvCell, writeCsv, type CsvRow } from '#lib/history/transfer/write-csv';

async function written(fields: readonly string[], rows: readonly CsvRow[]): Promise<string> {
  const batches = async function* () {
    yield rows.slice(0, 1);
    yield await Promise.resolve(rows.slice(1));
    yield [];
  };
  let text = '';
  for await (const piece of writeCsv(fields, batches())) text += piece;
  return text;
}

describe('a table', () => {
  test('has a head and a line for each row, and only the fields that were chosen', async () => {
    const rows = [
      { at: 1, words: ['calm', 'clear'], note: 'a "good" day' },
      { at: 2, words: [], other: 'never' },
    ];
    expect(await written(['at', 'words', 'note'], rows)).toBe(
      '\uFEFF"at","words","note"\r\n"1","calm clear","a ""good"" day"\r\n"2","",""\r\n',
    );
  });

  test('without rows has its head', async () => {
    expect(await written(['at'], [])).toBe('\uFEFF"at"\r\n');
  });
});

describe('a cell', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+49 30', `"'+49 30"`],
    ['@home', `"'@home"`],
    ['-- later', `"'-- later"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ['|calc', `"'|calc"`],
    ['-3', '"-3"'],
    ['-3.5', '"-3.5"'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('%j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each([
    [undefined, '""'],
    [true, '"true"'],
    [[{ reason: 'late', observed: 3 }], '"[{""reason"":""late"",""observed"":3}]"'],
  ])('of %j is %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
