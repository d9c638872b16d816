import './shell.css';
import { Conversations, PEOPLE, type Person } from './chat.ts';
import type { Mount } from './composer.ts';
import { configOf, type Config } from './config.ts';
import { button, h } from './dom.ts';
import { others } from './others.ts';

/** A small chat page around any composer; `window.desk` holds what it really sent. */
export function runShell(mounts: Readonly<Record<string, Mount>>): void {
  const url = new URL(location.href);
  const editor = url.searchParams.get('editor') ?? '';
  const config = configOf(url.searchParams, editor);
  const mount = mounts[editor];
  if (!mount) throw new Error(`This page has no composer "${editor}".`);
  const start = url.searchParams.has('first') ? '/messages/new' : '/messages/a';
  top?.history.replaceState({}, '', config.hasAddresses ? start : '/messages');
  build(mount, config);
}

function build(mount: Mount, config: Config): void {
  const stage = {
    host: h('div', { id: 'host' }),
    log: h('div', { id: 'log', role: 'log' }),
    title: h('h2', {}, PEOPLE.a),
    popup: h('div', { id: 'popup', role: 'listbox' }, h('div', { role: 'option' }, 'bob')),
  };
  stage.popup.hidden = true;
  const holder: { chat?: Conversations } = {};
  const chat = () => holder.chat ?? raise();
  const picker = h('div', { id: 'picker' });
  picker.hidden = true;
  picker.append(
    button('smile', 'grinning', () => {
      chat().composer.insert('😀');
      picker.hidden = true;
    }),
  );
  const bar = h(
    'div',
    { id: 'bar' },
    button('attach', 'Attach file', () => undefined),
    button('emoji', 'Emoji', () => (picker.hidden = !picker.hidden)),
    stage.host,
    button('clear', 'Clear text', () => chat().composer.clear()),
    button('sticker', 'Sticker', () => chat().say('sticker')),
    sendButton(config, () => chat().send()),
  );
  const main = h('main', {}, h('header', {}, stage.title), stage.log, bar);
  document.body.append(
    sideBar((person) => chat().open(person)),
    main,
    others(),
    stage.popup,
    picker,
  );
  holder.chat = new Conversations(mount, config, stage);
  stage.popup.addEventListener('mousedown', (event) => {
    event.preventDefault();
    chat().pick();
  });
  window.desk = {
    sent: chat().sent,
    text: () => chat().composer.text(),
    focus: () => chat().composer.focus(),
    clearByPage: () => chat().composer.clear(),
    refuse: (times) => chat().refuse(times),
  };
}

function sendButton({ press, isSendNamed }: Config, send: () => void): HTMLElement {
  const made = h('button', { id: 'send', class: 'icon', type: 'button' }, '➤');
  if (isSendNamed) made.setAttribute('aria-label', 'Send');
  made.addEventListener(press, (event) => {
    if (press !== 'click') event.preventDefault();
    send();
  });
  return made;
}

function sideBar(open: (person: Person) => void): HTMLElement {
  const search = h('input', { id: 'search', placeholder: 'Search messages', type: 'text' });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') search.value = '';
  });
  const row = (person: Person) => {
    const made = h('button', { class: 'row', id: `row-${person}` }, `Conversation ${person}`);
    made.addEventListener('click', () => open(person));
    return h('li', {}, made);
  };
  // A row right beside the composer: the hard case for "a click near the box".
  const low = h('div', { id: 'row-low', role: 'button', tabindex: '0' }, 'Conversation b');
  low.addEventListener('click', () => open('b'));
  return h('div', { id: 'side' }, search, row('a'), row('b'), row('c'), low);
}

function raise(): never {
  throw new Error('The chat is not there yet.');
}
