import { QUALITIES, type Reflection, type Seen } from '#lib/model/reflection';

/** One of the seven qualities. */
export type Quality = (typeof QUALITIES)[number];

/** What was noted of one quality, reflection by reflection, oldest first; undefined where nothing was. */
export interface QualityRow {
  readonly quality: Quality;
  readonly seen: readonly (Seen | undefined)[];
}

/** The seven qualities over the latest `most` reflections. No sum is made of them. */
export function qualityRows(
  reflections: readonly Reflection[],
  most: number,
): readonly QualityRow[] {
  const latest = [...reflections].sort((a, b) => a.at - b.at).slice(-most);
  return QUALITIES.map((quality) => ({
    quality,
    seen: latest.map(({ qualities }) => qualities[quality]),
  }));
}
