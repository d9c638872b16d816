import { expect, type Locator, type Page } from '@playwright/test';

/** The people of this evening. */
export type Contact = 'anna' | 'ben' | 'cora';

/** Converse.js as a person uses it: by what can be seen, by keys and clicks. */
export class Chat {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get box(): Locator {
    return this.page.locator('textarea.chat-textarea:visible');
  }

  async open(contact: Contact): Promise<void> {
    await this.page.locator('a.open-chat').filter({ hasText: contact }).first().click();
    await expect(this.page.locator('.chat-head:visible')).toContainText(contact);
    await this.box.click();
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async send(text: string): Promise<void> {
    await this.type(text);
    await this.press('Enter');
    await expect(this.box).toHaveValue('');
  }

  /** Waits until the other's message stands in the log. */
  async hears(text: string): Promise<void> {
    await expect(this.page.locator('.chat-msg__text:visible').getByText(text)).toBeVisible();
  }

  async clear(): Promise<void> {
    await this.press('Control+a');
    await this.press('Delete');
    await expect(this.box).toHaveValue('');
  }

  /** Brings the last own message back into the box. */
  async recall(): Promise<void> {
    await this.press('ArrowUp');
    await expect(this.box).not.toHaveValue('');
    await this.press('End');
  }

  async pickEmoji(): Promise<void> {
    await this.page.locator('button.toggle-emojis:visible').click();
    const heart = this.page.locator('.insert-emoji:visible[title=":heart:"]').first();
    await heart.waitFor();
    await this.page.waitForTimeout(500); // the picker draws itself anew once its list has come
    await heart.click();
    await expect(this.box).not.toHaveValue('');
    await this.box.click();
    await this.press('End');
  }

  /** Writes through an input method: a composition that grows, then the candidate that is chosen. */
  async compose(text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (let end = 1; end <= text.length; end += 1) {
      const part = { text: text.slice(0, end), selectionStart: end, selectionEnd: end };
      await session.send('Input.imeSetComposition', part);
    }
    await session.send('Input.insertText', { text });
    await session.detach();
  }
}
