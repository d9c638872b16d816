/** A box to write in, whatever library made it. */
export interface Composer {
  text(): string;
  set(text: string): void;
  clear(): void;
  insert(text: string): void;
  focus(): void;
  destroy(): void;
  /** Puts a chosen name in; without it the shell replaces the text. */
  pick?(name: string): void;
}

/** What a composer asks of the chat around it. */
export interface Chat {
  readonly sendKey: 'enter' | 'ctrl';
  send(): void;
  /** Arrow up in an empty box edits the last message, arrow down lets it go again; true when the key did either. */
  arrowKey(key: string): boolean;
  /** True when the open name popup took the key. */
  popupKey(key: string): boolean;
  changed(): void;
}

export type Mount = (host: HTMLElement, chat: Chat) => Composer;

/** What every composer does on a key: the popup first, then edit the last message, then send or a new line. */
export function keyRule(event: KeyboardEvent, chat: Chat): 'taken' | 'send' | 'pass' {
  if (event.isComposing || event.keyCode === 229) return 'pass';
  if (chat.popupKey(event.key)) return 'taken';
  if (chat.arrowKey(event.key)) return 'taken';
  return event.key === 'Enter' && isSendKey(event, chat.sendKey) ? 'send' : 'pass';
}

function isSendKey(event: KeyboardEvent, sendKey: Chat['sendKey']): boolean {
  const isCtrl = event.ctrlKey || event.metaKey;
  return sendKey === 'ctrl' ? isCtrl : !isCtrl && !event.shiftKey && !event.altKey;
}

/** The rule on the element's own key events, for composers that leave them alone. */
export function listen(box: HTMLElement, chat: Chat): void {
  box.addEventListener('keydown', (event) => {
    const rule = keyRule(event, chat);
    if (rule !== 'pass') event.preventDefault();
    if (rule === 'send') chat.send();
  });
  box.addEventListener('input', () => chat.changed());
}
