import type { SiteCard, SitePlace } from '../site';

/** Nothing in the address. Ids move from `@c.us` to `@lid`: one person may become two conversations once. Lexical. */
export const place = {
  id: 'whatsapp',
  hosts: ['web.whatsapp.com'],
  rules: [
    {
      thread: [
        {
          from: 'attribute',
          selector: "#main [data-id*='@']",
          attribute: 'data-id',
          re: '^(?:true|false)_([^_]+@[a-z.]+)',
        },
        {
          from: 'attribute',
          selector:
            "#pane-side [aria-selected='true'][data-id], #pane-side [aria-selected='true'] [data-id]",
          attribute: 'data-id',
        },
        { from: 'attribute', selector: '#main header span[title]', attribute: 'title', weak: true },
      ],
      composer: "#main footer [contenteditable='true']",
      composerOnly: true,
      sendButton:
        "#main footer [data-icon='send'], #main footer [data-icon='wds-ic-send-filled'], #main footer button[aria-label='Send']",
      attachSend:
        "[data-icon='send']:not(#main footer *), [data-icon='wds-ic-send-filled']:not(#main footer *)",
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'WhatsApp',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026-05',
  home: 'https://web.whatsapp.com/',
} as const satisfies SiteCard;
