import { expect, test, type Page } from '@playwright/test';
import type { RequestListener } from 'node:http';
import type { Extension } from '../helpers/extension.ts';
import { CARD, heard, inject, launchWithStandIn, shownCard } from '../helpers/card.ts';
import { serve, type Served } from '../helpers/serve.ts';

/** Everything a page can notice without asking for permission. */
const WATCH = `<script>
window.seen = [];
const note = (what) => seen.push(what);
new MutationObserver((all) => all.forEach(({ addedNodes, type, attributeName }) => {
  for (const node of addedNodes) if (node.nodeType === 1) note('node ' + node.tagName);
  if (type === 'attributes') note('attribute ' + attributeName);
})).observe(document, { childList: true, subtree: true, attributes: true });
for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'toggle', 'beforetoggle'])
  addEventListener(type, (event) => note(type), true);
Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, { apply: (f, me, args) => (note('attachShadow'), Reflect.apply(f, me, args)) });
window.before = Object.getOwnPropertyNames(window).join();
</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/plain': '<textarea></textarea>',
  '/watch': `<textarea></textarea>${WATCH}`,
  '/css': `<style>*, *::before, *::after { display: none !important; visibility: hidden !important; opacity: 0 !important;
    transform: translateX(-9999px) scale(0) !important; clip-path: inset(50%) !important; pointer-events: none !important;
    position: static !important; width: 0 !important; color: transparent !important; animation: none 9s !important;
    --ink: transparent !important; --raised: transparent !important; --paper: red !important; --sans: fantasy !important;
    font-size: 1px !important; zoom: 0.1 !important; user-select: auto !important }
    html { font-size: 3px; display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important; clip-path: none !important; zoom: 1 !important }</style><p>hello</p>`,
  '/fonts': `<style>${[
    'serif',
    'system-ui',
    'sans-serif',
    'Newsreader',
    'Georgia',
    'Palatino',
    'Segoe UI',
    'Roboto',
  ]
    .map((name) => `@font-face { font-family: '${name}'; src: url('/font-asked-for') }`)
    .join('')}</style><p>hello</p>`,
  '/dialog': '<p>hello</p><dialog><p>What I ask is more important.</p><input></dialog>',
  '/locked': '<p>hello</p>',
};
const LOCKED =
  "default-src 'none'; script-src 'nonce-test'; require-trusted-types-for 'script'; trusted-types 'none'";

let extension: Extension;
let served: Served;
const asked: string[] = [];
const listener: RequestListener = ({ url = '/' }, response) => {
  asked.push(url);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (url === '/locked') response.setHeader('content-security-policy', LOCKED);
  response.end(`<!doctype html><title>page</title>${PAGES[url] ?? ''}`);
};
test.beforeAll(async () => {
  extension = await launchWithStandIn();
  served = await serve(listener);
});
test.afterAll(async () => {
  await extension.close();
  await served.close();
});

async function open(path: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(`http://localhost:${served.port}${path}`);
  return page;
}
const types = async () => (await heard(extension)).map((message) => message.type);
const count = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('[popover]:not([id])').length);

test('leaves no trace before it shows', async () => {
  const page = await open('/watch');
  await page.click('textarea');
  await inject(extension, page);
  await page.keyboard.type('hi', { delay: 50 });
  await page.waitForTimeout(3500);
  expect(await page.evaluate('seen')).toEqual([]);
  const isNew = `Object.getOwnPropertyNames(window).filter((name) => name !== 'before' && !before.split(',').includes(name))`;
  expect(await page.evaluate(isNew)).toEqual([]);
  const card = await shownCard(extension, page);
  await card.press('Carry on');
  expect(await page.evaluate(isNew)).toEqual([]);
  const seen = (await page.evaluate('seen')) as string[];
  expect(new Set(seen)).toEqual(
    new Set(
      ['node DIV', 'attribute popover', 'beforetoggle', 'toggle'].filter((one) =>
        seen.includes(one),
      ),
    ),
  );
  expect(seen).toContain('node DIV');
  expect(await count(page)).toBe(0);
  await page.close();
});

