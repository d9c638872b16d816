/** How one chat page behaves; each field is a query parameter of its address. */
export interface Config {
  readonly sendKey: 'enter' | 'ctrl';
  /** When the box is emptied: at once, two frames late, so many ms late, or by making a new one (so many ms late). */
  readonly clear: 'sync' | 'frame' | 'late' | 'remount';
  readonly lateMs: number;
  /** `refuse`: nothing is ever sent. `network`: the text comes back 700 ms later. */
  readonly fail: 'no' | 'refuse' | 'network';
  /** The event of the send button that sends. */
  readonly press: 'click' | 'pointerdown' | 'mousedown';
  readonly isSendNamed: boolean;
  /** Without addresses all conversations share one; only the heading changes. */
  readonly hasAddresses: boolean;
  readonly editor: string;
}

/** What the address asks for. */
export function configOf(query: URLSearchParams, editor: string): Config {
  const [, clear = 'sync', lateMs = '0'] =
    /^([a-z]*)(\d*)$/.exec(query.get('clear') ?? 'sync') ?? [];
  return {
    sendKey: oneOf(query.get('sendKey'), ['enter', 'ctrl']),
    clear: oneOf(clear, ['sync', 'frame', 'late', 'remount']),
    lateMs: Number(lateMs),
    fail: oneOf(query.get('fail'), ['no', 'refuse', 'network']),
    press: oneOf(query.get('press'), ['click', 'pointerdown', 'mousedown']),
    isSendNamed: !query.has('unnamed'),
    hasAddresses: !query.has('nourl'),
    editor,
  };
}

function oneOf<T extends string>(value: string | null, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === value) ?? choices[0];
}
