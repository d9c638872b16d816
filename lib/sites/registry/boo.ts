import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'boo',
  hosts: ['boo.world'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Boo',
  kind: 'dating',
  evidence: 'low',
  home: 'https://boo.world/',
} as const satisfies SiteCard;
