import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'taimi',
  hosts: ['web.taimi.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Taimi',
  kind: 'dating',
  evidence: 'low',
  home: 'https://web.taimi.com/',
} as const satisfies SiteCard;
