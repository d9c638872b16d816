type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button with a name for screen readers and something to do. */
export function button(id: string, label: string, onclick: () => void): HTMLButtonElement {
  const made = h('button', { id, class: 'icon', type: 'button', 'aria-label': label }, '·');
  made.addEventListener('click', onclick);
  return made;
}
