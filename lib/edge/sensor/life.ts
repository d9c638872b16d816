/** The life of this frame's sensor. A script is one sensor: what its modules remember is remembered of this frame. */
export const life = new AbortController();

/** Listens on the window before the page does, without being able to stop or change anything, while the sensor lives. */
export function listen<K extends keyof WindowEventMap>(
  type: K,
  listener: (event: WindowEventMap[K]) => void,
): void {
  const onlyTrusted = (event: WindowEventMap[K]) => {
    if (event.isTrusted) listener(event);
  };
  addEventListener(type, onlyTrusted, { capture: true, passive: true, signal: life.signal });
}
