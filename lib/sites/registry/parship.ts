import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'parship',
  hosts: ['www.parship.de'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Parship',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.parship.de/',
} as const satisfies SiteCard;
