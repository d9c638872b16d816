import type { Box } from './composer';

/** A corner of the viewport. `end` is the right side where lines run from left to right. */
export type Corner = 'bottom-end' | 'top-end' | 'bottom-start' | 'top-start';

/** What there is to place, and where it must not go. Sizes in CSS pixels. */
export interface Layout {
  readonly view: { readonly width: number; readonly height: number };
  readonly card: { readonly width: number; readonly height: number };
  readonly composer?: Box | undefined;
  readonly isRtl: boolean;
}

/** Distance from the edges of the viewport. */
export const MARGIN = 16;
/** Less than this between composer and edge holds no card. */
const LEAST_ROOM = 160;
const CORNERS: readonly Corner[] = ['bottom-end', 'top-end', 'bottom-start', 'top-start'];

/**
 * The corner a card belongs in: bottom right (left in a right-to-left page), unless the user writes at that height;
 * then the first corner free of the composer, else the one that covers least of it.
 */
export function cornerFor(layout: Layout): Corner {
  const { composer } = layout;
  if (!composer) return 'bottom-end';
  const band = { ...grow(composer, MARGIN), left: 0, right: layout.view.width };
  const free = (zone: Box) => CORNERS.find((corner) => overlap(boxIn(corner, layout), zone) === 0);
  return free(band) ?? free(grow(composer, MARGIN / 2)) ?? leastCovering(layout, composer);
}

/** Where the card would stand in a corner. */
export function boxIn(corner: Corner, { view, card, isRtl }: Layout): Box {
  const isRight = corner.endsWith('end') !== isRtl;
  const left = isRight ? view.width - MARGIN - card.width : MARGIN;
  const top = corner.startsWith('top') ? MARGIN : view.height - MARGIN - card.height;
  return { left, top, right: left + card.width, bottom: top + card.height };
}

/**
 * The most height, CSS pixels, a card may take in a corner without reaching the composer; what does not fit scrolls.
 * Beside the composer, or where hardly anything would be left, it is the height of the viewport.
 */
export function roomIn(corner: Corner, layout: Layout): number {
  const { view, card, composer } = layout;
  const whole = view.height - 2 * MARGIN;
  const { left, right } = boxIn(corner, layout);
  const isBeside = !composer || composer.right <= left || composer.left >= right;
  if (isBeside || card.height === 0) return whole;
  const room = corner.startsWith('top') ? composer.top : view.height - composer.bottom;
  return room < LEAST_ROOM ? whole : Math.min(whole, room - 2 * MARGIN);
}

/** Area two boxes share, square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function leastCovering(layout: Layout, composer: Box): Corner {
  const covered = (corner: Corner) => {
    const height = Math.min(layout.card.height, roomIn(corner, layout));
    return overlap(boxIn(corner, { ...layout, card: { ...layout.card, height } }), composer);
  };
  return CORNERS.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
