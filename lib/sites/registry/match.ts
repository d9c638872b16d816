import type { SiteCard, SitePlace } from '../site';

/** The id is what follows `/matches/`. */
export const place = {
  id: 'match',
  hosts: ['match.com', 'www.match.com'],
  rules: [
    {
      path: '^/matches/',
      thread: [{ from: 'path', re: '^/matches/([^/]+)' }],
      composer: "textarea, [contenteditable='true'][role='textbox']",
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Match',
  kind: 'dating',
  evidence: 'medium',
  seen: '2026-01',
  home: 'https://www.match.com/matches',
} as const satisfies SiteCard;
