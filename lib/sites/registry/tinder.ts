import type { SiteCard, SitePlace } from '../site';

/** The "match" dialog has a composer of its own that vanishes on send. Class names are generated; roles are steady. */
export const place = {
  id: 'tinder',
  hosts: ['tinder.com'],
  rules: [
    {
      path: '^/app/',
      thread: [
        { from: 'path', re: '^/app/messages/([^/]+)' },
        { from: 'attribute', selector: "[id^='SC.chat_']", attribute: 'id', re: '^SC\\.chat_(.+)' },
      ],
      composer: 'main textarea, form textarea',
      sendButton: "form button[type='submit']",
      oneShot:
        "[role='dialog'] textarea, #modal-manager textarea, textarea[placeholder^='Say something']",
      exclude: "input, [role='search']",
      sendKeys: ['Enter'],
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Tinder',
  kind: 'dating',
  evidence: 'high',
  seen: '2025-12',
  home: 'https://tinder.com/app/matches',
} as const satisfies SiteCard;
