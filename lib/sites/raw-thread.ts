import type { RawThread } from '#lib/model/observation';
import { MAX_RAW_THREAD } from '#lib/model/outbox';
import { cleanLabel } from './label';
import type { PageReader } from './page-reader';

/** What tells the open conversation: `later` while the address still says "new"; undefined when nothing does. */
export type Thread = RawThread | 'later' | undefined;

/** A raw identity; undefined when there is none or it is too long to be one. `weak`: two people may share it. */
export function rawThread(id: string | undefined, weak = false): RawThread | undefined {
  return id && id.length <= MAX_RAW_THREAD ? { id, weak } : undefined;
}

/** The conversation by what the page calls it. */
export function labelled(page: PageReader): RawThread | undefined {
  return rawThread(cleanLabel(page.label()), true);
}
