import { listen, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

function textarea(host: HTMLElement, chat: Chat): Composer {
  const box = h('textarea', { placeholder: 'Type a message', rows: '2' });
  host.append(box);
  listen(box, chat);
  return {
    text: () => box.value,
    set: (text) => (box.value = text),
    clear: () => (box.value = ''),
    insert: (text) => (box.value += text),
    focus: () => box.focus(),
    destroy: () => box.remove(),
  };
}

/** Without a library; emptying leaves a line break behind, as many sites do. */
function editable(host: HTMLElement, chat: Chat): Composer {
  const box = h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': 'Message' });
  box.append(h('br'));
  host.append(box);
  listen(box, chat);
  const toEnd = () => {
    getSelection()?.selectAllChildren(box);
    getSelection()?.collapseToEnd();
  };
  const put = (...children: (Node | string)[]) => {
    box.replaceChildren(...children);
    toEnd();
  };
  return {
    text: () => box.innerText.replace(/\u200b/g, ''),
    set: put,
    clear: () => box.replaceChildren(h('div', {}, h('br'))),
    insert: (text) => {
      box.append(text);
      toEnd();
    },
    focus: () => {
      box.focus();
      toEnd();
    },
    destroy: () => box.remove(),
    pick: (name) => put(h('span', { contenteditable: 'false' }, `@${name}`), ' '),
  };
}

/** An input in a form: Enter submits it by itself. */
function form(host: HTMLElement, chat: Chat): Composer {
  const box = h('input', { type: 'text', placeholder: 'Message…', autocomplete: 'off' });
  const made = h('form', {}, box, h('button', { type: 'submit' }, 'Go'));
  host.append(made);
  box.addEventListener('keydown', (event) => {
    if (chat.popupKey(event.key) || chat.arrowKey(event.key)) event.preventDefault();
  });
  box.addEventListener('input', () => chat.changed());
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    chat.send();
  });
  return {
    text: () => box.value,
    set: (text) => (box.value = text),
    clear: () => (box.value = ''),
    insert: (text) => (box.value += text),
    focus: () => box.focus(),
    destroy: () => made.remove(),
  };
}

/** A textarea two shadow roots deep. */
function shadow(mode: ShadowRootMode) {
  return (host: HTMLElement, chat: Chat): Composer => {
    const outer = document.createElement('x-app');
    const inner = document.createElement('x-composer');
    const room = h('div');
    host.append(outer);
    outer.attachShadow({ mode }).append(inner);
    inner.attachShadow({ mode }).append(room);
    return textarea(room, chat);
  };
}

runShell({ textarea, editable, form, open: shadow('open'), closed: shadow('closed') });
