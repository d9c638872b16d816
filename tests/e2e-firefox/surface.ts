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
export type Inside = (body: string) => Promise<unknown>;

/** Inside the `<browser>` whose address contains `part`. */
export function insideOf(inWindow: InWindow, part: string): Inside {
  return async (body) => {
    const reply = JSON.parse(String(await inWindow(runInside(part, body)))) as {
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
    (await run(`return Boolean(find(${JSON.stringify(name)}))`)) === true;
  const text = async () => String(await run(TEXT));
  const isSaying = async (words: RegExp) => words.test(await text().catch(unlessOpening));
  return {
    text,
    has,
    press: async (name) => {
      await until(`“${name}”`, async () => ((await has(name)) ? true : undefined));
      await run(`${CLICK} click(find(${JSON.stringify(name)}));`);
    },
    isSaying,
    says: async (words) => {
      await until(String(words), async () => (await isSaying(words)) || undefined, 20_000);
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

/** The browser itself makes the click, so that it is trusted and counts as the user's own. */
const CLICK = `const click = (element) => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    const at = [box.x + box.width / 2, box.y + box.height / 2];
    const mouse = (type) => content.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, {});
    mouse('mousemove');
    mouse('mousedown');
    mouse('mouseup');
  };`;

/** A surface that opens or is being replaced says nothing; any other error counts. */
function unlessOpening(error: unknown): string {
  if (error instanceof Error && /not open|no answer/.test(error.message)) return '';
  throw error;
}
