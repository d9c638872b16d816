import type { Script } from './script.ts';

/** An earlier message is called back by the arrow key and let go again; what is written then is a message of its own. */
export const AFTER_A_RECALL: readonly Script[] = ['words', 'a smile'].map((next) => ({
  name: `the last message called back and let go again, then ${next}`,
  sends: 2,
  act: async (hand) => {
    await hand.type('hello');
    await hand.key('Enter');
    await hand.wait(300);
    await hand.key('ArrowUp');
    await hand.wait(700);
    await hand.key('ArrowDown');
    if (next === 'words') await hand.keys(next);
    else for (const item of ['#emoji', '#smile']) await hand.click(item);
    await hand.focus();
    await hand.key('Enter');
  },
}));
