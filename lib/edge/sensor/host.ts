import type { ToSensor } from '#lib/model/protocol';

/** What a sensor uses of the browser's extension interface; the polyfill would cost it half its size. */
export interface ExtensionHost {
  readonly runtime?: {
    /** Undefined once the extension was updated or removed under a running script. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: MessageListener): void;
      removeListener(listener: MessageListener): void;
    };
  };
  readonly storage?: {
    readonly session?: { set(items: Readonly<Record<string, unknown>>): Promise<void> };
  };
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

type MessageListener = (
  message: ToSensor,
  sender: unknown,
  answer: (answer: unknown) => void,
) => boolean;

const globals = globalThis as { browser?: ExtensionHost; chrome?: ExtensionHost }; // given by the browser

/** Firefox calls it `browser`, the others `chrome`. */
export const host: ExtensionHost = globals.browser ?? globals.chrome ?? {};

/** Is there still an extension behind this script? */
export function isOrphan(): boolean {
  return !host.runtime?.id;
}
