import { addressId, isLater } from './address';
import type { PageReader } from './page-reader';
import { labelled, rawThread, type Thread } from './raw-thread';

/**
 * The generic rule, for every site that has no better one: what is left of the address without tracking, anchors and
 * counters, else what the page calls the conversation (weak).
 */
export function anywhere(page: PageReader): Thread {
  if (isLater(page)) return 'later';
  return rawThread(addressId(page)) ?? labelled(page);
}
