import { browser } from 'wxt/browser';
import { openPopup } from './open-popup';
import { openTab } from './open-tab';
import { report } from './report';
import { translate } from './words';

/** What a notification may say: neutral words, for anyone who looks at the screen. */
export type Notice = 'toolbar.morning' | 'toolbar.word';

/** Says it through the system, where the user allowed that. False elsewhere: the mark on the icon then says it alone. */
export async function notify(notice: Notice): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
  await browser.notifications.create(notice, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: translate('toolbar.name'),
    message: translate(notice),
  });
  return true;
}

/** Asks the browser for notifications; to be called straight from what the user did. */
export async function askForNotices(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** A click on a notification opens what waits behind the icon. For every start, and whenever the permission comes. */
export function listenToNotices(): void {
  const { notifications } = browser as Partial<typeof browser>; // not there before the user allowed it
  if (notifications?.onClicked.hasListener(open) === false) {
    notifications.onClicked.addListener(open);
  }
}

function open(id: string): void {
  void openInFront(id).catch(report);
}

async function openInFront(id: string): Promise<void> {
  await browser.notifications.clear(id);
  if (!(await openPopup())) await openTab('/popup.html');
}
