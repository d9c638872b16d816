import type { SiteId } from '#lib/model/ids';
import { siteOf } from '#lib/sites/site-of';
import { sites } from '#lib/sites/sites';
import type { KnownSite } from './here';

/** A site that can be chosen from the registry, with the origin where its web client opens. */
export interface RegistrySite extends KnownSite {
  readonly origins: readonly string[];
}

/** What the registry knows about an origin; its host, where it knows nothing. */
export function siteAt(origin: string): KnownSite {
  const { id } = siteOf(new URL(origin));
  return { id, name: nameOf(id), kind: sites.find((site) => site.id === id)?.kind ?? 'unknown' };
}

/** A site's own name, or the host it is known by. */
export function nameOf(id: SiteId): string {
  return sites.find((site) => site.id === id)?.name ?? id;
}

/** Every site of the registry, by name. */
export function registrySites(): readonly RegistrySite[] {
  return sites
    .map(({ home }) => ({ ...siteAt(home), origins: [new URL(home).origin] }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
