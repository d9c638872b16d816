import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launch, type Extension } from '../../tests/helpers/extension.ts';
import { servePlayground, type Playground } from '../playground.ts';

export const PICTURES = fileURLToPath(new URL('../../.output/tour', import.meta.url));

/** What the steps of the tour share. */
export interface Stage {
  readonly extension: Extension;
  readonly playground: Playground;
  /** The tab with the playground. */
  readonly chat: Page;
  /** Where the next picture of this step goes. */
  picture(name: string): string;
  close(): Promise<void>;
}

/**
 * The zone in which it is between 00:10 and 01:09 now: late, with forty minutes before it that lie in the
 * same night. (POSIX turns the sign round: Etc/GMT-3 is three hours east of Greenwich.)
 */
export function lateZone(now: Date): string {
  const hour = now.getUTCHours();
  const wanted = now.getUTCMinutes() < 10 ? 1 : 0;
  const east = (((wanted - hour) % 24) + 24) % 24;
  const offset = east > 14 ? east - 24 : east;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

/** A fresh browser with the built extension, late in the evening, with the playground open in a tab. */
export async function openStage(): Promise<Stage> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const playground = await servePlayground();
  const extension = await launch({ timeZone: lateZone(new Date()) });
  const chat = await extension.context.newPage();
  await chat.setViewportSize({ width: 1280, height: 800 });
  let count = 0;
  return {
    extension,
    playground,
    chat,
    picture: (name) => {
      count += 1;
      return join(PICTURES, `${String(count).padStart(2, '0')}-${name}.png`);
    },
    close: async () => {
      await extension.close();
      await playground.close();
      rmSync(extension.profile, { recursive: true, force: true });
    },
  };
}
