import { english } from './english.ts';
import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { until } from './hands.ts';
import { openPopup, type Popup } from './popup.ts';

/** Where the next picture goes, by what it shows. */
type PictureAt = (name: string) => string;

/** Waits until the popup says `words`. */
const says = (popup: Popup, words: string) =>
  until(`the popup to say “${words}”`, async () =>
    (await popup.text()).includes(words) ? true : undefined,
  );

/**
 * Allows the site a tab shows as a person does: the toolbar button, then "Notice my pace on this site".
 * The browser's own question is answered beforehand. Resolves once the popup says so; the tab is not reloaded.
 */
export async function allowFromPopup(
  extension: Extension,
  page: Page,
  pictureAt?: PictureAt,
): Promise<void> {
  const { protocol, hostname } = new URL(page.url());
  await extension.approve(`${protocol}//${hostname}/*`);
  const popup = await openPopup(extension, page);
  await says(popup, english('popup.elsewhere.allow'));
  if (pictureAt) await popup.screenshot(pictureAt('popup-asks'));
  await popup.press('button', english('popup.elsewhere.allow'));
  await says(popup, english('popup.elsewhere.allowedChosen'));
  if (pictureAt) await popup.screenshot(pictureAt('popup-allowed'));
  await popup.close();
}

/** Has the conversation a tab shows noticed: the toolbar button, then the one that offers it. */
export async function chooseFromPopup(
  extension: Extension,
  page: Page,
  pictureAt?: PictureAt,
): Promise<void> {
  const popup = await openPopup(extension, page);
  await popup.press('button', english('popup.choose.choose'));
  await says(popup, english('popup.choose.chosen'));
  if (pictureAt) await popup.screenshot(pictureAt('popup-chosen'));
  await popup.close();
}
