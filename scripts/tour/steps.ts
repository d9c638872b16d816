import { journalRows } from '../../tests/helpers/journal.ts';
import { openPopup } from '../../tests/helpers/popup.ts';
import type { Stage } from './stage.ts';

/** One step of the tour. It throws when what it shows is not so; else it tells its figures. */
export interface Step {
  readonly name: string;
  readonly show: (stage: Stage) => Promise<string>;
}

/** Throws when something is not as the tour says it is. */
export function insist(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

async function write(stage: Stage, text: string): Promise<void> {
  await stage.chat.getByRole('textbox', { name: 'Message' }).focus();
  await stage.chat.keyboard.type(text);
  await stage.chat.keyboard.press('Enter');
}

export const STEPS: readonly Step[] = [
  {
    name: 'A chat page is open, and Andante may not see it yet',
    show: async (stage) => {
      await stage.chat.goto(stage.playground.at('mara'));
      await write(stage, 'Lyon, then nothing until the sea.');
      await write(stage, 'I have a map of it somewhere.');
      await stage.chat.waitForTimeout(500);
      const rows = await journalRows(stage.extension, 'sends');
      insist(rows.length === 0, `${rows.length} sends were recorded without permission.`);
      await stage.chat.screenshot({ path: stage.picture('before') });
      return '2 sends made, 0 recorded';
    },
  },
  {
    name: 'The toolbar button opens the popup on it',
    show: async (stage) => {
      const from = performance.now();
      const popup = await openPopup(stage.extension, stage.chat);
      const ms = performance.now() - from;
      await popup.screenshot(stage.picture('popup-before'));
      await popup.close();
      return `open after ${ms.toFixed(0)} ms`;
    },
  },
];
