import { mount } from 'svelte';
import '#components/page.css';
import { openReader } from '#lib/edge/journal';
import { historyReader } from '#lib/edge/journal/history-reader';
import { stockOf } from '#lib/edge/journal/stock';
import { readPhase, watchLock } from '#lib/edge/lock/phase';
import { dressPage } from '#lib/edge/page';
import { settingsStore } from '#lib/edge/settings';
import { translate } from '#lib/edge/words';
import App from './app.svelte';
import Locked from './locked.svelte';
import { placeOf, type Place } from '#components/options/view.ts';
import { movingFor } from './moving';
import { readPlace } from './read';

dressPage(document, translate);
const target = document.getElementById('app');
const asLongAsThePage = new AbortController().signal;
watchLock(() => location.reload(), asLongAsThePage);
const { reader, stock } = openReader(asLongAsThePage, (within) => ({
  reader: historyReader(within),
  stock: stockOf(within),
}));
const read = (place: Place) => readPlace(reader, place);

async function showHistory(within: HTMLElement): Promise<void> {
  const place = placeOf(location.hash);
  const shown = await read(place);
  dressPage(document, translate, shown.view.settings.appearance);
  const props = { first: { place, shown }, read, moving: movingFor(stock, reader) };
  mount(App, { target: within, props });
}

async function showLocked(within: HTMLElement): Promise<void> {
  dressPage(document, translate, (await settingsStore.read()).appearance);
  mount(Locked, { target: within });
}

const isLocked = (await readPhase()) === 'locked';
if (target) await (isLocked ? showLocked(target) : showHistory(target));
