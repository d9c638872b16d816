import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'jdate',
  hosts: ['www.jdate.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'JDate',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.jdate.com/',
} as const satisfies SiteCard;
