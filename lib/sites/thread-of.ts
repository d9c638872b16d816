import type { RawThread } from '#lib/model/observation';
import { decoded } from './decoded';
import { cleanLabel } from './label';
import type { PageReader } from './page-reader';
import { labelled, rawThread, type Thread } from './raw-thread';
import type { SiteRules, ThreadSource } from './site';

/**
 * The raw identity of the open conversation. With sources of its own a site is asked by them alone, else by the
 * generic rule, if the frame was given it.
 */
export function threadOf(
  rules: SiteRules | undefined,
  page: PageReader,
  anywhere?: (page: PageReader) => Thread,
): Thread {
  const { later, thread: sources } = rules ?? {};
  if (later && new RegExp(later).test(page.path)) return 'later';
  if (!sources) return anywhere?.(page);
  for (const source of sources) {
    const thread = from(source, page);
    if (thread) return thread;
  }
  return undefined;
}

function from(source: ThreadSource, page: PageReader): RawThread | undefined {
  switch (source.from) {
    case 'label':
      return labelled(page);
    case 'attribute': {
      const { selector, attribute, deep = false, re, weak } = source;
      const id = firstGroup(page.attribute(selector, attribute, deep), re);
      return rawThread(weak ? cleanLabel(id) : id, weak);
    }
    default:
      return rawThread(decoded(firstGroup(page[source.from], source.re)));
  }
}

function firstGroup(value: string | undefined, re: string | undefined): string | undefined {
  if (!value || !re) return value;
  const match = new RegExp(re).exec(value);
  return match?.[1] ?? match?.[0];
}
