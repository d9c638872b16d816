import type { SiteId } from '#lib/model/ids';
import { places } from './places';
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

/** The registry's site on this host, whatever the port; else the host itself, with its port, and no rules. */
export function siteOf(address: Whereat): SiteHere {
  const hostname = address.hostname.replace(/\.$/, '');
  const place = places.find(({ hosts }) => hosts.some((host) => isOn(hostname, host)));
  if (!place) return { id: asId(address.host) };
  const rules = rulesAt(place, address.pathname);
  return rules ? { id: asId(place.id), rules } : { id: asId(place.id) };
}

function rulesAt({ rules }: SitePlace, pathname: string): SiteRules | undefined {
  return rules.find(({ pathPrefix = '/' }) => pathname.startsWith(pathPrefix));
}

function isOn(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

const asId = (id: string): SiteId => id as SiteId; // registry ids and hosts of addresses have this form
