/** Draft.js ships no types; these are the parts draft.ts uses. */
declare module 'draft-js' {
  import type { FunctionComponent, KeyboardEvent } from 'react';
  export class ContentState {
    static createFromText(text: string): ContentState;
    getPlainText(): string;
  }
  export class SelectionState {
    readonly draft: unique symbol;
  }
  export class EditorState {
    static createEmpty(): EditorState;
    static push(state: EditorState, content: ContentState, change: string): EditorState;
    static moveFocusToEnd(state: EditorState): EditorState;
    getCurrentContent(): ContentState;
    getSelection(): SelectionState;
  }
  export const Modifier: {
    insertText(content: ContentState, at: SelectionState, text: string): ContentState;
  };
  export function getDefaultKeyBinding(event: KeyboardEvent): string | null;
  export const Editor: FunctionComponent<{
    readonly editorState: EditorState;
    readonly placeholder: string;
    readonly ariaLabel: string;
    readonly onChange: (state: EditorState) => void;
    readonly keyBindingFn: (event: KeyboardEvent) => string | null;
    readonly handleKeyCommand: (command: string) => 'handled' | 'not-handled';
  }>;
}
