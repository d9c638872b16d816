/** Percent signs undone; the text unchanged when they are broken. */
export function decoded<T extends string | undefined>(text: T): T | string {
  if (text === undefined) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // "100%" is a fine name
  }
}
