/** Listens on the window before the page does, without being able to stop or change anything, until the signal. */
export function listen<K extends keyof WindowEventMap>(
  type: K,
  signal: AbortSignal,
  listener: (event: WindowEventMap[K]) => void,
): void {
  const onlyTrusted = (event: WindowEventMap[K]) => {
    if (event.isTrusted) listener(event);
  };
  window.addEventListener(type, onlyTrusted, { capture: true, passive: true, signal });
}
