import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { Editor, Node, Transforms, createEditor, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

type SlateEditor = ReturnType<typeof makeEditor>;
const makeEditor = () => withHistory(withReact(createEditor()));
const blank = (): Descendant[] => [{ children: [{ text: '' }] }];

function write(editor: SlateEditor, text: string) {
  Editor.withoutNormalizing(editor, () => {
    const at = { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) };
    Transforms.delete(editor, { at });
    while (editor.children.length > 1) Transforms.removeNodes(editor, { at: [0] });
    if (text) Transforms.insertText(editor, text, { at: Editor.end(editor, []) });
    Transforms.select(editor, Editor.end(editor, []));
  });
}

function slate(host: HTMLElement, chat: Chat): Composer {
  const room = h('div');
  host.append(room);
  const root = createRoot(room);
  const editor = makeEditor();
  const box = createElement(Editable, {
    role: 'textbox',
    'aria-label': 'Message',
    placeholder: 'Message @bob',
    onKeyDown: (event) => {
      const rule = keyRule(event.nativeEvent, chat);
      const isLine = rule === 'pass' && event.key === 'Enter' && !event.nativeEvent.isComposing;
      if (rule !== 'pass' || isLine) event.preventDefault();
      if (rule === 'send') chat.send();
      else if (isLine) editor.insertBreak();
    },
  });
  flushSync(() =>
    root.render(
      createElement(Slate, {
        editor,
        initialValue: blank(),
        onChange: () => void setTimeout(() => chat.changed()),
        children: box,
      }),
    ),
  );
  return {
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    set: (text) => write(editor, text),
    clear: () => write(editor, ''),
    insert: (text) => Transforms.insertText(editor, text, { at: Editor.end(editor, []) }),
    focus: () => {
      ReactEditor.focus(editor);
      Transforms.select(editor, Editor.end(editor, []));
    },
    destroy: () => {
      root.unmount();
      room.remove();
    },
  };
}

runShell({ slate });
