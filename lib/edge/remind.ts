import { browser } from 'wxt/browser';
import { mark } from './toolbar';
import { translate } from './words';

/** The morning has come: a neutral notification where the user allowed one, else a mark on the icon. */
export async function remind(): Promise<void> {
  await mark(true);
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create({
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: translate('toolbar.name'),
    message: translate('toolbar.morning'),
  });
}
