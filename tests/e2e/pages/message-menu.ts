import { h } from './dom.ts';

/** The menu of one message: edit it in the composer, or in its place. */
export function openMenu(line: HTMLElement, text: string, edit: () => void): void {
  const menu = h('div', { role: 'menu', id: 'menu' });
  const item = (id: string, name: string, act: () => void) => {
    const made = h('div', { role: 'menuitem', id }, name);
    made.addEventListener('click', () => {
      menu.remove();
      act();
    });
    return made;
  };
  menu.append(
    item('edit', 'Edit', edit),
    item('edit-slowly', 'Edit', () => setTimeout(edit, 2000)),
    item('edit-here', 'Edit here', () => editHere(line, text)),
  );
  document.body.append(menu);
}

function editHere(line: HTMLElement, text: string): void {
  const box = h('textarea', { class: 'in-place', 'aria-label': 'Edit message' });
  box.value = text;
  line.append(box);
  box.focus();
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    box.remove();
  });
}
