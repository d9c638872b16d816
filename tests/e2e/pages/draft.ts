import { ContentState, Editor, EditorState, Modifier, getDefaultKeyBinding } from 'draft-js';
import { createElement, createRef, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

type Handle = Omit<Composer, 'destroy'>;

function useDraft() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const now = useRef(state);
  const put = (next: EditorState) => {
    now.current = next;
    setState(next);
  };
  const set = (text: string) => {
    const content = ContentState.createFromText(text);
    put(EditorState.moveFocusToEnd(EditorState.push(now.current, content, 'insert-characters')));
  };
  const insert = (text: string) => {
    const { current } = now;
    const content = Modifier.insertText(current.getCurrentContent(), current.getSelection(), text);
    put(EditorState.push(current, content, 'insert-characters'));
  };
  return { state, now, put, set, insert };
}

function Box({ chat, handle }: { readonly chat: Chat; readonly handle: Ref<Handle> }) {
  const { state, now, put, set, insert } = useDraft();
  useImperativeHandle(handle, () => ({
    text: () => now.current.getCurrentContent().getPlainText(),
    set,
    clear: () => set(''),
    insert,
    focus: () => put(EditorState.moveFocusToEnd(now.current)),
  }));
  return createElement(Editor, {
    editorState: state,
    placeholder: 'Start a new message',
    ariaLabel: 'Message',
    onChange: (next) => {
      put(next);
      setTimeout(() => chat.changed());
    },
    keyBindingFn: (event) => {
      const rule = keyRule(event.nativeEvent, chat);
      return rule === 'pass' ? getDefaultKeyBinding(event) : rule;
    },
    handleKeyCommand: (command) => {
      if (command === 'send') chat.send();
      return command === 'send' || command === 'taken' ? 'handled' : 'not-handled';
    },
  });
}

function draft(host: HTMLElement, chat: Chat): Composer {
  const room = h('div');
  host.append(room);
  const root = createRoot(room);
  const handle = createRef<Handle>();
  flushSync(() => root.render(createElement(Box, { chat, handle })));
  return {
    text: () => handle.current?.text() ?? '',
    set: (text) => handle.current?.set(text),
    clear: () => handle.current?.clear(),
    insert: (text) => handle.current?.insert(text),
    focus: () => handle.current?.focus(),
    destroy: () => {
      root.unmount();
      room.remove();
    },
  };
}

runShell({ draft });
