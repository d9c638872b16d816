import type { SiteCard, SitePlace } from '../site';

/** Sources disagree whether the web client is still offered: the generic sensor alone. */
export const place = {
  id: 'happn',
  hosts: ['app.gethappn.com'],
  rules: [],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'happn',
  kind: 'dating',
  evidence: 'low',
  home: 'https://app.gethappn.com/',
} as const satisfies SiteCard;
