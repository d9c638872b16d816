import type { Script } from './script.ts';

const ENTER = { isMultiline: true, sends: 0, query: 'sendKey=ctrl' } as const;

/** Thirty-one things a person does on a chat page that send nothing (some send once first, then edit that message). */
export const NON_SENDS: readonly Script[] = [
  {
    name: 'a failed send puts the text back: taken back',
    query: 'fail=network',
    sends: 0,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(2000);
    },
  },
  {
    name: 'Shift+Enter only',
    sends: 0,
    isMultiline: true,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Shift+Enter');
      await hand.wait(600);
    },
  },
  {
    ...ENTER,
    name: 'Enter is a new line here, then all is deleted',
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(150);
      await hand.key('Control+a');
      await hand.key('Delete');
    },
  },
  {
    ...ENTER,
    name: 'Enter is a new line here, then all is cut',
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.key('Control+a');
      await hand.key('Control+x');
    },
  },
  {
    ...ENTER,
    name: 'Enter is a new line here, then another conversation',
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(200);
      await hand.click('#row-b');
      await hand.wait(200);
    },
  },
  {
    name: 'an input method: Enter takes the candidate',
    sends: 0,
    act: async (hand) => {
      await hand.compose('にほん');
      await hand.takeCandidate('日本');
      await hand.wait(200);
    },
  },
  {
    name: 'a popup of names: Enter picks',
    sends: 0,
    act: async (hand) => {
      await hand.type('@b');
      await hand.wait(60);
      await hand.key('Enter');
      await hand.wait(200);
    },
  },
  {
    name: 'a search, Enter',
    sends: 0,
    act: async (hand) => {
      await hand.click('#search');
      await hand.keys('bob');
      await hand.key('Enter');
    },
  },
  {
    name: 'a search while a draft waits',
    sends: 0,
    act: async (hand) => {
      await hand.type('draft');
      await hand.click('#search');
      await hand.keys('bob');
      await hand.key('Enter');
    },
  },
  {
    name: 'a login, Enter in the password',
    sends: 0,
    act: async (hand) => {
      await hand.click('#user');
      await hand.keys('me');
      await hand.click('#password');
      await hand.keys('secret');
      await hand.key('Enter');
    },
  },
  {
    name: 'a login, Enter in the name',
    sends: 0,
    act: async (hand) => {
      await hand.click('#user');
      await hand.keys('me');
      await hand.key('Enter');
    },
  },
  {
    name: 'a comment, Enter',
    sends: 0,
    act: async (hand) => {
      await hand.click('#comment');
      await hand.keys('nice');
      await hand.key('Enter');
    },
  },
  {
    name: 'a profile text, Save',
    sends: 0,
    act: async (hand) => {
      await hand.click('#about');
      await hand.keys('I like tea');
      await hand.click('#save');
    },
  },
  ...[
    ['a draft left for another conversation', '', '#row-b'],
    ['the same without addresses', 'nourl', '#row-b'],
    ['the same, by a row beside the box', 'nourl', '#row-low'],
  ].map(([name = '', query = '', row = '']) => ({
    name,
    query,
    sends: 0,
    act: async (hand: Parameters<Script['act']>[0]) => {
      await hand.type('draft');
      await hand.click(row);
    },
  })),
  {
    name: 'the page clears the box by itself',
    sends: 0,
    act: async (hand) => {
      await hand.type('hello');
      await hand.wait(100);
      await hand.clearByPage();
    },
  },
  {
    name: 'select all, Backspace',
    sends: 0,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Control+a');
      await hand.key('Backspace');
    },
  },
  {
    name: 'undo until it is empty',
    sends: 0,
    act: async (hand) => {
      await hand.type('hi');
      for (let i = 0; i < 3; i += 1) await hand.key('Control+z');
    },
  },
  {
    name: 'the clear button',
    sends: 0,
    act: async (hand) => {
      await hand.type('hello');
      await hand.click('#clear');
    },
  },
  {
    name: 'the attach button with text waiting',
    sends: 0,
    act: async (hand) => {
      await hand.type('hello');
      await hand.click('#attach');
    },
  },
  {
    name: 'the picker opened, and the text deleted soon after',
    sends: 0,
    act: async (hand) => {
      await hand.type('hello');
      await hand.click('#emoji');
      await hand.focus();
      await hand.key('Control+a');
      await hand.key('Delete');
    },
  },
  {
    name: 'the last message edited by arrow up',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(300);
      await hand.key('ArrowUp');
      await hand.wait(80);
      await hand.keys('!');
      await hand.key('Enter');
    },
  },
  ...['#edit', '#edit-here'].map((item) => ({
    name: `a message edited from its menu: ${item}`,
    sends: 1,
    act: async (hand: Parameters<Script['act']>[0]) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(300);
      await hand.click('.more');
      await hand.click(item);
      await hand.wait(80);
      await hand.keys('!');
      await hand.key('Enter');
      await hand.wait(300);
    },
  })),
  {
    name: 'a message the page fetches for two seconds before it can be edited',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(300);
      await hand.click('.more');
      await hand.click('#edit-slowly');
      await hand.untilFull();
      await hand.focus();
      await hand.key('End');
      await hand.keys('!');
      await hand.key('Enter');
      await hand.wait(300);
    },
  },
  {
    name: 'Enter on an empty box',
    sends: 0,
    act: async (hand) => {
      await hand.focus();
      await hand.key('Enter');
    },
  },
  {
    name: 'only spaces, Enter',
    sends: 0,
    act: async (hand) => {
      await hand.type('   ');
      await hand.key('Enter');
    },
  },
  {
    name: 'the page refuses it, and the user deletes it by hand',
    query: 'fail=refuse',
    sends: 0,
    act: async (hand) => {
      await hand.type('hi');
      await hand.key('Enter');
      await hand.wait(300);
      await hand.key('Backspace');
      await hand.key('Backspace');
    },
  },
  {
    name: 'Back with a draft',
    sends: 0,
    act: async (hand) => {
      await hand.click('#row-b');
      await hand.wait(60);
      await hand.type('draft');
      await hand.back();
      await hand.wait(200);
    },
  },
  {
    name: 'a script presses Enter and clicks send: the page sends, but no person did',
    sends: 0,
    isByScript: true,
    act: async (hand) => {
      await hand.type('hello');
      await hand.sendByScript();
    },
  },
];
