import type { SitePlace, SiteRules } from './site';

/** The file that tells a frame of one site: a sensor carries no others. */
export const placeFile = (id: string) => `sites/${id}.js` as const;

/** The text of that file: data alone. */
export function placeScript(place: SitePlace): string {
  return `(globalThis.andantePlaces??={})[${JSON.stringify(place.id)}]=${JSON.stringify(place)};`;
}

/**
 * Does the site itself say all that is otherwise guessed: wherever a conversation can be open which boxes are composers,
 * and how conversations are told apart without any page label?
 */
export function isWhole({ rules }: SitePlace): boolean {
  const isEverywhere = rules.some(({ pathPrefix }) => pathPrefix === undefined);
  return isEverywhere && rules.every((one) => one.composerOnly && tellsApart(one));
}

function tellsApart({ thread }: SiteRules): boolean {
  return thread !== undefined && thread.every(({ from }) => from !== 'label');
}
