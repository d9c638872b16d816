import type { SiteCard, SitePlace } from '../site';

/** Only its inbox is evidenced: the generic sensor alone. */
export const place = {
  id: 'pof',
  hosts: ['www.pof.com', 'pof.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Plenty of Fish',
  kind: 'dating',
  evidence: 'low',
  seen: '2026-03',
  home: 'https://www.pof.com/inbox',
} as const satisfies SiteCard;
