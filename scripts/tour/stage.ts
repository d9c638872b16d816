import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launch, type Extension, type LaunchOptions } from '../../tests/helpers/extension.ts';
import { servePlayground, type Playground } from '../playground.ts';
import { lateZone } from './late-zone.ts';

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

/** A fresh browser with the built extension, late in the evening, with the playground open in a tab. */
export async function openStage(options: LaunchOptions = {}): Promise<Stage> {
  const playground = await servePlayground();
  const extension = await launch({ timeZone: lateZone(new Date()), ...options });
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
