import { mount } from 'svelte';
import '#components/page.css';
import { hearReminder } from '#lib/edge/hear-reminder';
import { openReader } from '#lib/edge/journal';
import { journalReader } from '#lib/edge/journal/reader';
import { readPhase, watchLock } from '#lib/edge/lock/phase';
import { dressPage } from '#lib/edge/page';
import { report } from '#lib/edge/report';
import { settingsStore } from '#lib/edge/settings';
import { translate } from '#lib/edge/words';
import type { Settings } from '#lib/model/settings';
import App from './app.svelte';
import './popup.css';
import { readPopup } from './read';

dressPage(document, translate);
const target = document.getElementById('app');
const asLongAsThePopup = new AbortController().signal;
watchLock(() => location.reload(), asLongAsThePopup);
const journal = openReader(asLongAsThePopup, journalReader);
const read = async () => {
  try {
    return await readPopup(journal, location.search);
  } catch (cause) {
    report(cause);
    return (await import('./read-closed')).readClosed(readPopup, location.search);
  }
};

/** One can check in before the journal is read: what is read of it comes a moment later. */
function show(within: HTMLElement, settings: Settings): void {
  dressPage(document, translate, settings.appearance);
  mount(App, { target: within, props: { first: { settings }, rest: read(), read } });
  void hearReminder(); // nothing waits for the worker, which may be asleep
}

/** Locked is rare, and the popup has to open at once: what it shows then is fetched when it is. */
const [phase, settings] = await Promise.all([readPhase(), settingsStore.read()]);
if (target && phase === 'locked') {
  await (await import('./show-locked')).showLocked(target);
} else if (target) show(target, settings);
