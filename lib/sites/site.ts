/** Dating sites are noticed as a whole; on messengers only the conversations the user chose. */
export type SiteKind = 'dating' | 'messenger';

/** How well public sources back an entry: two or more recent ones, one, or the host alone. */
export type Evidence = 'high' | 'medium' | 'low';

/** Enter with its modifiers, in this order. */
export type SendKey = 'Enter' | 'Ctrl+Enter' | 'Meta+Enter' | 'Alt+Enter' | 'Shift+Enter';

/** Where to look for the id of the open conversation. `re` must match; its first group (else all of it) is the id. */
export type ThreadSource =
  /** The address: its path, its hash with the `#`, or its query with the `?`. */
  | { readonly from: 'path' | 'hash' | 'query'; readonly re: string }
  /** An attribute of the first element that has it. */
  | {
      readonly from: 'attribute';
      readonly selector: string;
      readonly attribute: string;
      readonly re?: string;
      /** Look inside open shadow roots too. */
      readonly deep?: true;
      /** It is a name, not an id: two people may share it. */
      readonly weak?: true;
    }
  /** What the page calls the open conversation, as `PageReader.label`: always weak. */
  | { readonly from: 'label' };

/** A button that sends without any text box: a sticker, a voice note, a picture. One click is one send. */
export interface ClickOnly {
  readonly selector: string;
  readonly kind: 'sticker' | 'gif' | 'voice' | 'picture' | 'like';
}

/**
 * Corrections to the generic sensor for one site: data only. Regular expressions are strings matched against the
 * path of the address; selectors match with `closest`, so an element inside counts as the element.
 */
export interface SiteRules {
  /** These rules hold only on paths that begin so: one product with two web clients. */
  readonly pathPrefix?: string;
  /** Elsewhere on the host the sensor sleeps. */
  readonly path?: string;
  /** The site also has public rooms: only where this matches is a private conversation open; elsewhere it sleeps. */
  readonly dmOnly?: string;
  /** First source that yields an id wins. Without any, the conversation is told by the generic rule. */
  readonly thread?: readonly ThreadSource[];
  /** Where this matches, the conversation is new and gets its id only after the first message. */
  readonly later?: string;
  /** Boxes that are composers, whatever else they look like. */
  readonly composer?: string;
  /** No other box of the page may count, but those of `oneShot`. */
  readonly composerOnly?: true;
  /** Shadow host the composer must be inside; selectors do not cross shadow roots. */
  readonly within?: string;
  /** Boxes that never count. */
  readonly exclude?: string;
  /** Buttons that never send. */
  readonly notSend?: string;
  /** Buttons that send, whatever their name and place. */
  readonly sendButton?: string;
  /** Keys that send; by default Enter alone and with Ctrl, Meta or Alt. */
  readonly sendKeys?: readonly SendKey[];
  /** Composers in a dialog that vanishes on send, with their text. Being closed by hand is no send. */
  readonly oneShot?: string;
  /** Present in the page while an earlier message is being edited. */
  readonly editMarker?: string;
  readonly clickOnly?: readonly ClickOnly[];
  /** Send button of the preview of a picture or file: one click is one send, with a caption or without. */
  readonly attachSend?: string;
  readonly config?: {
    /** How long after the gesture an emptied box still counts, in milliseconds. */
    readonly windowMs?: number;
  };
}

/** What a sensor must know of a site: where it is, and what is special there. */
export interface SitePlace {
  /** Name of the product in the registry: one product is one id, on all its hosts. */
  readonly id: string;
  /** Exact host names, or `*.` and a domain for all hosts below it (not itself). */
  readonly hosts: readonly string[];
  /** First whose `pathPrefix` fits. None: the generic sensor alone. */
  readonly rules: readonly SiteRules[];
}

/** What only people need to know of a site. */
export interface SiteCard {
  /** As its users write it. */
  readonly name: string;
  readonly kind: SiteKind;
  readonly evidence: Evidence;
  /** Month or year of the youngest source that shows it working, `YYYY-MM` or `YYYY`; absent when none is dated. */
  readonly seen?: string;
  /** Where its web client opens. */
  readonly home: string;
}

/** One site of the registry. */
export type Site = SitePlace & SiteCard;
