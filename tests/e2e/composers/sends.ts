import { AFTER_A_RECALL } from './after-a-recall.ts';
import type { Script } from './script.ts';

/** Thirty-one ways of really sending. */
export const SENDS: readonly Script[] = [
  {
    name: 'type, Enter',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
    },
  },
  {
    name: 'a command with a slash, Enter',
    sends: 1,
    act: async (hand) => {
      await hand.type('/me waves');
      await hand.key('Enter');
    },
  },
  {
    name: 'Shift+Enter line, then Enter',
    sends: 1,
    isMultiline: true,
    act: async (hand) => {
      await hand.type('one');
      await hand.key('Shift+Enter');
      await hand.type('two');
      await hand.key('Enter');
    },
  },
  ...['', 'unnamed', 'press=pointerdown', 'press=mousedown'].map((query) => ({
    name: `click send ${query}`,
    query,
    sends: 1,
    act: async (hand: Parameters<Script['act']>[0]) => {
      await hand.type('hello');
      await hand.click('#send');
    },
  })),
  {
    name: 'touch tap on send',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.tap('#send');
    },
  },
  {
    name: 'tab to send, Space',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.focusOn('#send');
      await hand.key('Space');
    },
  },
  {
    name: 'paste, Enter',
    sends: 1,
    act: async (hand) => {
      await hand.paste('pasted text');
      await hand.key('Enter');
    },
  },
  {
    name: 'dictation without keys, click send',
    sends: 1,
    act: async (hand) => {
      await hand.dictate('spoken words');
      await hand.click('#send');
    },
  },
  {
    name: 'composed word, then Enter to send',
    sends: 1,
    act: async (hand) => {
      await hand.compose('にほん');
      await hand.commit('日本');
      await hand.wait(60);
      await hand.key('Enter');
    },
  },
  {
    name: 'three fast messages',
    sends: 3,
    act: async (hand) => {
      for (const text of ['one', 'two', 'three']) {
        await hand.type(text);
        await hand.key('Enter');
      }
    },
  },
  {
    name: 'three fast, cleared a frame late',
    query: 'clear=frame',
    sends: 3,
    act: async (hand) => {
      for (const text of ['one', 'two', 'three']) {
        await hand.type(text);
        await hand.key('Enter');
        await hand.untilEmpty();
      }
    },
  },
  {
    name: 'cleared after 900 ms',
    query: 'clear=late900',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(1100);
    },
  },
  {
    name: 'cleared after 1900 ms',
    query: 'clear=late1900',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.click('#send');
      await hand.wait(2300);
    },
  },
  {
    name: 'composer thrown away and rebuilt',
    query: 'clear=remount',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
    },
  },
  {
    name: 'rebuilt after 300 ms, by click',
    query: 'clear=remount300',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.click('#send');
      await hand.wait(500);
    },
  },
  {
    name: 'first message changes the address',
    query: 'first',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(900);
    },
  },
  {
    name: 'first message changes the address, by click',
    query: 'first',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.click('#send');
      await hand.wait(900);
    },
  },
  {
    name: 'refused once, sent on the second Enter',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.refuse(1);
      await hand.key('Enter');
      await hand.wait(2440);
      await hand.key('Enter');
    },
  },
  {
    name: 'Enter held down',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.hold('Enter', 6);
    },
  },
  {
    name: 'Enter and click at once, cleared slowly',
    query: 'clear=late600',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.click('#send');
      await hand.wait(900);
    },
  },
  {
    name: 'only a smile from the picker, Enter',
    sends: 1,
    act: async (hand) => {
      await hand.focus();
      await hand.click('#emoji');
      await hand.click('#smile');
      await hand.wait(60);
      await hand.focus();
      await hand.key('Enter');
    },
  },
  ...AFTER_A_RECALL,
  {
    name: 'a name from the popup, then Enter',
    sends: 1,
    act: async (hand) => {
      await hand.type('hi @b');
      await hand.wait(60);
      await hand.key('Enter');
      await hand.wait(400);
      await hand.key('Enter');
    },
  },
  {
    name: 'a draft left, come back, Enter',
    sends: 1,
    act: async (hand) => {
      await hand.type('draft');
      await hand.click('#row-b');
      await hand.wait(60);
      await hand.click('#row-a');
      await hand.wait(60);
      await hand.focus();
      await hand.key('Enter');
    },
  },
  {
    name: 'a site that sends by Ctrl+Enter',
    query: 'sendKey=ctrl',
    sends: 1,
    isMultiline: true,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.type('more');
      await hand.key('Control+Enter');
    },
  },
  {
    name: 'send, then another conversation at once',
    sends: 1,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.click('#row-b');
    },
  },
  {
    name: 'mend a letter, then send',
    sends: 1,
    act: async (hand) => {
      await hand.type('helo');
      await hand.key('Backspace');
      await hand.type('lo');
      await hand.key('Enter');
    },
  },
  {
    name: 'one message each in two conversations',
    sends: 2,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(300);
      await hand.click('#row-b');
      await hand.focus();
      await hand.type('hello');
      await hand.key('Enter');
    },
  },
  {
    name: 'the same without addresses',
    query: 'nourl',
    sends: 2,
    act: async (hand) => {
      await hand.type('hello');
      await hand.key('Enter');
      await hand.wait(300);
      await hand.click('#row-b');
      await hand.focus();
      await hand.type('hello');
      await hand.key('Enter');
    },
  },
];
