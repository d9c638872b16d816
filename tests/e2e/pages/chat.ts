import type { Chat, Composer, Mount } from './composer.ts';
import type { Config } from './config.ts';
import { h } from './dom.ts';
import { openMenu } from './message-menu.ts';
import type { Sent } from './truth.ts';

export const PEOPLE = { a: 'Ada', b: 'Bo', c: 'Cleo' } as const;
export type Person = keyof typeof PEOPLE;

/** The parts of the page a conversation lives in. */
export interface Stage {
  readonly host: HTMLElement;
  readonly log: HTMLElement;
  readonly title: HTMLElement;
  readonly popup: HTMLElement;
}

/** One page's conversations and its one composer: what it sends is the truth. */
export class Conversations implements Chat {
  readonly sent: Sent[] = [];
  composer: Composer;
  readonly #drafts = { a: '', b: '', c: '' };
  #open: Person = 'a';
  #isEditing = false;
  #isPopupOpen = false;
  #lastText = '';
  #busyUntil = 0;
  #refusals = 0;
  readonly #mount: Mount;
  readonly #config: Config;
  readonly #stage: Stage;

  constructor(mount: Mount, config: Config, stage: Stage) {
    this.#mount = mount;
    this.#config = config;
    this.#stage = stage;
    this.composer = mount(stage.host, this);
    top?.addEventListener('popstate', () => this.composer.clear());
  }

  get sendKey() {
    return this.#config.sendKey;
  }

  refuse(times: number) {
    this.#refusals = times;
  }

  send() {
    const text = this.composer.text().trim();
    if (!text || this.#config.fail === 'refuse') return;
    if (this.#refusals > 0) {
      this.#refusals -= 1;
      return;
    }
    if (this.#isEditing) {
      this.#isEditing = false;
      this.#empty();
      return;
    }
    if (performance.now() < this.#busyUntil) return; // the first one is not answered yet
    this.#busyUntil = performance.now() + (this.#config.lateMs && this.#config.lateMs + 20);
    this.#deliver(text);
  }

  arrowKey(key: string) {
    const isDown = key === 'ArrowDown' && this.#isEditing;
    const isUp = key === 'ArrowUp' && !this.composer.text().trim() && Boolean(this.#lastText);
    if (isUp) this.#edit(this.#lastText);
    if (isDown) {
      this.#isEditing = false;
      this.composer.clear();
    }
    return isUp || isDown;
  }

  popupKey(key: string) {
    if (!this.#isPopupOpen || !['Enter', 'Tab', 'Escape'].includes(key)) return false;
    if (key === 'Escape') this.#showPopup(false);
    else this.pick();
    return true;
  }

  changed() {
    this.#showPopup(/(^|\s)@\w*$/.test(this.composer.text().replace(/\n+$/, '')));
  }

  pick() {
    this.#showPopup(false);
    if (this.composer.pick) this.composer.pick('bob');
    else this.composer.set(this.composer.text().replace(/@\w*\n*$/, '@bob '));
    this.composer.focus();
  }

  open(person: Person) {
    this.#drafts[this.#open] = this.composer.text();
    this.#open = person;
    this.#isEditing = false;
    this.#stage.log.textContent = '';
    this.#stage.title.textContent = PEOPLE[person];
    if (this.#config.hasAddresses) top?.history.pushState({}, '', `/messages/${person}`);
    this.composer.clear();
    if (this.#drafts[person]) this.composer.set(this.#drafts[person]);
  }

  say(text: string) {
    const more = h('button', { class: 'more', 'aria-label': 'More' }, '…');
    const line = h(
      'div',
      { class: 'msg' },
      h('span', {}, '•'.repeat(Math.min(9, text.length))),
      more,
    );
    more.addEventListener('click', () => openMenu(line, text, () => this.#edit(text)));
    this.#stage.log.append(line);
  }

  #deliver(text: string) {
    if (top?.location.pathname === '/messages/new') top.history.pushState({}, '', '/messages/a');
    const conversation = this.#config.hasAddresses ? this.#open : `named ${this.#open}`;
    this.sent.push({ at: Date.now(), conversation });
    this.#lastText = text;
    this.#drafts[this.#open] = '';
    this.say(text);
    this.#empty();
    if (this.#config.fail !== 'network') return;
    setTimeout(() => {
      this.sent.pop();
      this.composer.set(text);
    }, 700);
  }

  #edit(text: string) {
    this.#isEditing = true;
    this.composer.set(text);
    this.composer.focus();
  }

  #empty() {
    const { clear, lateMs } = this.#config;
    if (clear === 'frame') requestAnimationFrame(() => requestAnimationFrame(() => this.#now()));
    else if (lateMs > 0) setTimeout(() => this.#now(), lateMs);
    else this.#now();
  }

  #now() {
    if (this.#config.clear !== 'remount') {
      this.composer.clear();
      return;
    }
    this.composer.destroy();
    this.#stage.host.textContent = '';
    this.composer = this.#mount(this.#stage.host, this);
    this.composer.focus();
  }

  #showPopup(isOpen: boolean) {
    this.#isPopupOpen = isOpen;
    this.#stage.popup.hidden = !isOpen;
  }
}
