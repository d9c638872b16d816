/** Text gathered before it is handed to the browser, UTF-16 units: what is in this page's memory at once. */
const PIECE = 1024 * 1024;

/** The text as one file, made of pieces the browser may keep on disk. Stops when `signal` aborts. */
export async function gather(
  pieces: AsyncIterable<string>,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  let text = '';
  for await (const piece of pieces) {
    signal.throwIfAborted();
    text += piece;
    if (text.length < PIECE) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  signal.throwIfAborted();
  return new Blob([...parts, text], { type });
}

/** Offers a file for download, as a link of the page would. */
export function saveFile(page: Document, file: Blob, name: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser has begun to copy it by then
}
