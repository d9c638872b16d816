import { Essentials, InlineEditor, Paragraph } from 'ckeditor5';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

/** The editor is made asynchronously and the shell mounts at once: two are kept ready, one for the remount. */
async function ready() {
  const room = h('div');
  document.body.append(room);
  const editor = await InlineEditor.create(room, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    placeholder: 'Type a message',
  });
  room.remove();
  return editor;
}
const pool = [await ready(), await ready()];

function ckeditor(host: HTMLElement, chat: Chat): Composer {
  const editor = pool.pop();
  const root = editor?.model.document.getRoot();
  const box = editor?.ui.view.editable.element;
  if (!editor || !root || !box) throw new Error('No editor is ready.');
  host.append(box);
  editor.editing.view.document.on(
    'keydown',
    (event, data) => {
      const rule = keyRule(data.domEvent, chat);
      if (rule === 'pass') return;
      data.preventDefault();
      event.stop();
      if (rule === 'send') chat.send();
    },
    { priority: 'highest' },
  );
  editor.model.document.on('change:data', () => void setTimeout(() => chat.changed()));
  const toEnd = () => editor.model.change((writer) => writer.setSelection(root, 'end'));
  const clear = () => editor.setData('');
  const insert = (text: string) =>
    editor.model.change((writer) => {
      const end = editor.model.createPositionAt(root, 'end');
      editor.model.insertContent(writer.createText(text), end);
    });
  return {
    text: () => plainText(editor.getData()),
    set: (text) => {
      clear();
      if (text) insert(text);
      toEnd();
    },
    clear,
    insert,
    focus: () => {
      editor.editing.view.focus();
      toEnd();
    },
    destroy: () => box.remove(),
  };
}

function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<br[^>]*>/g, '\n'), 'text/html');
  return [...body.children]
    .map((line) => line.textContent)
    .join('\n')
    .replace(/\u00a0/g, ' ');
}

runShell({ ckeditor });
