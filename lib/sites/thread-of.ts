import type { RawThread } from '#lib/model/observation';
import { MAX_RAW_THREAD } from '#lib/model/outbox';
import { addressId, decoded, isLater } from './address';
import { cleanLabel } from './label';
import type { PageReader } from './page-reader';
import type { SiteRules, ThreadSource } from './site';

/**
 * The raw identity of the open conversation; `later` while the address still says "new"; undefined when nothing on
 * the page tells it. With sources of its own a site is asked by them alone, else by the generic rule: what is left of
 * the address without tracking, anchors and counters, else what the page calls the conversation (weak).
 */
export function threadOf(
  rules: SiteRules | undefined,
  page: PageReader,
): RawThread | 'later' | undefined {
  if (rules?.later && new RegExp(rules.later).test(page.path)) return 'later';
  if (!rules?.thread) return generic(page);
  for (const source of rules.thread) {
    const thread = from(source, page);
    if (thread) return thread;
  }
  return undefined;
}

function generic(page: PageReader): RawThread | 'later' | undefined {
  if (isLater(page)) return 'later';
  return bounded(addressId(page), false) ?? labelled(page);
}

function from(source: ThreadSource, page: PageReader): RawThread | undefined {
  switch (source.from) {
    case 'label':
      return labelled(page);
    case 'attribute': {
      const { selector, attribute, deep, re, weak } = source;
      const value = page.attribute(selector, attribute, deep ?? false);
      const id = firstGroup(value, re);
      return weak ? bounded(cleanLabel(id), true) : bounded(id, false);
    }
    default:
      return bounded(decoded(firstGroup(page[source.from], source.re)), false);
  }
}

function labelled(page: PageReader): RawThread | undefined {
  return bounded(cleanLabel(page.label()), true);
}

function firstGroup(value: string | undefined, re: string | undefined): string | undefined {
  if (!value || !re) return value;
  const match = new RegExp(re).exec(value);
  return match?.[1] ?? match?.[0];
}

function bounded(id: string | undefined, weak: boolean): RawThread | undefined {
  return id && id.length <= MAX_RAW_THREAD ? { id, weak } : undefined;
}
