import { until } from '../helpers/hands.ts';
import { runInside, type InWindow } from './chrome-window.ts';

/** Something on screen that WebDriver cannot reach: the toolbar popup, or a card in a closed shadow root. */
export interface Surface {
  /** Everything it says, closed shadow roots included. */
  text(): Promise<string>;
  has(name: string): Promise<boolean>;
  /** A trusted click on what carries this name, once it is there. */
  press(name: string): Promise<void>;
  /** Does it say this now? Not while it is only about to open. */
  isSaying(words: RegExp): Promise<boolean>;
  /** Waits until it says this. */
  says(words: RegExp): Promise<void>;
}

/** Runs the body of a function in a page, with the rights of the browser, and gives what it returns. */
export type Inside = (body: string, withinMs?: number) => Promise<unknown>;

/** A page answers a question sooner, unless it is being replaced … */
const ANSWER_MS = 3000;
/** … and has taken a click by then. */
const CLICK_MS = 20_000;

/** Inside the `<browser>` whose address contains `part`; of private windows only when asked. */
export function insideOf(inWindow: InWindow, part: string, isPrivate = false): Inside {
  return async (body, withinMs = ANSWER_MS) => {
    const asked = runInside({ part, isPrivate }, body, withinMs);
    const reply = JSON.parse(String(await inWindow(asked))) as {
      value?: unknown;
      error?: string;
    };
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value;
  };
}

/** What is shown there. */
export function surface(run: Inside): Surface {
  const has = async (name: string) =>
    (await run(`return Boolean(find(${JSON.stringify(name)}))`).catch(unlessOpening)) === true;
  const text = async () => String(await run(TEXT).catch(unlessOpening));
  const isSaying = async (words: RegExp) => words.test(await text());
  return {
    text,
    has,
    press: async (name) => {
      await until(`“${name}”`, async () => ((await has(name)) ? true : undefined));
      await run(`${CLICK} await click(${JSON.stringify(name)});`, CLICK_MS);
    },
    isSaying,
    says: async (words) => {
      const isSaid = async () => (await isSaying(words)) || undefined;
      await until(String(words), isSaid).catch(async (error: unknown) => {
        throw new Error(`It says instead:\n${await text()}`, { cause: error });
      });
    },
  };
}

const TEXT = `
  const roots = [content.document];
  const texts = [];
  for (const root of roots) {
    const body = root.body ?? root;
    texts.push(body.innerText ?? [...body.children].map((one) => one.innerText ?? '').join('\\n'));
    for (const element of root.querySelectorAll('*')) {
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
    }
  }
  return texts.join('\\n');`;

/**
 * The browser itself makes the click, so that it is trusted and counts as the user's own: once what is to be clicked
 * stays where it is, and again when the click did not arrive, as on a panel that is just opening.
 */
const CLICK = `const pause = (ms) => new Promise((resolve) => content.setTimeout(resolve, ms));
  const click = async (name) => {
    for (;;) {
      const element = find(name);
      element?.scrollIntoView({ block: 'center' });
      const before = JSON.stringify(element?.getBoundingClientRect());
      await pause(60);
      if (!element?.isConnected || JSON.stringify(element.getBoundingClientRect()) !== before) continue;
      let isClicked = false;
      element.addEventListener('click', () => { isClicked = true; }, { capture: true, once: true });
      const box = element.getBoundingClientRect();
      const at = [box.x + box.width / 2, box.y + box.height / 2];
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        content.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, {});
      }
      if (isClicked) return; // at once: the click may close what it was made on
      await pause(200);
      if (isClicked) return;
    }
  };`;

/** A surface that opens or is being replaced says nothing; any other error counts. */
function unlessOpening(error: unknown): string {
  if (error instanceof Error && /not open|no answer/.test(error.message)) return '';
  throw error;
}
