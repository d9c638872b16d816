import { mount } from 'svelte';
import '#components/page.css';
import { readPhase, watchLock } from '#lib/edge/lock/phase';
import { dressPage } from '#lib/edge/page';
import { settingsStore } from '#lib/edge/settings';
import { translate } from '#lib/edge/words';
import App from './app.svelte';
import './popup.css';

dressPage(document, translate);
const target = document.getElementById('app');
watchLock(() => location.reload(), new AbortController().signal); // as long as the popup

/** Locked is rare, and the popup has to open at once: what it shows then is fetched when it is. */
const [phase, settings] = await Promise.all([readPhase(), settingsStore.read()]);
if (target && phase === 'locked') {
  await (await import('./show-locked')).showLocked(target);
} else if (target) {
  dressPage(document, translate, settings.appearance);
  mount(App, { target, props: { settings, later: import('./later') } });
}
