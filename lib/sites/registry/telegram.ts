import type { SiteCard, SitePlace } from '../site';

/** Two web clients. Enter or Ctrl+Enter is a setting. In client K a mirror of the box is editable too. */
export const place = {
  id: 'telegram',
  hosts: ['web.telegram.org'],
  rules: [
    {
      pathPrefix: '/a/',
      thread: [{ from: 'hash', re: '^#(-?\\d+|@\\w+)' }],
      composer: '#editable-message-text',
      composerOnly: true,
      sendButton: '.Button.send, button.main-button.send',
      sendKeys: ['Enter', 'Ctrl+Enter', 'Meta+Enter'],
    },
    {
      pathPrefix: '/k/',
      thread: [
        {
          from: 'attribute',
          selector: '.input-message-input[data-peer-id]:not(.input-field-input-fake)',
          attribute: 'data-peer-id',
        },
        { from: 'hash', re: '^#(-?\\d+|@\\w+)' },
      ],
      composer: ".input-message-input[contenteditable='true']:not(.input-field-input-fake)",
      composerOnly: true,
      sendButton: '.btn-send',
      sendKeys: ['Enter', 'Ctrl+Enter', 'Meta+Enter'],
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Telegram',
  kind: 'messenger',
  evidence: 'high',
  seen: '2026-10',
  home: 'https://web.telegram.org/',
} as const satisfies SiteCard;
