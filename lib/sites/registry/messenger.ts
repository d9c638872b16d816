import type { SiteCard, SitePlace } from '../site';

/** messenger.com ended in April 2026. Facebook rewrites `/messages/t/` to `/messages/e2ee/t/` on opening; comment boxes look the same. */
export const place = {
  id: 'messenger',
  hosts: ['www.facebook.com'],
  rules: [
    {
      path: '^/messages/',
      thread: [{ from: 'path', re: '^/messages/(?:e2ee/)?t/([^/]+)' }],
      later: '^/messages/new',
      composer: "[role='main'] [contenteditable='true'][role='textbox']",
      composerOnly: true,
      exclude: "[role='article'], [role='feed']",
      sendButton: "[aria-label='Press enter to send' i], [aria-label='Send']",
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Messenger',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026-02',
  home: 'https://www.facebook.com/messages',
} as const satisfies SiteCard;
