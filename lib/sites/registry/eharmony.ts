import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'eharmony',
  hosts: ['www.eharmony.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'eharmony',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.eharmony.com/',
} as const satisfies SiteCard;
