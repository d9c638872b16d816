import type { SitePlace } from './site';

/** What a frame is told of sites before its sensor starts, by id. */
export interface Told {
  andantePlaces?: Readonly<Record<string, SitePlace>>;
}

/** The file that tells a frame of one site: a sensor carries no others. */
export const placeFile = (id: string) => `sites/${id}.js` as const;

/** The text of that file: data alone. */
export function placeScript(place: SitePlace): string {
  return `(globalThis.andantePlaces??={})[${JSON.stringify(place.id)}]=${JSON.stringify(place)};`;
}
