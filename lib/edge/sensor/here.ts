import type { SiteRules } from '#lib/sites/site';
import { siteAmong, type SiteHere } from '#lib/sites/site-among';
import { told } from './told';

/** Where the user is: in a frame the page around it says so, if it may be asked. */
export interface Here extends SiteHere {
  readonly origin: string;
  /** Is the sensor to notice anything at this address? */
  readonly isAwake: boolean;
}

/** The top page when it has the same origin, else this frame. */
export function topWindow(): Window {
  try {
    return window.top?.document ? window.top : window;
  } catch {
    return window; // the page around this frame is another site's
  }
}

/** The whole address, as one string: two moments at one place have the same. */
export function place(): string {
  return topWindow().location.href;
}

/** Answers where the user is; works it out anew only when the address changed. */
export function createHere(): () => Here {
  let last: { readonly href: string; readonly here: Here } | undefined;
  return () => {
    const top = topWindow().location;
    if (last?.href !== top.href) last = { href: top.href, here: hereAt(top) };
    return last.here;
  };
}

function hereAt(top: Location): Here {
  const site = siteAmong(Object.values(told.andantePlaces ?? {}), top);
  return { ...site, origin: top.origin, isAwake: isAwake(site.rules, top.pathname) };
}

function isAwake(rules: SiteRules | undefined, pathname: string): boolean {
  return [rules?.path, rules?.dmOnly].every((re) => !re || new RegExp(re).test(pathname));
}
