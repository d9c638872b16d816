import { browser } from 'wxt/browser';
import { isPaused } from '#lib/model/conversation';
import type { Settings } from '#lib/model/settings';
import { Health } from '#lib/model/health';
import { clock } from './clock';
import { originIn } from './sender';
import { settingsStore } from './settings';
import { journalOfWorker } from './worker';
import { translate } from './words';

/** What the icon says of the tab in front: it never hides that Andante runs. */
type State = 'resting' | 'noticing' | 'paused' | 'unseen';

/** A small mark: something waits behind the icon. */
export async function mark(isWaiting: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: isWaiting ? '•' : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#54578c' });
}

/** Draws the icon of one tab anew: its picture, and the same in words. */
export async function drawIcon(tabId: number, url: string | undefined): Promise<void> {
  const state = await stateOf(url, await settingsStore.read());
  const path = { 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` };
  await browser.action.setIcon({ tabId, path });
  await browser.action.setTitle({ tabId, title: translate(`toolbar.${state}`) });
}

async function stateOf(url: string | undefined, settings: Settings): Promise<State> {
  const now = clock.now();
  const origin = originIn(url);
  const allowed = settings.sites.find((site) => site.origin === origin);
  const pauses = [settings.pausedUntil, allowed?.pausedUntil];
  if (pauses.some((until) => isPaused(until, now))) return 'paused';
  return allowed ? seenAt(allowed.origin) : 'resting';
}

async function seenAt(origin: string): Promise<State> {
  const { journal } = await journalOfWorker();
  const health = Health.safeParse(await journal.state('health')).data;
  return health?.[origin]?.unseenSince === undefined ? 'noticing' : 'unseen';
}
