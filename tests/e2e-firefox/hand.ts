import type { Frame, KeyInput, Page } from 'puppeteer-core';
import type { AnyHand } from '../e2e/composers/hand.ts';
import type { Sent } from '../e2e/pages/truth.ts';
import { until } from '../helpers/hands.ts';
import type { Firefox } from './firefox.ts';

/** A person at one chat page in Firefox: all keys, clicks, taps and compositions are trusted input of the browser. */
export class FirefoxHand implements AnyHand {
  readonly #page: Page;
  /** The frame the chat is in. */
  readonly #frame: Frame;
  readonly #firefox: Firefox;

  constructor(firefox: Firefox, page: Page, frame: Frame) {
    this.#firefox = firefox;
    this.#page = page;
    this.#frame = frame;
  }

  wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  keys = (text: string) => this.#page.keyboard.type(text);
  click = (selector: string) => this.#frame.click(selector);
  tap = (selector: string) => this.#frame.tap(selector);
  focusOn = (selector: string) => this.#frame.focus(selector);
  back = () => this.#page.evaluate(() => history.back());
  clearByPage = () => this.#frame.evaluate(() => window.desk?.clearByPage());
  refuse = (times: number) => this.#frame.evaluate((n) => window.desk?.refuse(n), times);
  untilEmpty = () => this.#until('an empty box', (text) => text === '');
  untilFull = () => this.#until('a full box', (text) => text !== '');

  async sent(): Promise<readonly Sent[]> {
    return (await this.#frame.evaluate(() => window.desk?.sent)) ?? [];
  }

  /** Presses a key, with others held down before it: `Control+a`. */
  async key(name: string): Promise<void> {
    const names = name.split('+') as KeyInput[]; // the scripts name them as all drivers do
    for (const one of names) await this.#page.keyboard.down(one);
    for (const one of names.reverse()) await this.#page.keyboard.up(one);
  }

  async hold(name: string, repeats: number) {
    for (let i = 0; i < repeats; i += 1) await this.#page.keyboard.down(name as KeyInput);
    await this.#page.keyboard.up(name as KeyInput);
  }

  async focus() {
    await this.#frame.evaluate(() => window.desk?.focus());
    await this.wait(30);
  }

  /** Types into the composer, from where the caret is if it is there already. */
  async type(text: string) {
    const isThere = await this.#frame.evaluate(() =>
      Boolean(document.querySelector('#host')?.contains(document.activeElement)),
    );
    if (!isThere) await this.focus();
    await this.keys(text);
  }

  async paste(text: string) {
    await this.#firefox.copy(text);
    await this.focus();
    await this.key('Control+v');
  }

  /** Words that come whole from an input method. */
  async dictate(text: string) {
    await this.focus();
    await this.commit(text);
  }

  /** Begins a composition and leaves it open. */
  async compose(text: string) {
    await this.focus();
    await this.#input(`for (let end = 1; end <= ${text.length}; end += 1) {
      tip.setPendingCompositionString(${JSON.stringify(text)}.slice(0, end));
      tip.appendClauseToPendingComposition(end, tip.ATTR_RAW_CLAUSE);
      tip.setCaretInPendingComposition(end);
      tip.flushPendingComposition();
    }`);
  }

  /** The Enter that takes a candidate, as Firefox reports it, and what it commits. */
  takeCandidate = (text: string) =>
    this
      .#input(`const enter = new content.KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
      tip.commitCompositionWith(${JSON.stringify(text)}, enter);
      tip.keyup(enter);`);
  commit = (text: string) => this.#input(`tip.commitCompositionWith(${JSON.stringify(text)});`);

  async sendByScript() {
    await this.#frame.evaluate(() => {
      const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, composed: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
      document.querySelector<HTMLElement>('#send')?.click();
    });
  }

  /** Firefox's own way in for input methods; one composition may last over several calls. */
  async #input(body: string): Promise<void> {
    await this.#firefox.inside(this.#page)(`
      globalThis.andanteInput ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      const tip = globalThis.andanteInput;
      if (!tip.hasComposition && !tip.beginInputTransactionForTests(content)) throw new Error('no input method');
      ${body}`);
  }

  async #until(what: string, isSo: (text: string) => boolean): Promise<void> {
    await until(what, async () => {
      const text = await this.#frame.evaluate(() => window.desk?.text().trim());
      return (text !== undefined && isSo(text)) || undefined;
    });
  }
}
