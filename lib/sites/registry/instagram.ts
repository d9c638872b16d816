import type { SiteCard, SitePlace } from '../site';

/** Comment boxes elsewhere are the same kind of element. */
export const place = {
  id: 'instagram',
  hosts: ['www.instagram.com'],
  rules: [
    {
      path: '^/direct/',
      thread: [{ from: 'path', re: '^/direct/t/(\\d+)' }],
      later: '^/direct/new',
      composer: "[contenteditable='true'][role='textbox'], main form textarea",
      composerOnly: true,
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Instagram',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026-02',
  home: 'https://www.instagram.com/direct/inbox/',
} as const satisfies SiteCard;
