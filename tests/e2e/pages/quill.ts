import Quill from 'quill';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

function quill(host: HTMLElement, chat: Chat): Composer {
  const room = h('div');
  host.append(room);
  const editor = new Quill(room, { modules: { toolbar: false }, placeholder: 'Message Bob' });
  editor.root.setAttribute('role', 'textbox');
  editor.root.addEventListener(
    'keydown',
    (event) => {
      const rule = keyRule(event, chat);
      if (rule !== 'pass') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (rule === 'send') chat.send();
    },
    true,
  );
  editor.on('text-change', () => void setTimeout(() => chat.changed()));
  const toEnd = () => editor.setSelection(editor.getLength(), 0);
  return {
    text: () => editor.getText().replace(/\n$/, ''),
    set: (text) => {
      editor.setText(text);
      toEnd();
    },
    clear: () => void editor.setText(''),
    insert: (text) => void editor.insertText(editor.getLength() - 1, text),
    focus: () => {
      editor.focus();
      toEnd();
    },
    destroy: () => room.remove(),
  };
}

runShell({ quill });
