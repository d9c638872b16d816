import type { CDPSession, Page } from '@playwright/test';

/** One event of the browser's own trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread really worked, whatever else the machine did meanwhile. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args: { readonly data?: Readonly<Record<string, unknown>> };
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

/** What the browser noted of one page while something was done. Every event is whole: it has begun and ended. */
export async function traced(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  await act();
  const ended = new Promise<string>((resolve, reject) => {
    cdp.once('Tracing.tracingComplete', ({ stream }) =>
      stream ? resolve(stream) : reject(new Error('The browser kept no trace.')),
    );
  });
  await cdp.send('Tracing.end');
  const text = await readStream(cdp, await ended);
  await cdp.detach();
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

async function readStream(cdp: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) return Buffer.concat(parts).toString('utf8');
  }
}

/** Is this a piece of work of a script at such an address? */
export const isOf = (address: RegExp) => (event: TraceEvent) =>
  event.ph === 'X' && address.test(String(event.args.data?.['url'] ?? ''));

/** Microseconds of work of these events. */
export const workOf = (events: readonly TraceEvent[]): number =>
  events.reduce((all, { tdur, dur = 0 }) => all + (tdur ?? dur), 0);
