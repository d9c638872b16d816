import { expect } from '@playwright/test';
import type { Chat, Contact } from './chat.ts';

/** Those with a window of their own: Anna, whose pace is noticed, and Ben on the other side. */
export interface People {
  readonly anna: Chat;
  readonly ben: Chat;
}

/** One thing Anna does in one conversation; `sends` is how many new messages must reach the other side. */
export interface Deed {
  readonly name: string;
  readonly to: Contact;
  readonly sends: number;
  readonly act: (chat: Chat, people: People) => Promise<void>;
}

/** An evening in two conversations: the ways to send, and what is no send. */
export const DEEDS: readonly Deed[] = [
  { name: 'a line and Enter', to: 'ben', sends: 1, act: (chat) => chat.send('good evening') },
  {
    name: 'two lines by Shift+Enter, then Enter',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.type('one line');
      await chat.press('Shift+Enter');
      await chat.send('and another');
    },
  },
  {
    name: 'the send button',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.type('by the button');
      await chat.page.locator('button.send-button:visible').click();
      await chat.box.click();
    },
  },
  {
    name: 'a pasted text and Enter',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.type('copied ');
      await chat.press('Control+a');
      await chat.press('Control+x');
      await chat.press('Control+v');
      await chat.press('Control+v');
      await chat.send('');
    },
  },
  { name: 'Enter in an empty box', to: 'ben', sends: 0, act: (chat) => chat.press('Enter') },
  {
    name: 'a word by an input method, then Enter',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.compose('こんばんは');
      await chat.send('');
    },
  },
  {
    name: 'a line deleted again',
    to: 'ben',
    sends: 0,
    act: async (chat) => {
      await chat.type('never mind');
      await chat.clear();
    },
  },
  {
    name: 'the last message corrected',
    to: 'ben',
    sends: 0,
    act: async (chat) => {
      await chat.recall();
      await chat.send(', corrected');
    },
  },
  {
    name: 'a correction begun and left by the arrow key',
    to: 'ben',
    sends: 0,
    act: async (chat) => {
      await chat.recall();
      await chat.page.waitForTimeout(700); // long enough to be known as an edit
      await chat.press('ArrowDown');
      await expect(chat.box).toHaveValue('');
    },
  },
  {
    name: 'an emoji from the picker, then Enter',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.pickEmoji();
      await chat.send('');
    },
  },
  {
    name: 'an emoji from the picker, taken out again',
    to: 'ben',
    sends: 0,
    act: async (chat) => {
      await chat.pickEmoji();
      await chat.clear();
    },
  },
  {
    name: 'an answer that comes while a line is being written, and the line sent',
    to: 'ben',
    sends: 1,
    act: async (chat, { ben }) => {
      await chat.type('as I was');
      await ben.send('wait, listen');
      await chat.hears('wait, listen');
      await chat.send(' saying');
    },
  },
  {
    name: 'an answer that comes while the box is empty',
    to: 'ben',
    sends: 0,
    act: async (chat, { ben }) => {
      await ben.send('what now');
      await chat.hears('what now');
    },
  },
  {
    name: 'a draft left for the other conversation',
    to: 'ben',
    sends: 0,
    act: async (chat) => {
      await chat.type('a draft for later');
      await chat.open('cora');
      await expect(chat.box).toHaveValue('');
    },
  },
  {
    name: 'three lines in a row',
    to: 'cora',
    sends: 3,
    act: async (chat) => {
      for (const line of ['are', 'you', 'awake']) await chat.send(line);
    },
  },
  {
    name: '/me, a message that looks like a command',
    to: 'cora',
    sends: 1,
    act: (chat) => chat.send('/me waves'),
  },
  {
    name: 'a word looked up in the emoji search',
    to: 'cora',
    sends: 0,
    act: async (chat) => {
      await chat.page.locator('button.toggle-emojis:visible').click();
      await chat.page.locator('.emoji-search:visible').pressSequentially('heart');
      await chat.page.locator('button.toggle-emojis:visible').click();
      await chat.box.click();
    },
  },
  {
    name: 'a chat opened by name in a dialog, with Enter',
    to: 'cora',
    sends: 0,
    act: async (chat) => {
      await chat.page.locator('.dropdown--contacts button.dropdown-toggle').click();
      await chat.page.locator('a.new-chat:visible').click();
      const name = chat.page.locator('.modal:visible input[name="jid"]');
      await name.pressSequentially('cora@localhost');
      await name.press('Enter');
      await expect(name).toBeHidden();
      await chat.box.click();
    },
  },
  {
    name: 'the kept draft sent after coming back',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.open('ben');
      await expect(chat.box).toHaveValue('a draft for later');
      await chat.press('End');
      await chat.send(', now');
    },
  },
  {
    name: 'a line and at once the other conversation',
    to: 'ben',
    sends: 1,
    act: async (chat) => {
      await chat.type('good night');
      await chat.press('Enter');
      await chat.open('cora');
    },
  },
];

/**
 * Converse.js answers this one by itself. Only its words tell it from `/me waves`, and they are never read: a command
 * that empties its box counts as something the user sent.
 */
export const COMMAND: Deed = {
  name: '/help, which Converse.js answers by itself',
  to: 'cora',
  sends: 0,
  act: (chat) => chat.send('/help'),
};
