import { innermost } from './tree';

/** The box an event happens in. */
export function boxAt(event: Event): HTMLElement | undefined {
  return boxOf(innermost(event));
}

/** A textarea, a text input, or the outermost element of an editable region. */
export function boxOf(node: unknown): HTMLElement | undefined {
  if (node instanceof HTMLTextAreaElement) return node;
  if (node instanceof HTMLInputElement) return node.type === 'text' ? node : undefined;
  return node instanceof Element ? editableAround(node) : undefined;
}

/** The boxes in an element or a document, in their order; the element itself may be one. */
export function boxesIn(root: ParentNode): readonly HTMLElement[] {
  const all = [root, ...root.querySelectorAll('textarea,input,[contenteditable]')];
  return all.flatMap((one) => boxOf(one) ?? []);
}

function editableAround(node: Element): HTMLElement | undefined {
  let element = node instanceof HTMLElement ? node : node.parentElement;
  if (!element?.isContentEditable) return undefined;
  while (element.parentElement?.isContentEditable) element = element.parentElement;
  return element.matches('html,body') ? undefined : element;
}

/** May the user write in it at all? */
export function isWritable(box: HTMLElement): boolean {
  return !box.matches(':disabled,[readonly],[aria-readonly=true]');
}

/** Neither white space nor a zero-width character: editors leave those in an empty box. */
const SOMETHING = /[^\s\u200b-\u200f\u2060\ufeff]/;

const PICTURE = 'img:not(.ProseMirror-separator),video,canvas';
const NOTHING = 'style,script,[data-slate-placeholder],[class*=placeholder i]';

/** Is nothing in it but white space, breaks and the page's placeholder? The only question ever asked about content. */
export function isEmpty(box: HTMLElement): boolean {
  const isField = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
  return !(isField ? SOMETHING.test(box.value) : holdsSomething(box));
}

function holdsSomething(parent: Element): boolean {
  return [...parent.childNodes].some((node) => {
    if (!(node instanceof Element)) return node instanceof Text && SOMETHING.test(node.data);
    return node.matches(PICTURE) || (!node.matches(NOTHING) && holdsSomething(node));
  });
}
