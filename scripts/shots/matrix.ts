import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TABS } from '../../components/options/tabs.ts';
import { PSEUDO, buildIn } from '../../tests/helpers/build-in.ts';
import { launch, type Extension } from '../../tests/helpers/extension.ts';
import { lifeBefore } from './life.ts';
import { plant } from './plant.ts';

/** Where the pictures of every surface go: to look at, not to keep. */
export const MATRIX = fileURLToPath(new URL('../../.output/shots/matrix', import.meta.url));

const SURFACES = ['popup', 'welcome', ...TABS.map((tab) => `options#${tab}`)];
const WIDTHS = [360, 1280];
const LOOKS = [
  { name: 'light', language: 'en', colorScheme: 'light' },
  { name: 'dark', language: 'en', colorScheme: 'dark' },
  { name: 'arabic', language: 'ar', colorScheme: 'light' },
  { name: 'longer', language: PSEUDO, colorScheme: 'light' },
] as const;

/** Every page in every look and width, whole. */
export async function shootMatrix(only: readonly string[] = []): Promise<void> {
  for (const look of LOOKS.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const { build, remove } = buildIn(look.language);
    const extension = await launch({ build, colorScheme: look.colorScheme });
    const first = await extension.open('options.html');
    await plant(first, lifeBefore(Date.now()));
    await first.close();
    for (const surface of SURFACES) await shoot(extension, surface, join(MATRIX, look.name));
    await extension.close();
    remove();
    console.log(`Every page in ${look.name}: ${MATRIX}`);
  }
}

async function shoot(extension: Extension, surface: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [page = '', tab] = surface.split('#');
  for (const width of WIDTHS) {
    const opened = await extension.context.newPage();
    await opened.setViewportSize({ width, height: 760 });
    await opened.goto(`chrome-extension://${extension.id}/${page}.html${tab ? `#${tab}` : ''}`);
    await opened.getByRole('heading', { level: 1 }).waitFor();
    if (page === 'popup') await opened.getByRole('navigation').waitFor(); // comes a moment later
    await opened.screenshot({ path: join(folder, `${tab ?? page}-${width}.png`), fullPage: true });
    await opened.close();
  }
}
