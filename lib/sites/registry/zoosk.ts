import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'zoosk',
  hosts: ['www.zoosk.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Zoosk',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.zoosk.com/',
} as const satisfies SiteCard;
