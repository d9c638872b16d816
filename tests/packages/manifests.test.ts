import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MANIFESTS } from '../helpers/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

test.each(Object.entries(MANIFESTS))(
  '%s: says exactly what it is known to say',
  (build, manifest) => {
    expect(read(`.output/${build}/manifest.json`)).toEqual(manifest);
  },
);
