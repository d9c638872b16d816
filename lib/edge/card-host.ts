import { MARGIN, type Corner } from './card/place';

/** The one element a card adds to a page: a plain `div` with a closed root, in the top layer. */
export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Moves it to a corner. The page's own styles have no say. */
  stand(corner: Corner, where: Standing): void;
  /** Keeps it reachable: inside the page's topmost modal dialog while one is open. False when the page took it away. */
  settle(): boolean;
  remove(): void;
}

/** How a card stands in its corner. `room` is the most height it may take, CSS pixels. */
export interface Standing {
  readonly isRtl: boolean;
  readonly room?: number;
}

/** `!important` inside a shadow root beats `!important` of the page; `all` undoes whatever the page said. */
const HOST_STYLE = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  box-sizing: border-box !important;
  inline-size: 416px !important;
  max-inline-size: calc(100% - ${2 * MARGIN}px) !important;
  max-block-size: calc(100dvh - ${2 * MARGIN}px) !important;
  z-index: 2147483647 !important;
  visibility: visible !important;
  opacity: 1 !important;
  pointer-events: auto !important;
  user-select: none !important;
  -webkit-user-select: none !important;
  overflow: visible !important;
}`;

/** Puts a host into the page, empty. `style` dresses what is put into its root. */
export function openHost(document: Document, style: string): CardHost {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  let stood = placeStyle('bottom-end', { isRtl: false });
  const place = sheet(stood);
  root.adoptedStyleSheets = [sheet(HOST_STYLE), sheet(style), place];
  element.popover = 'manual';
  show(element, homeIn(document));
  return {
    element,
    root,
    stand: (corner, where) => {
      const next = placeStyle(corner, where);
      if (next !== stood) place.replaceSync(next);
      stood = next;
    },
    settle: () => settle(element, document),
    remove: () => element.remove(),
  };
}

function settle(element: HTMLElement, document: Document): boolean {
  const home = homeIn(document);
  const parent = element.parentElement;
  if (parent === home) return element.isConnected && element.matches(':popover-open');
  const wasTakenAway = parent === null && document.documentElement === home;
  if (wasTakenAway) return false;
  show(element, home);
  return true;
}

function show(element: HTMLElement, home: Element): void {
  home.append(element);
  element.showPopover();
}

/** Everything outside an open modal dialog is inert, so the card has to be inside; the last opened one is on top. */
function homeIn(document: Document): Element {
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  return dialogs.findLast((one) => isOnTop(one)) ?? dialogs.at(-1) ?? document.documentElement;
}

function isOnTop(dialog: Element): boolean {
  const { left, top, width, height } = dialog.getBoundingClientRect();
  const at = dialog.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return at !== null && dialog.contains(at);
}

function placeStyle(corner: Corner, { isRtl, room }: Standing): string {
  const isRight = corner.endsWith('end') !== isRtl;
  const block = corner.startsWith('top') ? ['top', 'bottom'] : ['bottom', 'top'];
  const inline = isRight ? ['right', 'left'] : ['left', 'right'];
  const at = [block, inline].map(([near, far]) => `${near}: ${MARGIN}px !important; ${far}: auto`);
  const height = room === undefined ? '' : `max-block-size: ${Math.floor(room)}px !important;`;
  return `:host { ${at.join(' !important; ')} !important; ${height} }`;
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
