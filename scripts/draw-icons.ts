/**
 * Draws the icons: a metronome at walking pace, and its four states for the toolbar. Each size is drawn for itself
 * on its own pixel grid and photographed by Chromium. Run it after a change of the drawing and check the result in.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { PAPER, SAGE, portrait } from './drawing/portrait.ts';
import { findChromium } from './find-browser.ts';

const FOLDER = fileURLToPath(new URL('../public/icon/', import.meta.url));
const STONE = '#8a8177';

type State = 'resting' | 'noticing' | 'paused' | 'unseen';

/** The case of the metronome on a grid of 16. */
const CASE =
  'M5.8 1h4.4a1.3 1.3 0 0 1 1.27 1.02l2.62 11.1A1.55 1.55 0 0 1 12.58 15H3.42a1.55 1.55 0 0 1-1.51-1.88L4.53 2.02A1.3 1.3 0 0 1 5.8 1Z';
const HOLLOW =
  'M6 1.25h4a.8.8 0 0 1 .78.62l2.65 11.9a.8.8 0 0 1-.78.98H3.35a.8.8 0 0 1-.78-.98l2.65-11.9A.8.8 0 0 1 6 1.25Z';

const INSIDE: Record<State, string> = {
  resting: `<path d="M8 12.2V4" stroke="${PAPER}" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="8.6" r="1.9" fill="${PAPER}"/>`,
  noticing: `<path d="M7 12.2 9.6 3.6" stroke="${PAPER}" stroke-width="1.5" stroke-linecap="round"/><circle cx="8.55" cy="7.1" r="1.9" fill="${PAPER}"/>`,
  paused: `<path d="M6 5.6v6M10 5.6v6" stroke="${PAPER}" stroke-width="2" stroke-linecap="round"/>`,
  unseen: `<path d="M5.7 9.5h4.6" stroke="${STONE}" stroke-width="1.6" stroke-linecap="round"/>`,
};

function drawing(state: State): string {
  const box =
    state === 'unseen'
      ? `<path d="${HOLLOW}" fill="none" stroke="${STONE}" stroke-width="1.5"/>`
      : `<path d="${CASE}" fill="${state === 'noticing' ? SAGE : STONE}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${box}${INSIDE[state]}</svg>`;
}

async function shoot(page: Page, svg: string, { name, size }: { name: string; size: number }) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`${FOLDER}${name}.png`, await page.screenshot({ omitBackground: true }));
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: set CHROMIUM or install one.');
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const svg = size < 48 ? drawing('noticing') : portrait();
  await shoot(page, svg, { name: String(size), size });
}
for (const state of ['resting', 'noticing', 'paused', 'unseen'] as const) {
  for (const size of [16, 32]) {
    await shoot(page, drawing(state), { name: `${state}-${size}`, size });
  }
}
await browser.close();