test('styles of the page cannot hide, move or recolour it', async () => {
  const page = await open('/css');
  await inject(extension, page);
  const card = await shownCard(extension, page);
  const box = await card.box();
  expect(box.width).toBe(416);
  expect(box.y + box.height).toBeCloseTo(700 - 16, 0);
  const style = await card.evaluate(`(() => {
    const { color, fontFamily, fontSize, userSelect } = getComputedStyle(root.querySelector('h2'));
    return { color, fontFamily, fontSize, userSelect };
  })()`);
  expect(style).toEqual({
    color: 'rgb(43, 39, 35)',
    fontFamily: 'serif',
    fontSize: '23px',
    userSelect: 'none',
  });
  await expect.poll(types).toContain('prompt/shown');
  await card.press('Carry on');
  await expect.poll(types).toContain('prompt/answered');
  await page.close();
});

test('the page cannot read it: selection, text, events, fonts', async () => {
  const page = await open('/fonts');
  await page.evaluate(() => {
    Object.assign(window, { paths: [] as string[] });
    for (const type of ['click', 'mousemove', 'focusin', 'pointerdown'])
      window.addEventListener(
        type,
        (event) => {
          const path = event
            .composedPath()
            .map((node) => (node instanceof Element ? node.tagName : ''));
          (window as unknown as { paths: string[] }).paths.push(path.join());
        },
        true,
      );
  });
  await inject(extension, page);
  const card = await shownCard(extension, page);
  const read = await page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.documentElement);
    const all = String(selection);
    selection?.removeAllRanges();
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- window.find is in no type library
    (window as any).find('Int');
    for (const by of ['word', 'line', 'documentboundary'])
      selection?.modify('extend', 'forward', by);
    const host = document.querySelector('[popover]');
    return [
      all,
      String(selection),
      document.documentElement.innerText,
      host?.textContent,
      host?.innerHTML,
      String(host?.shadowRoot),
    ];
  });
  expect(read.join('|')).not.toMatch(/intensity|lovely|carry/i);
  await card.press('Why this?');
  await card.press('Back');
  const paths = (await page.evaluate('paths')) as string[];
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => /BUTTON|SECTION|H2/.test(path))).toEqual([]);
  expect(asked).not.toContain('/font-asked-for');
  await page.evaluate(() => document.body.style.setProperty('font-family', 'Newsreader'));
  await expect.poll(() => asked).toContain('/font-asked-for');
  await card.press('Carry on');
  await page.close();
});

test('the page cannot press it', async () => {
  const page = await open('/plain');
  await inject(extension, page);
  const card = await shownCard(extension, page);
  await page.waitForTimeout(800);
  const at = await card.middleOf('Never this kind');
  await page.evaluate(({ x, y }) => {
    const host = document.querySelector<HTMLElement>('[popover]');
    host?.click();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host?.dispatchEvent(
        new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }),
      );
  }, at);
  await card.evaluate("[...root.querySelectorAll('button')].at(-1).click()");
  expect(await types()).toEqual(['prompt/shown']);
  await card.press('Carry on');
  await page.close();
});

for (const cover of ['pointer-events: auto', 'pointer-events: none'] as const) {
  test(`a press through a cover of the page (${cover}) is not taken`, async () => {
    const page = await open('/plain');
    await inject(extension, page);
    const card = await shownCard(extension, page);
    await page.waitForTimeout(900);
    await page.evaluate((css) => {
      const over = document.createElement('div');
      over.id = 'over';
      over.popover = 'manual';
      over.style.cssText = `${css}; inset: 0; width: 100vw; height: 100vh; border: 0; background: gold`;
      document.documentElement.append(over);
      over.showPopover();
    }, cover);
    await page.waitForTimeout(400);
    await card.press('Never this kind');
    expect(await types()).toEqual(['prompt/shown']);
    await page.evaluate(() => document.querySelector('#over')?.remove());
    await page.waitForTimeout(200);
    await card.press('Never this kind');
    expect(await types()).toEqual(['prompt/shown']);
    await page.waitForTimeout(700);
    await card.press('Never this kind');
    await expect.poll(types).toEqual(['prompt/shown', 'prompt/answered']);
    await page.close();
  });
}

