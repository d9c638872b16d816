import './hard.css';
import { button, h } from './dom.ts';
import type { Sent } from './truth.ts';

/** Cases that no generic rule can settle: each is run without and with an entry of the registry. */
const sent: Sent[] = [];
const send = () => void sent.push({ at: Date.now(), conversation: 'hard' });

function box(id: string, onEnter: (box: HTMLTextAreaElement) => void = () => undefined) {
  const made = h('textarea', { id });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onEnter(made);
  });
  return made;
}

const composer = box('composer', (made) => {
  if (!made.value.trim()) return;
  send();
  made.value = '';
});
const chat = h(
  'div',
  { id: 'chat' },
  composer,
  unnamed('cross', '✕', () => (composer.value = '')),
  unnamed('sticker', '☺', send),
  unnamed('voice', '🎤', send),
);
const feed = h(
  'div',
  { id: 'feed' },
  box('remark', (made) => (made.value = '')),
);
const words = h('textarea', { id: 'words' });
const profile = h(
  'div',
  { id: 'profile' },
  words,
  unnamed('ok', 'OK', () => (words.value = '')),
);
const slow = box('slow', (made) => {
  if (!made.value) return;
  send();
  setTimeout(() => (made.value = ''), 3400);
});
const onKeyup = h('textarea', { id: 'on-keyup' });
onKeyup.addEventListener('keyup', (event) => {
  if (event.key !== 'Enter' || !onKeyup.value.trim()) return;
  send();
  onKeyup.value = '';
});
const shifted = h('textarea', { id: 'shifted' });
shifted.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.shiftKey || !shifted.value) return;
  event.preventDefault();
  send();
  shifted.value = '';
});

function unnamed(id: string, face: string, act: () => void) {
  const made = h('button', { id, type: 'button' }, face);
  made.addEventListener('click', act);
  return made;
}

/** A dialog that vanishes on send: a picture with its caption, or the first message to a match. */
function openDialog() {
  const dialog = h('div', { role: 'dialog', id: 'dialog' });
  const first = box('first', () => go());
  first.placeholder = 'Add a message';
  const go = () => {
    if (!first.value.trim()) return;
    send();
    dialog.remove();
  };
  dialog.append(
    first,
    button('dialog-send', 'Send', go),
    button('dialog-close', 'Close', () => dialog.remove()),
  );
  document.body.append(dialog);
}

/** The preview of a picture: its send button sends with or without a caption. */
function openPreview() {
  const preview = h('div', { id: 'preview' });
  const caption = h('textarea', { id: 'words-below', placeholder: 'Add a caption' });
  const go = () => {
    send();
    preview.remove();
  };
  preview.append(caption, button('preview-send', 'Send', go));
  document.body.append(preview);
}

document.body.append(
  chat,
  feed,
  profile,
  h('div', {}, slow),
  h('div', {}, onKeyup, shifted),
  button('open-dialog', 'Say something nice', openDialog),
  button('open-preview', 'Picture', openPreview),
);
window.desk = {
  sent,
  text: () => composer.value,
  focus: () => composer.focus(),
  clearByPage: () => (composer.value = ''),
  refuse: () => undefined,
};
