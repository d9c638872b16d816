/** An attachment that begins at the part with this id: it comes into view, and the focus goes to it. */
export const beginAt = (id: string) => (page: HTMLElement) => {
  const part = id ? page.querySelector(`#${CSS.escape(id)}`) : undefined;
  if (!(part instanceof HTMLElement)) return;
  part.scrollIntoView({ block: part instanceof HTMLInputElement ? 'center' : 'start' });
  if (part instanceof HTMLInputElement) part.focus({ preventScroll: true });
  else borrowFocus(part.querySelector<HTMLElement>('h1, h2') ?? part);
};

/** A heading takes the focus only this once: a click on it later must not. */
function borrowFocus(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
}
