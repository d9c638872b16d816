import { mount } from 'svelte';
import { clock } from '#lib/edge/clock';
import { quietBreak } from '#lib/edge/lock/quiet-break';
import { dressPage } from '#lib/edge/page';
import { settingsStore } from '#lib/edge/settings';
import { translate } from '#lib/edge/words';
import Locked from './locked.svelte';

/** The popup while the history is locked: a check-in that is sealed, and a pause. */
export async function showLocked(target: HTMLElement): Promise<void> {
  const { words, appearance } = await settingsStore.read();
  dressPage(document, translate, appearance);
  mount(Locked, { target, props: { words, first: await quietBreak(clock.now()) } });
}
