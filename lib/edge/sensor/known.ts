import type { SiteRules } from '#lib/sites/site';
import { siteAmong } from '#lib/sites/site-among';
import { threadOf } from '#lib/sites/thread-of';
import type { Here, Known } from '#lib/sites/told';
import { isWritable } from './box';
import { pageReader } from './page-reader';
import { told } from './told';
import { closestAcross } from './tree';

/** The site at this address, and what its entry says there. */
export function knownAt(address: Location): Here {
  const { id, rules } = siteAmong(Object.values(told.andantePlaces ?? {}), address);
  return rules ? { id, known: knownBy(rules, address.pathname) } : { id };
}

function knownBy(rules: SiteRules, path: string): Known {
  const isAwake = [rules.path, rules.dmOnly].every((re) => !re || new RegExp(re).test(path));
  return {
    traitsOf: (box) => ({
      isOneShot: isIn(box, rules.oneShot) || isShown(rules.attachSend), // a caption box
      windowMs: rules.config?.windowMs,
      ...(isShown(rules.editMarker) && { fill: 'edit' }),
    }),
    isSendKey: (event) => isSendKey(event, rules.sendKeys),
    thread(composer) {
      const generic = () => told.andanteAnywhere?.thread(composer);
      // it has sources, and none of them answered: the id is still to come
      return threadOf(rules, pageReader(composer), generic) ?? (rules.thread && 'later');
    },
    isComposer: (box) => isAwake && isComposer(box, rules),
    isOneClick: (target) => isAwake && isOneClick(target, rules),
    roleOf(target) {
      if (isIn(target, rules.notSend)) return 'clear';
      return isIn(target, rules.sendButton) ? 'named' : undefined;
    },
  };
}

function isComposer(box: HTMLElement, rules: SiteRules): boolean | undefined {
  if (!isWritable(box) || isIn(box, rules.exclude)) return false;
  if (rules.within && !isIn(box, rules.within)) return false;
  if (isIn(box, rules.composer) || isIn(box, rules.oneShot)) return true;
  return rules.composerOnly ? false : undefined;
}

function isSendKey(
  { ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  sendKeys: readonly string[] | undefined,
): boolean | undefined {
  const held = [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift'];
  return sendKeys?.includes([...held.filter(Boolean), 'Enter'].join('+'));
}

/** A button that sends by itself, or that of a picture's preview; the composer's own may look the same. */
function isOneClick(target: Element, rules: SiteRules): boolean {
  const { clickOnly = [], attachSend, sendButton } = rules;
  if (clickOnly.some(({ selector }) => isIn(target, selector))) return true;
  return isIn(target, attachSend) && !isIn(target, sendButton);
}

function isIn(element: Element, selector: string | undefined): boolean {
  try {
    return Boolean(selector && closestAcross(element, selector));
  } catch {
    return false; // a selector this browser does not know: `:has()` and the like in an older one
  }
}

function isShown(selector: string | undefined): boolean {
  return Boolean(selector && document.querySelector(selector));
}
