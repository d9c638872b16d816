import { writeFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { spokenBy, type Spoken } from './spoken.ts';

/** Speaks the browser's protocol to one page. */
export type Send = (method: string, params?: object) => Promise<unknown>;

/**
 * Eyes and hands on one page, working by what assistive technology is told. They reach where Playwright's
 * locators do not: the toolbar popup, and the closed shadow root of the card.
 */
export interface Hands {
  evaluate(expression: string): Promise<unknown>;
  /** Everything the document says, as a reader would see it; closed roots excepted. */
  text(): Promise<string>;
  /** A real click on what carries this role and accessible name, once it is there. Strings match whole. */
  press(role: string, name: string | RegExp): Promise<void>;
  /** Is something with this role and name there now? */
  has(role: string, name: string | RegExp): Promise<boolean>;
  /** Accessible names of everything with this role, in the order of the document. */
  names(role: string): Promise<readonly string[]>;
  /** Everything a screen reader is given, in the order it is read. */
  spoken(): Promise<readonly Spoken[]>;
  /** Writes into whatever has the focus, as a paste would. */
  type(text: string): Promise<void>;
  /** Presses one key as a keyboard does: `Tab`, `Enter`, a letter, a space; with Control held when asked. */
  key(key: string, held?: { readonly isControl?: boolean }): Promise<void>;
  /** Shows the page as on a device set to light or dark. */
  wear(scheme: 'light' | 'dark'): Promise<void>;
  /** What is in sight; with a width in CSS pixels, no more than that. */
  screenshot(file: string, width?: number): Promise<void>;
}

interface AxNode {
  readonly backendDOMNodeId: number;
  readonly ignored: boolean;
  readonly name?: { readonly value: string };
}

const WAIT_MS = 20_000;
/** What has not moved for so long stays where it is. */
const STEADY_MS = 60;

/** Asks again until there is an answer. Throws with the sentence when there is none in time. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  withinMs = WAIT_MS,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Hands on a page that Playwright knows: `handsOn(sendTo(await context.newCDPSession(page)))`. */
export function sendTo(session: CDPSession): Send {
  const send: (method: string, params: object) => Promise<unknown> = session.send.bind(
    session,
  ) as never;
  return (method, params = {}) => send(method, params); // any command, not only those Playwright lists
}

async function find(send: Send, role: string): Promise<readonly AxNode[]> {
  const { root } = (await send('DOM.getDocument')) as { root: { nodeId: number } };
  const { nodes } = (await send('Accessibility.queryAXTree', { nodeId: root.nodeId, role })) as {
    nodes: AxNode[];
  };
  return nodes.filter((node) => !node.ignored);
}

async function cornersOf(send: Send, which: object): Promise<readonly number[]> {
  const { quads } = (await send('DOM.getContentQuads', which)) as { quads: number[][] };
  return quads[0] ?? [];
}

async function click(send: Send, node: AxNode): Promise<void> {
  const which = { backendNodeId: node.backendDOMNodeId };
  await send('DOM.scrollIntoViewIfNeeded', which);
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = await until('a place that stays', async () => {
    const before = await cornersOf(send, which);
    await new Promise((resolve) => setTimeout(resolve, STEADY_MS));
    const after = await cornersOf(send, which);
    return before.join() === after.join() ? after : undefined;
  });
  const at = { x: (x1 + x3) / 2, y: (y1 + y3) / 2, button: 'left', clickCount: 1 };
  await send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' });
  await send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
  await send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
}

async function evaluate(send: Send, expression: string): Promise<unknown> {
  const answer = (await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })) as {
    result: { value?: unknown };
    exceptionDetails?: { exception?: { description?: string }; text: string };
  };
  const thrown = answer.exceptionDetails;
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return answer.result.value;
}

const NAMED_KEYS: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, ArrowRight: 39 };
const CONTROL = 2;

async function pressKey(send: Send, key: string, isControl: boolean): Promise<void> {
  const text = key === 'Enter' ? '\r' : key;
  const isTyped = !isControl && (key === 'Enter' || key.length === 1);
  const event = {
    key,
    windowsVirtualKeyCode: NAMED_KEYS[key] ?? key.toUpperCase().charCodeAt(0),
    modifiers: isControl ? CONTROL : 0,
    ...(isTyped ? { text } : {}),
  };
  const type = isTyped ? 'keyDown' : 'rawKeyDown';
  await send('Input.dispatchKeyEvent', { ...event, type });
  await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

/** A picture of the page; none while a popup that has just opened was not painted yet. */
async function picture(send: Send, width = Infinity): Promise<unknown> {
  const [inner = 0, height = 0] = (await evaluate(send, '[innerWidth, innerHeight]')) as number[];
  const clip = { x: 0, y: 0, width: Math.min(width, inner), height, scale: 1 };
  try {
    return await send('Page.captureScreenshot', { format: 'png', clip });
  } catch (error) {
    if (error instanceof Error && error.message.includes('Unable to capture')) return undefined;
    throw error;
  }
}

/** Hands on whatever page `send` speaks to. */
export function handsOn(send: Send): Hands {
  const nameOf = (node: AxNode) => node.name?.value ?? '';
  const named = async (role: string, name: string | RegExp) =>
    (await find(send, role)).find((node) =>
      typeof name === 'string' ? nameOf(node) === name : name.test(nameOf(node)),
    );
  return {
    evaluate: (expression) => evaluate(send, expression),
    text: async () => String(await evaluate(send, "document.body?.innerText ?? ''")),
    press: async (role, name) =>
      click(send, await until(`the ${role} “${name}”`, () => named(role, name))),
    has: async (role, name) => (await named(role, name)) !== undefined,
    names: async (role) => (await find(send, role)).map(nameOf),
    spoken: () => spokenBy(send),
    type: async (text) => void (await send('Input.insertText', { text })),
    key: (key, { isControl = false } = {}) => pressKey(send, key, isControl),
    wear: async (value) => {
      const features = [{ name: 'prefers-color-scheme', value }];
      await send('Emulation.setEmulatedMedia', { features });
    },
    screenshot: async (file, width) => {
      const { data } = (await until('a picture', () => picture(send, width))) as { data: string };
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
  };
}
