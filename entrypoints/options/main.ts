import { mount } from 'svelte';
import '#components/page.css';
import { openReader } from '#lib/edge/journal';
import { dressPage } from '#lib/edge/page';
import { translate } from '#lib/edge/words';
import App from './app.svelte';
import { readOptions } from './read';

dressPage(document, translate);
const target = document.getElementById('app');
const journal = await openReader();
const read = () => readOptions(journal);
const first = await read();
dressPage(document, translate, first.settings.appearance);
if (target) mount(App, { target, props: { first, read } });
