import { existsSync, readFileSync } from 'node:fs';

/** One request the browser began. */
export interface Asked {
  readonly url: string;
  /** Who began it: an origin, or "not an origin" for the browser itself. */
  readonly initiator: string;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** Arguments that let Chromium write its own network log. */
export const netLogArgs = (file: string): string[] => [
  `--log-net-log=${file}`,
  '--net-log-capture-mode=Everything',
];

/** Every request over a network in a log; call it after the browser was closed. */
export function requestsIn(file: string): readonly Asked[] {
  if (!existsSync(file)) throw new Error(`The browser wrote no network log at ${file}.`);
  const log: NetLog = JSON.parse(readFileSync(file, 'utf8'));
  const start = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  return log.events
    .filter(({ type, params }) => type === start && /^(https?|wss?):/.test(params?.url ?? ''))
    .map(({ params }) => ({ url: params?.url ?? '', initiator: params?.initiator ?? '' }));
}
