import type { SiteCard, SitePlace } from '../site';

/** The overlay on www.reddit.com has no id in the address, only a label. The box sits in three nested shadow roots. */
export const place = {
  id: 'reddit',
  hosts: ['chat.reddit.com', 'www.reddit.com'],
  rules: [
    {
      thread: [
        { from: 'path', re: '^/(?:chat/)?(?:room|user)/([^/]+)' },
        {
          from: 'attribute',
          selector: "[title][aria-label*='Direct chat'], [title][aria-label*='Current chat']",
          attribute: 'title',
          deep: true,
          weak: true,
        },
      ],
      composer: "textarea[name='message'], [contenteditable]",
      within: 'rs-message-composer, rs-message-composer-old',
      composerOnly: true,
      sendButton: "button[aria-label='Send message']",
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Reddit chat',
  kind: 'messenger',
  evidence: 'medium',
  seen: '2026',
  home: 'https://chat.reddit.com/',
} as const satisfies SiteCard;
