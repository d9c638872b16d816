import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { placeFile, placeScript } from '../../lib/sites/place-file.ts';
import type { SitePlace } from '../../lib/sites/site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension with one more site in its registry; gives the folder. */
export async function buildWithPlace(place: SitePlace): Promise<string> {
  const planted = {
    name: 'one-more-place',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!id.endsWith('/lib/sites/places.ts')) return undefined;
      return code.replace('SitePlace[] = [', `SitePlace[] = [${JSON.stringify(place)},`);
    },
  };
  const outDir = `.output/with-${place.id}`;
  await build({
    root: ROOT,
    browser: 'chrome',
    outDir,
    outDirTemplate: 'chrome',
    vite: () => ({ plugins: [planted], logLevel: 'error' }),
  });
  const folder = `${ROOT}/${outDir}/chrome`;
  writeFileSync(`${folder}/${placeFile(place.id)}`, placeScript(place));
  return folder;
}
