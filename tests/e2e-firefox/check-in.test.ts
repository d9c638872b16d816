import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, type Firefox } from './firefox.ts';

let firefox: Firefox;
beforeAll(async () => void (firefox = await launchFirefox()));
afterAll(() => firefox.close());

test('a check-in from the toolbar is saved', async () => {
  const popup = await firefox.popup();
  await popup.press('calm');
  await popup.press('urgent');
  await popup.press('Save');
  await popup.says(/Both at once/);
  await firefox.closePopup();
  const [row] = await firefox.rows<{ words: string[]; source: string }>('checkIns');
  expect(row).toMatchObject({ words: ['calm', 'urgent'], source: 'popup' });
  expect(await firefox.errors()).toEqual([]);
});
