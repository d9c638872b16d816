import { mount } from 'svelte';
import '#components/page.css';
import { hearReminder } from '#lib/edge/hear-reminder';
import { openReader } from '#lib/edge/journal';
import { journalReader } from '#lib/edge/journal/reader';
import { readPhase, watchLock } from '#lib/edge/lock/phase';
import { dressPage } from '#lib/edge/page';
import { report } from '#lib/edge/report';
import { translate } from '#lib/edge/words';
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

async function show(within: HTMLElement): Promise<void> {
  const first = await read();
  dressPage(document, translate, first.settings.appearance);
  mount(App, { target: within, props: { first, read } });
  void hearReminder(); // nothing waits for the worker, which may be asleep
}

/** Locked is rare, and the popup has to open at once: what it shows then is fetched when it is. */
if (target && (await readPhase()) === 'locked') {
  await (await import('./show-locked')).showLocked(target);
} else if (target) await show(target);
