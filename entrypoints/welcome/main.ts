import { mount } from 'svelte';
import '#components/page.css';
import { dressPage } from '#lib/edge/page';
import { settingsStore } from '#lib/edge/settings';
import { translate } from '#lib/edge/words';
import App from './app.svelte';

const first = await settingsStore.read();
dressPage(document, translate, first.appearance);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { first } });
