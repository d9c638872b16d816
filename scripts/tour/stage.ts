import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launch, type Extension, type LaunchOptions } from '../../tests/helpers/extension.ts';
import { servePlayground, type Playground } from '../playground.ts';
import { lateZone } from './late-zone.ts';

export const PICTURES = fileURLToPath(new URL('../../.output/tour', import.meta.url));

/** Who can be written to in the playground. */
export type Person = 'mara' | 'theo';

/** What the steps of the tour share. */
export interface Stage {
  readonly extension: Extension;
  readonly playground: Playground;
  /** The tab with the playground. */
  readonly chat: Page;
  /** How many sends were made, by evening and person, while Andante was to notice them. */
  readonly sent: Record<'first' | 'tonight', Record<Person, number>>;
  /** Where the next picture of this step goes. */
  picture(name: string): string;
  close(): Promise<void>;
}

/** A fresh browser with the built extension, late in the evening, with the playground open in a tab. */
export async function openStage(options: LaunchOptions = {}, folder = PICTURES): Promise<Stage> {
  const playground = await servePlayground();
  const extension = await launch({
    timeZone: lateZone(new Date()),
    args: ['--screen-info={1400x1000}'], // a popup is no higher than its screen allows
    ...options,
  });
  const chat = await extension.context.newPage();
  await chat.setViewportSize({ width: 1280, height: 800 });
  let count = 0;
  return {
    extension,
    playground,
    chat,
    sent: { first: { mara: 0, theo: 0 }, tonight: { mara: 0, theo: 0 } },
    picture: (name) => {
      count += 1;
      return join(folder, `${String(count).padStart(2, '0')}-${name}.png`);
    },
    close: async () => {
      await extension.close();
      await playground.close();
      rmSync(extension.profile, { recursive: true, force: true });
    },
  };
}
