import type { SitePlace } from '../../../lib/sites/site.ts';
import type { AnyHand } from './hand.ts';
import type { Script } from './script.ts';

/** What the generic rule makes of a case: it is right, counts what was no send, or misses one. */
export interface HardCase extends Script {
  readonly generic: 'right' | 'wrong';
}

/** The entry that settles every one of them. */
export const HARD: SitePlace = {
  id: 'hard',
  hosts: ['with-entry.localhost'],
  rules: [
    {
      composer: '#composer, #slow, #on-keyup, #shifted',
      composerOnly: true,
      exclude: '#feed, #profile',
      oneShot: "[role='dialog'] textarea",
      sendButton: '#dialog-send',
      notSend: '#cross',
      sendKeys: ['Enter', 'Shift+Enter'],
      clickOnly: [
        { selector: '#sticker', kind: 'sticker' },
        { selector: '#voice', kind: 'voice' },
      ],
      attachSend: '#preview-send',
      config: { windowMs: 4000 },
    },
  ],
};

const write = async (hand: AnyHand, box: string, text = 'hello') => {
  await hand.click(box);
  await hand.keys(text);
};

const dialog = async (hand: AnyHand) => {
  await hand.click('#open-dialog');
  await write(hand, '#first');
};

export const HARD_CASES: readonly HardCase[] = [
  {
    name: 'a plain message',
    generic: 'right',
    sends: 1,
    act: async (hand) => {
      await write(hand, '#composer');
      await hand.key('Enter');
    },
  },
  {
    name: 'an unnamed comment box, Enter',
    generic: 'wrong',
    sends: 0,
    act: async (hand) => {
      await write(hand, '#remark');
      await hand.key('Enter');
    },
  },
  {
    name: 'an unnamed profile text, OK',
    generic: 'wrong',
    sends: 0,
    act: async (hand) => {
      await write(hand, '#words');
      await hand.click('#ok');
    },
  },
  {
    name: 'an unnamed cross that empties the composer',
    generic: 'wrong',
    sends: 0,
    act: async (hand) => {
      await write(hand, '#composer');
      await hand.click('#cross');
    },
  },
  ...['#sticker', '#voice'].map((button) => ({
    name: `sent by one click: ${button}`,
    generic: 'wrong' as const,
    sends: 1,
    act: (hand: AnyHand) => hand.click(button),
  })),
  {
    name: 'a dialog that vanishes on Enter',
    generic: 'wrong',
    sends: 1,
    act: async (hand) => {
      await dialog(hand);
      await hand.key('Enter');
    },
  },
  {
    name: 'a dialog that vanishes on click',
    generic: 'wrong',
    sends: 1,
    act: async (hand) => {
      await dialog(hand);
      await hand.click('#dialog-send');
    },
  },
  {
    name: 'the same dialog closed by its cross',
    generic: 'right',
    sends: 0,
    act: async (hand) => {
      await dialog(hand);
      await hand.click('#dialog-close');
    },
  },
  {
    name: 'a picture sent without a caption',
    generic: 'wrong',
    sends: 1,
    act: async (hand) => {
      await hand.click('#open-preview');
      await hand.click('#preview-send');
    },
  },
  {
    name: 'a picture sent with a caption',
    generic: 'wrong',
    sends: 1,
    act: async (hand) => {
      await hand.click('#open-preview');
      await write(hand, '#words-below');
      await hand.click('#preview-send');
    },
  },
  {
    name: 'emptied 3.4 s after Enter',
    generic: 'wrong',
    sends: 1,
    act: async (hand) => {
      await write(hand, '#slow');
      await hand.key('Enter');
      await hand.wait(3900);
    },
  },
  {
    name: 'sent on keyup, the new line typed first',
    generic: 'right',
    sends: 1,
    act: async (hand) => {
      await write(hand, '#on-keyup');
      await hand.key('Enter');
    },
  },
  {
    name: 'Shift+Enter is the send key',
    generic: 'wrong',
    sends: 1,
    act: async (hand) => {
      await write(hand, '#shifted');
      await hand.key('Shift+Enter');
    },
  },
];
