import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'ourtime',
  hosts: ['www.ourtime.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'OurTime',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.ourtime.com/',
} as const satisfies SiteCard;
