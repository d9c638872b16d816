import type { SiteId } from '#lib/model/ids';
import type { SitePlace, SiteRules } from './site';

/** The part of an address that says which site it is; a `Location` or a `URL` will do. */
export interface Whereat {
  readonly hostname: string;
  /** With the port, if it is not the usual one. */
  readonly host: string;
  readonly pathname: string;
}

/** The site an address belongs to, and what is special there. */
export interface SiteHere {
  readonly id: SiteId;
  readonly rules?: SiteRules;
}

/** The one of these sites that is on this host, whatever the port; else the host itself, with its port, and no rules. */
export function siteAmong(places: readonly SitePlace[], address: Whereat): SiteHere {
  const place = placeAmong(places, address.hostname);
  if (!place) return { id: asId(address.host) };
  const rules = rulesAt(place, address.pathname);
  return rules ? { id: asId(place.id), rules } : { id: asId(place.id) };
}

/** The one of these sites that is on this host. */
export function placeAmong(places: readonly SitePlace[], hostname: string): SitePlace | undefined {
  const name = hostname.replace(/\.$/, '');
  return places.find(({ hosts }) => hosts.some((host) => isOn(name, host)));
}

function rulesAt({ rules }: SitePlace, pathname: string): SiteRules | undefined {
  return rules.find(({ pathPrefix = '/' }) => pathname.startsWith(pathPrefix));
}

function isOn(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

const asId = (id: string): SiteId => id as SiteId; // registry ids and hosts of addresses have this form
