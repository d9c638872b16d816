import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of its own, small enough to be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves not one free block. */
  fill(): void;
  /** Takes away what filled it. */
  free(): void;
  remove(): void;
}

const MEGABYTE = 2 ** 20;

/** Makes one in memory. Undefined where this user may not mount a disk: only root may, and only on Linux. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'andante-disk-'));
  const remove = () => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  const size = `size=${megabytes}m`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status !== 0) {
    remove();
    return undefined;
  }
  const filling = join(folder, 'filling');
  return {
    folder,
    fill: () => {
      const file = openSync(filling, 'a');
      for (const size of [MEGABYTE, 4096]) while (hasWritten(file, size)); // what is left of a whole one, in blocks
      closeSync(file);
      if (statfsSync(folder).bavail > 0) throw new Error('The disk is not full.');
    },
    free: () => rmSync(filling, { force: true }),
    remove,
  };
}

/** False when there is no room for it. */
function hasWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size, 1)) === size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
