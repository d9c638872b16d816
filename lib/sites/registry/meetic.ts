import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'meetic',
  hosts: ['www.meetic.fr'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Meetic',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.meetic.fr/',
} as const satisfies SiteCard;
