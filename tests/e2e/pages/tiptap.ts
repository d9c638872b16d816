import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function tiptap(host: HTMLElement, chat: Chat): Composer {
  const room = h('div');
  host.append(room);
  const editor = new Editor({
    element: room,
    extensions: [StarterKit],
    onUpdate: () => void setTimeout(() => chat.changed()),
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': 'Message' },
      handleKeyDown: (_view, event) => {
        const rule = keyRule(event, chat);
        if (rule === 'send') chat.send();
        return rule !== 'pass';
      },
    },
  });
  const set = (text: string) => void editor.commands.setContent(text ? paragraph(text) : '');
  return {
    text: () => editor.getText(),
    set,
    clear: () => void editor.commands.clearContent(true),
    insert: (text) => void editor.commands.insertContent(text),
    focus: () => {
      editor.view.dom.focus();
      editor.commands.focus('end');
    },
    destroy: () => {
      editor.destroy();
      room.remove();
    },
  };
}

runShell({ tiptap });
