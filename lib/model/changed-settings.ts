import { Settings } from './settings';

/**
 * The settings `now` with what someone changed from `before` to `after`. What else was changed since `before` was read
 * stays changed: a site allowed in the popup, or another choice made a moment ago.
 */
export function withChanges(now: Settings, before: Settings, after: Settings): Settings {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const merged = entriesOf(now);
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    if (JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key))) merged.set(key, is.get(key));
  }
  const there = [...merged].filter(([, value]) => value !== undefined);
  return Settings.parse(Object.fromEntries(there));
}

const entriesOf = (settings: Settings) => new Map<string, unknown>(Object.entries(settings));
