import { mount } from 'svelte';
import '#components/page.css';
import { hearReminder } from '#lib/edge/hear-reminder';
import { openReader } from '#lib/edge/journal';
import { journalReader } from '#lib/edge/journal/reader';
import { dressPage } from '#lib/edge/page';
import { report } from '#lib/edge/report';
import { translate } from '#lib/edge/words';
import App from './app.svelte';
import './popup.css';
import { readPopup } from './read';

dressPage(document, translate);
const target = document.getElementById('app');
const journal = openReader(new AbortController().signal, journalReader); // as long as the popup
const read = async () => {
  try {
    return await readPopup(journal, location.search);
  } catch (cause) {
    report(cause);
    return (await import('./read-closed')).readClosed(readPopup, location.search);
  }
};
const first = await read();
dressPage(document, translate, first.settings.appearance);
if (target) mount(App, { target, props: { first, read } });
void hearReminder(); // nothing waits for the worker, which may be asleep
