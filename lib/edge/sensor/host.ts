import type { ToSensor } from '#lib/model/protocol';
import type { Told } from '#lib/sites/told';
import { told } from './told';

/** What a sensor uses of the browser's extension interface; the polyfill would cost it half its size. */
export interface ExtensionHost {
  readonly runtime?: {
    /** Undefined once the extension was updated or removed under a running script. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(listener: MessageListener): void };
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
) => void;

const world: { readonly browser?: ExtensionHost; readonly chrome?: ExtensionHost } & Told = told; // given by the browser

/** Firefox calls it `browser`, the others `chrome`. */
export const host: ExtensionHost = world.browser ?? world.chrome ?? {};
