import type { SiteCard, SitePlace } from '../site';

/** The Angular textarea resets its own value once without a send. */
export const place = {
  id: 'google-messages',
  hosts: ['messages.google.com'],
  rules: [
    {
      path: '^/web/',
      thread: [{ from: 'path', re: '^/web/conversations/(?!new\\b)(\\w+)' }],
      later: '^/web/conversations/new\\b',
      composer: 'textarea[data-e2e-message-input-box]',
      composerOnly: true,
      sendButton: '[data-e2e-send-text-button]',
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Google Messages',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026',
  home: 'https://messages.google.com/web/conversations',
} as const satisfies SiteCard;
