import { around } from './tree';

const BAR = 'header,[role="banner"],[class*="head" i],[class*="topbar" i],[class*="toolbar" i]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** A `title` that names something; on a control it says what the control does. */
const NAMED = '[title]:not(button,input,svg,[role="button"],:is(button,[role="button"]) *)';
const REGION =
  ':is(main,section,article,form,[role="main"],[role="region"],[role="dialog"],[role="log"])[aria-label]';
const CHOSEN = '[aria-selected="true"],[aria-current]:not([aria-current="false"])';

/** What the page around this box calls the open conversation, unchanged; undefined when it says nothing. */
export function pageLabel(page: Document, composer: Element | undefined): string | undefined {
  const near = composer && (barTitle(composer) ?? regionName(composer));
  return near ?? chosenRow(page) ?? (page.title || undefined);
}

/** The title in the nearest bar above the messages. */
function barTitle(composer: Element): string | undefined {
  for (const at of around(composer).slice(1)) {
    if (at.matches('body,html')) break;
    for (const bar of at.querySelectorAll(BAR)) {
      const title = isBeside(bar, composer) && !scrolls(bar, at) ? titleIn(bar) : undefined;
      if (title) return title;
    }
  }
  return undefined;
}

/** Shown, and no part of the box's own form: there a bar holds buttons and pickers. */
function isBeside(bar: Element, composer: Element): boolean {
  if (bar.contains(composer) || composer.closest('form')?.contains(bar)) return false;
  return bar.checkVisibility?.() ?? true;
}

/** A bar that moves with the messages, or with a list, is the head of one of them. */
function scrolls(bar: Element, around: Element): boolean {
  for (let at = bar.parentElement; at && at !== around; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
  }
  return false;
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
function chosenRow(page: Document): string | undefined {
  for (const row of page.querySelectorAll(CHOSEN)) {
    const name = row.getAttribute('aria-label') ?? row.getAttribute('title') ?? titleIn(row);
    if (name) return name.trim();
  }
  return undefined;
}
