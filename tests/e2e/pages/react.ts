import { createElement, createRef, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { keyRule, type Chat, type Composer } from './composer.ts';
import { h } from './dom.ts';
import { runShell } from './shell.ts';

type Handle = Omit<Composer, 'destroy'>;

interface Props {
  readonly chat: Chat;
  readonly tag: 'textarea' | 'input';
  readonly handle: Ref<Handle>;
}

function Controlled({ chat, tag, handle }: Props) {
  const [value, setValue] = useState('');
  const now = useRef('');
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const put = (text: string) => {
    now.current = text;
    setValue(text);
  };
  useImperativeHandle(handle, () => ({
    text: () => now.current,
    set: put,
    clear: () => put(''),
    insert: (text) => put(now.current + text),
    focus: () => box.current?.focus(),
  }));
  return createElement(tag, {
    ref: box,
    value,
    placeholder: 'Type a message…',
    ...(tag === 'input' ? { type: 'text' } : { rows: 2 }),
    onChange: (event: { target: { value: string } }) => {
      put(event.target.value);
      setTimeout(() => chat.changed());
    },
    onKeyDown: (event: { nativeEvent: KeyboardEvent; preventDefault(): void }) => {
      const rule = keyRule(event.nativeEvent, chat);
      if (rule !== 'pass') event.preventDefault();
      if (rule === 'send') chat.send();
    },
  });
}

function mount(tag: Props['tag']) {
  return (host: HTMLElement, chat: Chat): Composer => {
    const room = h('div');
    host.append(room);
    const root = createRoot(room);
    const handle = createRef<Handle>();
    flushSync(() => root.render(createElement(Controlled, { chat, tag, handle })));
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
  };
}

runShell({ 'react-textarea': mount('textarea'), 'react-input': mount('input') });
