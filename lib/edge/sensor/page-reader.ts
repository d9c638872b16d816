import type { PageReader } from '#lib/sites/page-reader';
import { topWindow } from './here';
import { told } from './told';

/** Elements looked through for shadow roots; more would be felt. */
const MOST_ELEMENTS = 5000;

/** Reads of the page what tells its conversations apart; the composer says which of several is meant. */
export function pageReader(composer: Element | undefined): PageReader {
  const { document, location } = topWindow();
  const { pathname, hash, search } = location;
  return {
    path: pathname,
    hash,
    query: search,
    attribute: (selector, attribute, isDeep) =>
      attributeIn(document, { selector, attribute, isDeep }),
    label: () => told.andanteAnywhere?.label(document, composer),
  };
}

interface Wanted {
  readonly selector: string;
  readonly attribute: string;
  readonly isDeep: boolean;
}

function attributeIn(root: Document | ShadowRoot, wanted: Wanted): string | undefined {
  for (const element of all(root, wanted.selector)) {
    const value = element.getAttribute(wanted.attribute);
    if (value) return value;
  }
  if (!wanted.isDeep) return undefined;
  const elements = [...root.querySelectorAll('*')].slice(0, MOST_ELEMENTS);
  for (const { shadowRoot } of elements) {
    const value = shadowRoot && attributeIn(shadowRoot, wanted);
    if (value) return value;
  }
  return undefined;
}

function all(root: ParentNode, selector: string): Iterable<Element> {
  try {
    return root.querySelectorAll(selector);
  } catch {
    return []; // a selector this browser does not know
  }
}
