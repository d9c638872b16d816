import type { CDPSession, Frame, Page } from '@playwright/test';
import type { Sent } from '../pages/truth.ts';

/** A person at one chat page: all keys, clicks, taps and compositions are trusted input of the browser. */
export class Hand {
  readonly page: Page;
  /** The frame the chat is in. */
  readonly frame: Frame;
  readonly #cdp: CDPSession;

  constructor(page: Page, frame: Frame, cdp: CDPSession) {
    this.page = page;
    this.frame = frame;
    this.#cdp = cdp;
  }

  wait = (ms: number) => this.page.waitForTimeout(ms);
  key = (name: string) => this.page.keyboard.press(name);
  keys = (text: string) => this.page.keyboard.type(text, { delay: 4 });
  click = (selector: string) => this.frame.locator(selector).first().click({ timeout: 15_000 });
  clearByPage = () => this.frame.evaluate(() => window.desk?.clearByPage());
  refuse = (times: number) => this.frame.evaluate((n) => window.desk?.refuse(n), times);
  sent = (): Promise<readonly Sent[]> => this.frame.evaluate(() => window.desk?.sent ?? []);

  /** Waits until the page has emptied its box: a tab in the background gets few frames. */
  async untilEmpty() {
    await this.frame.waitForFunction(() => window.desk?.text().trim() === '', null, {
      polling: 20,
    });
  }

  async untilFull() {
    await this.frame.waitForFunction(() => window.desk?.text().trim(), null, { polling: 20 });
  }

  /** Brings the focus to a control by Tab, as far as the page can tell. */
  focusOn = (selector: string) => this.frame.locator(selector).focus();
  back = () => this.page.evaluate(() => history.back());

  /** The page presses Enter and its own button: no person did. */
  async sendByScript() {
    await this.frame.evaluate(() => {
      const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, composed: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
      document.querySelector<HTMLElement>('#send')?.click();
    });
  }

  /** Touches wait for the next frame, and a tab in the background may get none for seconds: nobody taps on those. */
  async tap(selector: string) {
    await this.page.bringToFront();
    await this.frame.locator(selector).first().tap({ timeout: 3000 });
  }

  async focus() {
    await this.frame.evaluate(() => window.desk?.focus());
    await this.wait(30);
  }

  /** Types into the composer, from where the caret is if it is there already. */
  async type(text: string) {
    const isThere = await this.frame.evaluate(() =>
      Boolean(document.querySelector('#host')?.contains(document.activeElement)),
    );
    if (!isThere) await this.focus();
    await this.keys(text);
  }

  async hold(name: string, repeats: number) {
    for (let i = 0; i < repeats; i += 1) await this.page.keyboard.down(name);
    await this.page.keyboard.up(name);
  }

  async paste(text: string) {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.focus();
    await this.key('Control+v');
    await this.wait(60);
  }

  /** Words that come without keys, as from dictation. */
  async dictate(text: string) {
    await this.focus();
    await this.#cdp.send('Input.insertText', { text });
  }

  /** Begins a composition and leaves it open. */
  async compose(text: string) {
    await this.focus();
    for (let i = 1; i <= text.length; i += 1) {
      const part = { text: text.slice(0, i), selectionStart: i, selectionEnd: i };
      await this.#cdp.send('Input.imeSetComposition', part);
    }
  }

  /** The Enter that takes a candidate, as an input method reports it, and what it commits. */
  async takeCandidate(text: string) {
    await this.#cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await this.commit(text);
  }

  async commit(text: string) {
    await this.#cdp.send('Input.insertText', { text });
  }
}

/** What scripts use of a hand: the same in every browser. */
export type AnyHand = Omit<Hand, 'page' | 'frame'>;
