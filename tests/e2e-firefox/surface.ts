import { until } from '../helpers/hands.ts';
import { runInside, type InWindow } from './chrome-window.ts';

/** Something on screen that WebDriver cannot reach: the toolbar popup, or a card in a closed shadow root. */
export interface Surface {
  /** Everything it says, closed shadow roots included. */
  text(): Promise<string>;
  has(name: string): Promise<boolean>;
  /** A trusted click on what carries this name, once it is there. */
  press(name: string): Promise<void>;
  /** Waits until it says this. */
  says(words: RegExp): Promise<void>;
}

/** The surface in the `<browser>` whose address contains `part`. */
export function surface(inWindow: InWindow, part: string): Surface {
  const run = async (body: string): Promise<unknown> => {
    const reply = JSON.parse(String(await inWindow(runInside(part, body)))) as {
      value?: unknown;
      error?: string;
    };
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value;
  };
  const has = async (name: string) =>
    (await run(`return Boolean(find(${JSON.stringify(name)}))`)) === true;
  const text = async () => String(await run(TEXT));
  return {
    text,
    has,
    press: async (name) => {
      await until(`“${name}”`, async () => ((await has(name)) ? true : undefined));
      await run(`${CLICK} click(find(${JSON.stringify(name)}));`);
    },
    says: async (words) => {
      await until(String(words), async () => (words.test(await text()) ? true : undefined), 20_000);
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
