import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One line of a measurement: what Andante needs, against what there is without it, and what is allowed. */
export interface Line {
  readonly name: string;
  /** Samples with Andante, in `unit`. */
  readonly ours: readonly number[];
  /** The same without it, from the same run, or what else `against` names. */
  readonly baseline: readonly number[];
  readonly against?: string;
  readonly unit: string;
  /** Judges the medians: true when the goal is reached. */
  readonly goal: { readonly text: string; readonly holds: (figures: Figures) => boolean };
}

export interface Figures {
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly spread: number;
}

/** The value below which this part of the samples lies; NaN without samples. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** The middle of the samples. */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

function figuresOf({ ours, baseline }: Line): Figures {
  const [own, base] = [median(ours), median(baseline)];
  const spread = quantile(ours, 0.75) - quantile(ours, 0.25);
  return { ours: own, baseline: base, ratio: own / base, spread };
}

const digits = (value: number) => (value < 10 ? 2 : value < 100 ? 1 : 0);
const short = (value: number) =>
  Number.isFinite(value) ? value.toFixed(digits(Math.abs(value))) : '–';

/** Prints the lines and leaves them as JSON in .output/bench; a goal that is missed makes the process end with 1. */
export function report(bench: string, lines: readonly Line[]): void {
  const told = lines.map((line) => ({ line, figures: figuresOf(line) }));
  for (const { line, figures } of told) {
    const { ours, baseline, ratio, spread } = figures;
    const isReached = line.goal.holds(figures);
    if (!isReached) process.exitCode = 1;
    console.log(
      `  ${isReached ? '✓' : '✗'} ${line.name}: ${short(ours)} ${line.unit} (±${short(spread / 2)}, n ${line.ours.length}), ` +
        `${line.against ?? 'without'} ${short(baseline)}, ratio ${short(ratio)}; goal ${line.goal.text}`,
    );
  }
  mkdirSync('.output/bench', { recursive: true });
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`;
  const rows = told.map(({ line, figures }) => ({
    name: line.name,
    unit: line.unit,
    against: line.against ?? 'without',
    goal: line.goal.text,
    isReached: line.goal.holds(figures),
    ...figures,
    samples: line.ours,
    samplesWithout: line.baseline,
  }));
  writeFileSync(`.output/bench/${bench}.json`, JSON.stringify({ machine, rows }, undefined, 1));
}
