import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onGranted, onTakenBack } from '#lib/edge/allowed';
import { BREAK_ALARM, endBreak, restoreBreak } from '#lib/edge/break';
import { deliver } from '#lib/edge/deliver';
import { finishDeleting } from '#lib/edge/delete-everything';
import { ensureAlarms, keepHouse } from '#lib/edge/housekeeping';
import { DOUBT_ALARM } from '#lib/edge/journal/doubt';
import { LOCK_ALARM, ensureIdleLock, lockWhenIdle } from '#lib/edge/lock/idle';
import { finishLocking } from '#lib/edge/lock/lock';
import { lockPhase } from '#lib/edge/lock/state';
import { listenToNotices } from '#lib/edge/notify';
import { openTab } from '#lib/edge/open-tab';
import { closeSettings, openOutbox } from '#lib/edge/outbox';
import { drain } from '#lib/edge/receive';
import { reconcile } from '#lib/edge/registration';
import { REMINDER_ALARM, restoreReminder, ring } from '#lib/edge/reminder';
import { report } from '#lib/edge/report';
import { route } from '#lib/edge/route';
import { settingsStore } from '#lib/edge/settings';
import { finishImport } from '#lib/edge/take-in';
import { drawIcon, drawToolbar, ICON_ALARM } from '#lib/edge/toolbar';

/** Everything that must be true again whenever the worker starts. */
async function start(): Promise<void> {
  await finishDeleting();
  await openOutbox();
  await closeSettings();
  await reconcile(await settingsStore.read());
  await ensureAlarms();
  await finishLocking();
  await ensureIdleLock();
  if ((await lockPhase()) === 'locked') return startLocked();
  await finishImport().catch(report);
  await drain(deliver);
  await restoreBreak();
  await restoreReminder();
  await drawToolbar();
  await keepHouse();
}

/** Of the journal nothing can be done then: what lies in the outbox is sealed. */
async function startLocked(): Promise<void> {
  await drain(deliver);
  await drawToolbar();
}

const ALARMS: Readonly<Record<string, () => Promise<unknown>>> = {
  housekeeping: keepHouse,
  [DOUBT_ALARM]: keepHouse,
  [BREAK_ALARM]: endBreak,
  [REMINDER_ALARM]: ring,
  [ICON_ALARM]: drawToolbar,
  [LOCK_ALARM]: lockWhenIdle,
};

/** Does it, reports what went wrong, and lets the icon follow. */
function run(job: () => Promise<unknown> | undefined): void {
  void Promise.resolve(job()).catch(report).then(drawToolbar);
}

export default defineBackground({
  main() {
    const { runtime, alarms, permissions, tabs } = browser;
    runtime.onMessage.addListener((message, sender, answer) => {
      void route(message, sender).then(answer);
      return true; // the answer comes later; Chromium takes no promise here
    });
    alarms.onAlarm.addListener(({ name }) => run(() => ALARMS[name]?.()));
    permissions.onAdded.addListener(() => {
      listenToNotices();
      run(onGranted);
    });
    permissions.onRemoved.addListener(() => run(onTakenBack));
    tabs.onUpdated.addListener((_id, { status, url }, tab) => {
      if (status === 'complete' || url !== undefined) void drawIcon(tab);
    });
    tabs.onActivated.addListener(({ tabId }) => {
      void tabs.get(tabId).then(drawIcon, report);
    });
    runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void openTab('/welcome.html').catch(report);
    });
    listenToNotices();
    void start().catch(report);
  },
});
