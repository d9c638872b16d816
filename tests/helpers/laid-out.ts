/**
 * What does not stand as it ought to: runs out of the page, is cut off, lies over something else, or is too small to
 * hit (WCAG 2.2, 2.5.8: 24 CSS pixels). Runs in the page, on the document or on the root of the card; so it may use
 * nothing from outside itself.
 */
function layoutFlaws(root: Document | ShadowRoot): string[] {
  const SMALLEST = 24;
  const textOf = (one: Node) => (one.textContent ?? '').trim().replace(/\s+/g, ' ');
  const named = (one: Element) => `${one.tagName.toLowerCase()} “${textOf(one).slice(0, 40)}”`;
  const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && textOf(node) !== '';
  /** A box that scrolls by itself keeps what it holds. */
  const isKept = (one: Element) => one.closest('[role=group][tabindex="0"]') !== null;
  const modal = root.querySelector(':modal'); // what lies behind it cannot be used
  const all = [...(modal ?? root).querySelectorAll('*')].filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !one.closest('.unseen-text, .unseen, .hidden'),
  );
  const texts = all.flatMap((one) =>
    [...one.childNodes].filter(isText).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((box) => ({ one, node, box }));
    }),
  );
  type Line = (typeof texts)[number];

  function runsOut(): string[] {
    const over = document.documentElement.scrollWidth - innerWidth;
    const beyond = texts.filter(
      ({ one, box }) => (box.left < -0.5 || box.right > innerWidth + 0.5) && !isKept(one),
    );
    return [
      ...(over > 0 ? [`the page runs out by ${over}`] : []),
      ...beyond.map(({ one }) => `out of sight: ${named(one)}`),
    ];
  }

  function isCut(one: Element): boolean {
    const { overflowX, overflowY } = getComputedStyle(one);
    const hides = /hidden|clip/;
    return (
      (hides.test(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
      (hides.test(overflowY) && one.scrollHeight > one.clientHeight + 1)
    );
  }

  /** Lines may touch by their empty rims. */
  function isOver({ one, node, box }: Line, other: Line): boolean {
    if (other.node === node || isKept(one) !== isKept(other.one)) return false;
    const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
    const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
    return across > 2 && down > Math.min(box.height, other.box.height) / 4;
  }

  const isInSentence = (one: Element) =>
    one.matches('a') && [...(one.parentElement?.childNodes ?? [])].some(isText);

  function tooSmall(one: Element): string[] {
    const hit = one.matches('input[type=checkbox]') ? (one.closest('label') ?? one) : one;
    const { width, height } = hit.getBoundingClientRect();
    const isSmall = Math.round(Math.min(width, height)) < SMALLEST;
    const size = `${Math.round(width)} × ${Math.round(height)}`;
    return isSmall && !isInSentence(one) ? [`small: ${named(one)} ${size}`] : [];
  }

  const cut = all.filter(
    (one) => one instanceof HTMLElement && !one.matches('input') && isCut(one),
  );
  const over = texts.flatMap((line, index) =>
    texts
      .slice(index + 1)
      .filter((other) => isOver(line, other))
      .map((other) => `over each other: ${named(line.one)}, ${named(other.one)}`),
  );
  const targets = all.filter((one) => one.matches('a[href], button, input, select, summary'));
  const flaws = [...runsOut(), ...cut.map((one) => `cut: ${named(one)}`), ...over];
  return [...new Set([...flaws, ...targets.flatMap(tooSmall)])];
}

/** The same as an expression to evaluate in the page: on `document`, or on what the root of a card is called there. */
export const layoutFlawsOf = (root: string) => `(${layoutFlaws.toString()})(${root})`;
