import { placeAmong, siteAmong, type SiteHere, type Whereat } from './site-among';
import { places } from './places';
import type { SitePlace } from './site';

/** The registry's site on this host, whatever the port; else the host itself, with its port, and no rules. */
export function siteOf(address: Whereat): SiteHere {
  return siteAmong(places, address);
}

/** The registry's entry for this host. */
export function placeOn(hostname: string): SitePlace | undefined {
  return placeAmong(places, hostname);
}
