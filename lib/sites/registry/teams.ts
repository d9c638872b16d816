import type { SiteCard, SitePlace } from '../site';

/** The free Teams and the one at work share hosts. CKEditor. */
export const place = {
  id: 'teams',
  hosts: ['teams.live.com', 'teams.microsoft.com', 'teams.cloud.microsoft'],
  rules: [
    {
      thread: [
        { from: 'query', re: '[?&]chatId=([^&]+)' },
        { from: 'path', re: 'conversations/([^/]+)' },
        { from: 'hash', re: 'conversations/([^/?&]+)' },
        {
          from: 'attribute',
          selector: "[data-tid='chat-pane'][data-convid]",
          attribute: 'data-convid',
        },
      ],
      composer: "[data-tid='ckeditor'], [data-tid='newMessageEditor']",
      sendButton: "[data-tid='newMessageCommands-send'], button[name='send']",
      sendKeys: ['Enter', 'Ctrl+Enter'],
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Microsoft Teams',
  kind: 'messenger',
  evidence: 'medium',
  seen: '2026-08',
  home: 'https://teams.live.com/v2/',
} as const satisfies SiteCard;
