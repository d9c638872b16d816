/** A row as text that does not depend on the order its fields were written in: equal rows, equal texts. */
export function canonical(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
