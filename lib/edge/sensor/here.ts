import type { SiteId } from '#lib/model/ids';
import type { Guide, Here } from '#lib/sites/told';
import { told } from './told';

/** The top page when it has the same origin, else this frame. */
export function topWindow(): Window {
  try {
    return window.top?.document ? window.top : window;
  } catch {
    return window; // the page around this frame is another site's
  }
}

/** The address of the page; in a frame that of the page around it, if it may be asked. */
export function address(): Location {
  return topWindow().location;
}

/** Where the user is. Without an entry a site is its host, with the port. */
export function here(): Here {
  const at = address();
  return told.andanteKnown?.(at) ?? { id: at.host as SiteId };
}

/** Who tells conversations apart here. */
export function guide(): Guide | undefined {
  return here().known ?? told.andanteAnywhere;
}

/** Is the sensor to notice what is sent from this box? */
export function isOurs(box: HTMLElement): boolean {
  return Boolean(here().known?.isComposer(box) ?? told.andanteAnywhere?.isComposer(box));
}
