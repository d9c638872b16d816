import type { SiteId } from '#lib/model/ids';
import type { Thread } from './raw-thread';
import type { SitePlace } from './site';

/** What a frame is told before its sensor starts. Each is there only where it has something to say. */
export interface Told {
  /** The life of the sensor that runs here already. */
  andanteSensor?: AbortController;
  /** The sites it may be on, by id. */
  andantePlaces?: Readonly<Record<string, SitePlace>>;
  /** How their entries are followed. */
  andanteKnown?: (address: Location) => Here;
  /** What is guessed where no entry says it. */
  andanteAnywhere?: Anywhere;
}

/** Where the user is. */
export interface Here {
  readonly id: SiteId;
  readonly known?: Known;
}

/** What tells composers and conversations apart. */
export interface Guide {
  /** Could this box be a message composer? Undefined when it cannot say. */
  isComposer(box: HTMLElement): boolean | undefined;
  /** The conversation open around this composer. */
  thread(composer: Element | undefined): Thread;
}

/** The generic rules. */
export interface Anywhere extends Guide {
  /** What the page around this composer calls the open conversation. */
  label(page: Document, composer: Element | undefined): string | undefined;
  /** The first box of the page that fits. */
  find(fits: (box: HTMLElement) => boolean): HTMLElement | undefined;
}

/** What may be special about a box. */
export interface Traits {
  /** It is in a dialog that closes on send. */
  readonly isOneShot: boolean;
  /** How long after the gesture an emptied box still counts, in milliseconds. */
  readonly windowMs: number | undefined;
  /** The site's own mark of an edit stands in the page. */
  readonly fill?: 'edit';
}

/** What the entry of a site says at this address. */
export interface Known extends Guide {
  /** What is special about sending from this box. */
  traitsOf(box: HTMLElement): Traits;
  /** Does this Enter send, with what is held beside it? Undefined when the entry says nothing of keys. */
  isSendKey(event: KeyboardEvent): boolean | undefined;
  /** Does this button send by itself? */
  isOneClick(target: Element): boolean;
  /** A button that sends, or one that never does; of any other it says nothing. */
  roleOf(target: Element): 'named' | 'clear' | undefined;
}
