import type { SiteCard, SitePlace } from '../site';

/** `/i/chat/pin/` asks for a passcode. While the box is empty a voice button stands where Send will be. */
export const place = {
  id: 'x',
  hosts: ['x.com', 'twitter.com'],
  rules: [
    {
      path: '^/(?:messages|i/chat)/',
      thread: [
        { from: 'path', re: '^/i/chat/(?!pin\\b|compose\\b|group_join\\b)([\\w-]+)' },
        { from: 'path', re: '^/messages/(\\d[\\d-]*)' },
      ],
      later: '^/(?:messages|i/chat)/compose',
      composer: "[data-testid='dm-composer-textarea'], [data-testid='dmComposerTextInput']",
      composerOnly: true,
      notSend: "[data-testid='dm-composer-voice-button']",
      sendButton: "[data-testid='dm-composer-send-button'], [data-testid='dmComposerSendButton']",
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'X',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026',
  home: 'https://x.com/i/chat',
} as const satisfies SiteCard;
