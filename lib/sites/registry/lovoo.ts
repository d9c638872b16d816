import type { SiteCard, SitePlace } from '../site';

/** A web client exists; its composer and addresses are not evidenced: the generic sensor alone. */
export const place = {
  id: 'lovoo',
  hosts: ['www.lovoo.com', 'de.lovoo.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'LOVOO',
  kind: 'dating',
  evidence: 'low',
  home: 'https://www.lovoo.com/',
} as const satisfies SiteCard;
