import type { SiteCard, SitePlace } from '../site';

/** The address often has no id; a hidden mirror textarea (`.textarea__ghost`) sits beside the real one. */
export const place = {
  id: 'bumble',
  hosts: ['bumble.com', '*.bumble.com'],
  rules: [
    {
      path: '^/app',
      thread: [
        { from: 'path', re: '^/app/(?:connections|messages)/([^/]+)' },
        {
          from: 'attribute',
          selector:
            '.contact.is-selected[data-qa-uid], .contact.is-active[data-qa-uid], .contact--active[data-qa-uid]',
          attribute: 'data-qa-uid',
        },
        { from: 'label' },
      ],
      composer:
        "[data-qa-role='chat-input'] textarea:not(.textarea__ghost), textarea.textarea__input",
      exclude: '.textarea__ghost',
      sendButton: 'button.message-field__send',
      sendKeys: ['Enter'],
    },
  ],
} as const satisfies SitePlace;

/** For people. */
export const card = {
  name: 'Bumble',
  kind: 'dating',
  evidence: 'medium',
  seen: '2026-02',
  home: 'https://bumble.com/app',
} as const satisfies SiteCard;
