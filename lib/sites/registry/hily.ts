import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'hily',
  hosts: ['web.hily.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Hily',
  kind: 'dating',
  evidence: 'low',
  home: 'https://web.hily.com/',
} as const satisfies SiteCard;
