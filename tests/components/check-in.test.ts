// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import CheckIn from '#components/check-in.svelte';
import type { Said } from '#components/check-in.ts';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { show } from './show';

function open(words = DEFAULT_SETTINGS.words) {
  const said: Said[] = [];
  show(CheckIn, { words, onsave: (one: Said) => said.push(one) });
  return said;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const words = () => screen.getAllByRole('button').map((button) => button.textContent?.trim());

describe('the check-in', () => {
  test('shows the eleven words in one list, in the order of the settings and with the user’s names', () => {
    open([{ word: 'urgent', as: 'in a hurry' }, ...DEFAULT_SETTINGS.words.slice(2)]);
    expect(words().slice(0, 2)).toEqual(['in a hurry', 'checkIn.word.grounded']);
  });

  test('says what was chosen, in the order shown, with the note', async () => {
    const said = open();
    await press('checkIn.word.intense');
    await press('checkIn.word.calm');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: '  hm  ' } });
    await press('checkIn.save');
    expect(said).toEqual([{ words: ['calm', 'intense'], note: 'hm' }]);
  });

  test('no word at all is an answer', async () => {
    const said = open();
    await press('checkIn.save');
    expect(said).toEqual([{ words: [] }]);
  });

  test('arrows go through the words, and only one of them is in the tab order', async () => {
    open();
    const first = screen.getByRole('button', { name: 'checkIn.word.calm' });
    first.focus();
    await fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement?.textContent).toBe('checkIn.word.urgent');
    const reachable = screen
      .getAllByRole('button')
      .filter((button) => button.textContent?.includes('checkIn.word') && button.tabIndex === 0);
    expect(reachable).toHaveLength(1);
  });

  test('“none of these” and the ways of protecting exclude each other', async () => {
    const said = open();
    await press('checkIn.protecting.open');
    await press('checkIn.protecting.scanning');
    await press('checkIn.protecting.none');
    await press('checkIn.save');
    await press('checkIn.protecting.numb');
    await press('checkIn.save');
    expect(said.map((one) => one.protecting)).toEqual([['none'], ['numb']]);
  });
});
