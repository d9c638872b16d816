import type { SiteCard, SitePlace } from '../site';

/** The first message is written at `thread/new`. */
export const place = {
  id: 'linkedin',
  hosts: ['www.linkedin.com'],
  rules: [
    {
      path: '^/messaging/',
      thread: [{ from: 'path', re: '^/messaging/thread/(?!new\\b)([^/]+)' }],
      later: '^/messaging/thread/new\\b',
      composer: ".msg-form__contenteditable[contenteditable='true']",
      composerOnly: true,
      sendButton: '.msg-form__send-button, .msg-form__send-btn',
      sendKeys: ['Enter', 'Ctrl+Enter'],
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'LinkedIn',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026-02',
  home: 'https://www.linkedin.com/messaging/',
} as const satisfies SiteCard;
