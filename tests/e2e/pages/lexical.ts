import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  createEditor,
} from 'lexical';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

function write(text: string) {
  const line = $createParagraphNode();
  if (text) line.append($createTextNode(text));
  $getRoot().clear().append(line);
  line.selectEnd();
}

function lexical(host: HTMLElement, chat: Chat): Composer {
  const box = h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': 'Message' });
  host.append(box);
  const editor = createEditor({
    namespace: 'chat',
    onError: (error: Error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  editor.update(() => write(''), { discrete: true });
  // The bundle holds one copy of lexical; to the types each package has a copy of its own.
  const same = editor as unknown as Parameters<typeof registerPlainText>[0];
  const ends = [
    registerPlainText(same),
    registerHistory(same, createEmptyHistoryState(), 300),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event: KeyboardEvent) => {
        const rule = keyRule(event, chat);
        if (rule !== 'pass') event.preventDefault();
        if (rule === 'send') chat.send();
        return rule !== 'pass';
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerTextContentListener(() => setTimeout(() => chat.changed())),
  ];
  return {
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    set: (text) => editor.update(() => write(text)),
    clear: () => editor.update(() => write('')),
    insert: (text) =>
      editor.update(() => {
        const selection = $getSelection() ?? $getRoot().selectEnd();
        selection.insertText(text);
      }),
    focus: () => {
      box.focus();
      editor.update(() => $getRoot().selectEnd());
    },
    destroy: () => {
      for (const end of ends) end();
      editor.setRootElement(null);
      box.remove();
    },
  };
}

runShell({ lexical });
