import type { SiteCard, SitePlace } from '../site';

/** An intro before a match has a box of its own that vanishes on send. */
export const place = {
  id: 'okcupid',
  hosts: ['www.okcupid.com', 'okcupid.com'],
  rules: [
    {
      thread: [
        { from: 'path', re: '^/messages/([^/]+)' },
        { from: 'query', re: '[?&]threadid=([^&]+)' },
      ],
      composer: 'textarea.messenger-composer',
      sendButton: 'button.messenger-toolbar-send',
      oneShot: '.prematch-intro-edit',
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'OkCupid',
  kind: 'dating',
  evidence: 'low',
  seen: '2021-06',
  home: 'https://www.okcupid.com/messages',
} as const satisfies SiteCard;