test('a press in the first half second was meant for something else', async () => {
  const page = await open('/plain');
  await inject(extension, page);
  const card = await shownCard(extension, page);
  const { x, y } = await card.middleOf('Never this kind');
  await page.mouse.click(x, y);
  await page.waitForTimeout(300);
  expect((await types()).filter((type) => type === 'prompt/answered')).toEqual([]);
  await card.press('Carry on');
  await page.close();
});

test('taken away by the page, it folds and does not come back', async () => {
  const page = await open('/plain');
  await inject(extension, page);
  await shownCard(extension, page);
  await expect.poll(types).toEqual(['prompt/shown']);
  await page.evaluate(() => document.querySelector('[popover]')?.remove());
  await expect.poll(types).toEqual(['prompt/shown', 'prompt/folded']);
  await page.waitForTimeout(1500);
  expect(await count(page)).toBe(0);
  await page.close();
});

test('closed by the page, it folds', async () => {
  const page = await open('/plain');
  await inject(extension, page);
  await shownCard(extension, page);
  await expect.poll(types).toEqual(['prompt/shown']);
  await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.hidePopover());
  await expect.poll(types).toEqual(['prompt/shown', 'prompt/folded']);
  expect(await count(page)).toBe(0);
  await page.close();
});

test('never in view, it is dropped and was not shown', async () => {
  const page = await open('/plain');
  await page.evaluate(() => document.documentElement.style.setProperty('display', 'none'));
  await inject(extension, page);
  await expect.poll(types, { timeout: 15_000 }).toEqual(['prompt/dropped']);
  expect(await count(page)).toBe(0);
  await page.close();
});

test('is reachable while the page has a modal dialog open, and after it closes', async () => {
  const page = await open('/dialog');
  await inject(extension, page);
  const card = await shownCard(extension, page);
  await expect.poll(types).toEqual(['prompt/shown']);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const parent = () =>
    page.evaluate(() => document.querySelector('[popover]')?.parentElement?.tagName);
  await expect.poll(parent).toBe('DIALOG');
  await page.waitForTimeout(800);
  await card.press('Why this?');
  expect(await card.labels()).toContain('See the numbers');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect.poll(parent).toBe('HTML');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect.poll(parent).toBe('DIALOG');
  await page.evaluate(() => document.querySelector('dialog')?.remove());
  await expect.poll(parent).toBe('HTML');
  await page.waitForTimeout(800);
  await card.press('Back');
  await card.press('Carry on');
  expect(await types()).toEqual(['prompt/shown', 'prompt/answered']);
  await page.close();
});

test('works under the strictest policy, without one violation', async () => {
  const page = await open('/locked');
  await page.evaluate(() => {
    Object.assign(window, { violations: [] as string[] });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      (window as unknown as { violations: string[] }).violations.push(violatedDirective),
    );
  });
  await inject(extension, page, { ...CARD, canBreathe: true, acts: ['breathe', 'check-in'] });
  const card = await shownCard(extension, page);
  expect((await card.box()).width).toBe(416);
  await card.press('Check in');
  await card.press('intense');
  await card.press('Save');
  await card.press('Breathe for half a minute');
  expect(await card.text()).toContain('In');
  expect(await page.evaluate('violations')).toEqual([]);
  await page.evaluate(() => document.head.append(document.createElement('style')));
  await page.evaluate(() => document.querySelector('style')?.append('p { color: red }'));
  await expect.poll(() => page.evaluate('violations.length')).toBeGreaterThan(0);
  await card.press("That's enough");
  await page.close();
});
