/** A textarea, a text input, or the outermost element of an editable region. */
export function boxOf(node: Element | null | undefined): HTMLElement | undefined {
  if (node instanceof HTMLTextAreaElement) return node;
  if (node instanceof HTMLInputElement) return node.type === 'text' ? node : undefined;
  return node ? editableAround(node) : undefined;
}

function editableAround(node: Element): HTMLElement | undefined {
  let element = node instanceof HTMLElement ? node : node.parentElement;
  if (!element?.isContentEditable) return undefined;
  while (element.parentElement?.isContentEditable) element = element.parentElement;
  return element.matches('html,body') ? undefined : element;
}

/** Neither white space nor a zero-width character: editors leave those in an empty box. */
const SOMETHING = /[^\s\u200b-\u200f\u2060\ufeff]/;

/** Is nothing in it but white space, breaks and the page's placeholder? The only question ever asked about content. */
export function isEmpty(box: HTMLElement): boolean {
  if (box instanceof HTMLTextAreaElement) return box.textLength === 0 || !SOMETHING.test(box.value);
  if (box instanceof HTMLInputElement) return !SOMETHING.test(box.value);
  return !holdsSomething(box);
}

function holdsSomething(parent: Element): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text ? SOMETHING.test(node.data) : isSomething(node)) return true;
  }
  return false;
}

function isSomething(node: Node): boolean {
  if (!(node instanceof Element) || /^(BR|STYLE|SCRIPT)$/.test(node.tagName)) return false;
  if (/^(IMG|VIDEO|CANVAS|PICTURE)$/.test(node.tagName)) {
    return !node.classList.contains('ProseMirror-separator');
  }
  return !isPlaceholder(node) && holdsSomething(node);
}

function isPlaceholder(element: Element): boolean {
  return (
    element.hasAttribute('data-slate-placeholder') ||
    /placeholder/i.test(element.getAttribute('class') ?? '')
  );
}
