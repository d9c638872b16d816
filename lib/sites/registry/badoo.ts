import type { SiteCard, SitePlace } from '../site';

/** Whether the box is an input or a textarea is not stated by any source. */
export const place = {
  id: 'badoo',
  hosts: ['badoo.com', '*.badoo.com'],
  rules: [
    {
      thread: [{ from: 'path', re: '^/messages/([^/]+)' }],
      composer: "#chat-composer-input-message, [data-qa='messenger-chat-input']",
      composerOnly: true,
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Badoo',
  kind: 'dating',
  evidence: 'high',
  seen: '2025-12',
  home: 'https://badoo.com/connections',
} as const satisfies SiteCard;
