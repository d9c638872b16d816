import type { Whereabouts } from '#lib/model/protocol';
import { guide, here, isOurs } from './here';
import { told } from './told';
import { isVisible } from './tree';
import { recent } from './watch';

/** Which conversation is open. */
export function whereabouts(): Whereabouts {
  const fits = (box: HTMLElement) => isVisible(box) && isOurs(box);
  const composer = recent().find(fits) ?? told.andanteAnywhere?.find(fits);
  const thread = guide()?.thread(composer);
  return { site: here().id, ...(thread && thread !== 'later' && { thread }) };
}
