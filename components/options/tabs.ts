/** The pages of the options page, by the hash of the address. */
export const TABS = [
  'history',
  'conversations',
  'moments',
  'reflect',
  'sites',
  'settings',
  'data',
  'learn',
] as const;
