import { h } from './dom.ts';

/** Boxes of a page that are no composers: a comment, a login, a profile text. */
export function others(): HTMLElement {
  const comment = h('textarea', { id: 'comment', 'aria-label': 'Add a comment' });
  comment.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    comment.value = '';
  });
  const user = h('input', { type: 'text', id: 'user', name: 'login' });
  const password = h('input', { type: 'password', id: 'password' });
  const enter = h('button', { type: 'submit' }, 'Log in');
  const login = h('form', { id: 'login' }, user, password, enter);
  login.addEventListener('submit', (event) => {
    event.preventDefault();
    login.reset();
  });
  const about = h('textarea', { id: 'about', 'aria-label': 'About me' });
  const save = h('button', { id: 'save' }, 'Save');
  save.addEventListener('click', () => (about.value = ''));
  return h('div', { id: 'right' }, comment, login, about, save);
}
