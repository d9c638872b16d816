import type { Seen } from '#lib/model/reflection';
import type { Translate } from '#lib/model/words';

/** How often something was seen, in words. A hyphen in the name of a sentence keeps Chromium from loading it. */
export function seenText(seen: Seen, t: Translate): string {
  return t(`options.reflect.seen.${seen === 'not-yet' ? 'notYet' : seen}`);
}
