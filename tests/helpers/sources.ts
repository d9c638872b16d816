import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the product's own code. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Every file below these folders with one of these endings. */
export function sourcesIn(folders: readonly string[], ending: RegExp): readonly Source[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => [folder, file]))
    .map((parts) => join(...parts.map(String)))
    .filter((file) => ending.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
