import type { SiteCard, SitePlace } from '../site';

/** Only the address is evidenced. */
export const place = {
  id: 'grindr',
  hosts: ['web.grindr.com'],
  rules: [{ thread: [{ from: 'path', re: '^/chat/(\\d+)' }] }],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Grindr',
  kind: 'dating',
  evidence: 'medium',
  seen: '2026',
  home: 'https://web.grindr.com/',
} as const satisfies SiteCard;
