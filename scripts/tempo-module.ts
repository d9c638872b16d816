import { build } from 'esbuild';

/** Where the detector goes as one file without imports, for anyone who wants to measure it. */
export const TEMPO_MODULE = '.output/tempo.mjs';

/** Bundles lib/tempo with the interface `createDetector(options) -> { observe, snapshot }`. */
export async function bundleTempo(): Promise<void> {
  await build({
    entryPoints: ['lib/tempo/detector.ts'],
    outfile: TEMPO_MODULE,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    logLevel: 'warning',
  });
}

if (import.meta.main) {
  await bundleTempo();
  console.log(`The detector is in ${TEMPO_MODULE}.`);
}
