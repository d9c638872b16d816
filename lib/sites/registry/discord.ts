import type { SiteCard, SitePlace } from '../site';

/** Only direct messages: rooms of a server are not noticed. Editing uses a box inside the message. Slate. */
export const place = {
  id: 'discord',
  hosts: ['discord.com'],
  rules: [
    {
      path: '^/channels/',
      dmOnly: '^/channels/@me/',
      thread: [{ from: 'path', re: '^/channels/@me/(\\d+)' }],
      composer: "[role='textbox'][data-slate-editor='true']",
      composerOnly: true,
      exclude: "li[id^='chat-messages-']",
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Discord',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026-02',
  home: 'https://discord.com/channels/@me',
} as const satisfies SiteCard;
