import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'christian-mingle',
  hosts: ['www.christianmingle.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Christian Mingle',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.christianmingle.com/',
} as const satisfies SiteCard;
