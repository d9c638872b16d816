import { mount } from 'svelte';
import '#components/page.css';
import { openReader } from '#lib/edge/journal';
import { historyReader } from '#lib/edge/journal/history-reader';
import { stockOf } from '#lib/edge/journal/stock';
import { dressPage } from '#lib/edge/page';
import { translate } from '#lib/edge/words';
import App from './app.svelte';
import { placeOf, type Place } from '#components/options/view.ts';
import { movingFor } from './moving';
import { readPlace } from './read';

dressPage(document, translate);
const target = document.getElementById('app');
const asLongAsThePage = new AbortController().signal;
const { reader, stock } = openReader(asLongAsThePage, (within) => ({
  reader: historyReader(within),
  stock: stockOf(within),
}));
const read = (place: Place) => readPlace(reader, place);
const place = placeOf(location.hash);
const shown = await read(place);
dressPage(document, translate, shown.view.settings.appearance);
if (target)
  mount(App, {
    target,
    props: { first: { place, shown }, read, moving: movingFor(stock, reader) },
  });
