/** Characters a spreadsheet takes for the beginning of a formula, with their full-width twins (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20]/u;
const NUMBER = /^-?\d+(\.\d+)?$/u;

/** A row whose fields can be asked for by name. */
export type CsvRow = Readonly<Record<string, unknown>>;

/** A table as CSV (RFC 4180, UTF-8 with a mark, every cell quoted), in pieces: a head, then a line for each row. */
export async function* writeCsv(
  fields: readonly string[],
  batches: AsyncIterable<readonly CsvRow[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${line(fields)}`;
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map((row) => line(fields.map((field) => row[field]))).join('');
  }
}

const line = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** One cell: quoted, and with a quote mark before it where a spreadsheet would calculate it. */
export function csvCell(value: unknown): string {
  const text = textOf(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return value.join(' ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
