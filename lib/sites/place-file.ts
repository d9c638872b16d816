import type { PageReader } from './page-reader';
import type { Thread } from './raw-thread';
import type { SitePlace } from './site';

/** What a frame is told before its sensor starts. */
export interface Told {
  /** The sites it may be on, by id. */
  andantePlaces?: Readonly<Record<string, SitePlace>>;
  /** How conversations are told apart where no site says it. */
  andanteAnywhere?: {
    readonly thread: (page: PageReader) => Thread;
    readonly label: (page: Document, composer: Element | undefined) => string | undefined;
  };
}

/** The file that tells a frame of one site: a sensor carries no others. */
export const placeFile = (id: string) => `sites/${id}.js` as const;

/** The text of that file: data alone. */
export function placeScript(place: SitePlace): string {
  return `(globalThis.andantePlaces??={})[${JSON.stringify(place.id)}]=${JSON.stringify(place)};`;
}

/** Does the site itself say wherever a conversation can be open how they are told apart, without any page label? */
export function tellsApart({ rules }: SitePlace): boolean {
  const isWhole = rules.some(({ pathPrefix }) => pathPrefix === undefined);
  return isWhole && rules.every(({ thread }) => thread?.every(({ from }) => from !== 'label'));
}
