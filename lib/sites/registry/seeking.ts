import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'seeking',
  hosts: ['www.seeking.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Seeking',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.seeking.com/messages',
} as const satisfies SiteCard;
