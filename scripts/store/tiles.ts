import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { portrait } from '../drawing/portrait.ts';

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const inUrl = (name: string, type: string) =>
  `data:${type};base64,${readFileSync(file(name)).toString('base64')}`;

/** A picture of its own size: what is in it as HTML. */
interface Drawn {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly inside: string;
  readonly hasNoGround?: true;
}

const STYLE = `@font-face { font-family: Newsreader; src: url('${inUrl('public/font/newsreader-latin.woff2', 'font/woff2')}') }
  * { margin: 0; box-sizing: border-box } body { height: 100vh; color: #2b2723; font: 400 1rem/1.3 Newsreader }
  .ground { background: #faf6f0 } .tile { height: 100%; display: flex; align-items: center; justify-content: center }`;

/** The metronome and the name: no sentence, so that one picture does for every language. */
const sign = (name: string, { icon, word, gap }: { icon: number; word: number; gap: number }) =>
  `<style>svg { width: ${icon}px; height: ${icon}px } .tile { gap: ${gap}px; font-size: ${word}px }</style>
  <div class="tile">${portrait()}<span>${name}</span></div>`;

const alone = (size: number) =>
  `<style>svg { display: block; width: ${size}px; height: ${size}px }</style>${portrait()}`;

/** The check-in by day and by night, as the toolbar opens it. */
function popups(): string {
  const one = (scheme: string) =>
    `<img src="${inUrl(`docs/pictures/popup-${scheme}.png`, 'image/png')}">`;
  return `<style>.half { display: flex; align-items: center; justify-content: center }
    .both { display: grid; grid-template-columns: 1fr 1fr; height: 100% } .night { background: #151412 } .day { background: #f2ebe1 }
    img { border-radius: 12px; outline: 1px solid rgb(128 128 128 / 18%); box-shadow: 0 12px 40px rgb(0 0 0 / 25%) }</style>
    <div class="both"><div class="half day">${one('light')}</div><div class="half night">${one('dark')}</div></div>`;
}

const PICTURES: readonly Drawn[] = [
  {
    name: 'tile-440x280',
    width: 440,
    height: 280,
    inside: sign('Andante', { icon: 116, word: 52, gap: 18 }),
  },
  {
    name: 'marquee-1400x560',
    width: 1400,
    height: 560,
    inside: sign('Andante', { icon: 260, word: 132, gap: 44 }),
  },
  { name: 'logo-300', width: 300, height: 300, inside: alone(300), hasNoGround: true },
  ...[32, 64, 128].map((size) => ({
    name: `icon-${size}`,
    width: size,
    height: size,
    inside: alone(size),
    hasNoGround: true as const,
  })),
  { name: 'en/2-check-in', width: 1280, height: 800, inside: popups() },
];

/** Draws what is no picture of a page: tiles, logo, icons, and the check-in in both its dresses. */
export async function drawTiles(folder: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  for (const { name, width, height, inside, hasNoGround } of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.setContent(
      `<style>${STYLE}</style><body class="${hasNoGround ? '' : 'ground'}">${inside}`,
    );
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: hasNoGround === true });
  }
  await browser.close();
}
