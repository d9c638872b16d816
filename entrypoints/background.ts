import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { endBreak } from '#lib/edge/answer';
import { deliver } from '#lib/edge/deliver';
import { finishDeleting } from '#lib/edge/delete-everything';
import { ensureAlarms, keepHouse } from '#lib/edge/housekeeping';
import { openTab } from '#lib/edge/open-tab';
import { openOutbox } from '#lib/edge/outbox';
import { drain } from '#lib/edge/receive';
import { reconcile } from '#lib/edge/registration';
import { remind } from '#lib/edge/remind';
import { report } from '#lib/edge/report';
import { route } from '#lib/edge/route';
import { settingsStore } from '#lib/edge/settings';
import { drawIcon } from '#lib/edge/toolbar';

/** Everything that must be true again whenever the worker starts. */
async function start(): Promise<void> {
  await finishDeleting();
  await openOutbox();
  await reconcile(await settingsStore.read());
  await ensureAlarms();
  await drain(deliver);
  await keepHouse();
}

const ALARMS: Readonly<Record<string, () => Promise<unknown>>> = {
  housekeeping: keepHouse,
  break: endBreak,
  morning: remind,
};

const restore = () => void settingsStore.read().then(reconcile).catch(report);

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((message, sender, answer) => {
      void route(message, sender).then(answer);
      return true; // the answer comes later; Chromium takes no promise here
    });
    browser.alarms.onAlarm.addListener(({ name }) => void ALARMS[name]?.().catch(report));
    browser.permissions.onAdded.addListener(restore);
    browser.permissions.onRemoved.addListener(restore);
    browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
      if (status === 'complete') void drawIcon(tabId, url).catch(report);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void openTab('/welcome.html').catch(report);
    });
    void start().catch(report);
  },
});
