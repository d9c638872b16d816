import type { SiteCard, SitePlace } from '../site';

/** How a conversation is named in the page is not evidenced: the generic rule tells them apart. */
export const place = {
  id: 'snapchat',
  hosts: ['www.snapchat.com', 'web.snapchat.com'],
  rules: [{ path: '^/web', composer: "[contenteditable='true'], textarea" }],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Snapchat',
  kind: 'messenger',
  evidence: 'low',
  home: 'https://www.snapchat.com/web/',
} as const satisfies SiteCard;
