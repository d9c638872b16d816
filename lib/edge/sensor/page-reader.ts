import type { PageReader } from '#lib/sites/page-reader';
import { topDocument, topLocation } from './here';
import { parentOf } from './tree';

const BAR = 'header,[role="banner"],[class*="head" i],[class*="topbar" i],[class*="toolbar" i]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** A `title` that names something; on a control it says what the control does. */
const NAMED = '[title]:not(button,input,svg,[role="button"],:is(button,[role="button"]) *)';
const REGION =
  ':is(main,section,article,form,[role="main"],[role="region"],[role="dialog"],[role="log"])[aria-label]';
const CHOSEN = '[aria-selected="true"],[aria-current]:not([aria-current="false"])';
/** Elements looked through for shadow roots; more would be felt. */
const MOST_ELEMENTS = 5000;

/** Reads of the page what tells its conversations apart; the composer says which of several is meant. */
export function pageReader(composer: Element | undefined): PageReader {
  const { pathname, hash, search } = topLocation();
  return {
    path: pathname,
    hash,
    query: search,
    attribute: (selector, attribute, isDeep) =>
      attributeIn(topDocument(), { selector, attribute, isDeep }),
    label: () =>
      (composer && (barTitle(composer) ?? regionName(composer))) ??
      chosenRow(topDocument()) ??
      (topDocument().title || undefined),
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

/** The title in the nearest bar that does not hold the composer itself. */
function barTitle(composer: Element): string | undefined {
  for (let at = parentOf(composer); at && !at.matches('body,html'); at = parentOf(at)) {
    for (const bar of at.querySelectorAll(BAR)) {
      const title = bar.contains(composer) ? undefined : titleIn(bar);
      if (title) return title;
    }
  }
  return undefined;
}

function titleIn(bar: Element): string | undefined {
  const title = [HEADING, NAMED]
    .map((selector) => (bar.matches(selector) ? bar : bar.querySelector(selector)))
    .find(Boolean);
  return title?.getAttribute('title')?.trim() || title?.textContent?.trim() || undefined;
}

function regionName(composer: Element): string | undefined {
  return composer.closest(REGION)?.getAttribute('aria-label')?.trim() || undefined;
}

/** The selected row's name. Its text may hold a preview of a message, which is nobody's name and changes. */
function chosenRow(root: Document): string | undefined {
  for (const row of root.querySelectorAll(CHOSEN)) {
    const name = row.getAttribute('aria-label') ?? row.getAttribute('title') ?? titleIn(row);
    if (name) return name.trim();
  }
  return undefined;
}
