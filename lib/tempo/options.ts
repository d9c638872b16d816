import type { ThreadId } from '#lib/model/ids';
import type { Settings } from '#lib/model/settings';
import type { Hours } from '#lib/model/units';
import { TEMPO } from './constants';

/** One own send as the detector sees it. */
export interface TempoEvent {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Minutes east of UTC at that instant. */
  readonly offsetMin: number;
  /** Without a known conversation a send counts for the sitting and the night only. */
  readonly thread?: ThreadId | undefined;
}

/** What the user's settings change. */
export interface TempoOptions {
  /** Standard deviations above the usual that make a finding; the floors scale with it. */
  readonly z: number;
  /** Minute of the local day at which a new day begins. */
  readonly dayStartMin: number;
  /** The night; it is cut off where a new day starts. */
  readonly night: Hours;
}

/** z by the setting. Measured: 0.04, 0.10 and 0.19 false prompts a week. */
export const SENSITIVITY = { calmer: 2.6, default: 2, earlier: 1.6 } as const satisfies Record<
  Settings['sensitivity'],
  number
>;

/** Days from 05:00, nights from midnight to 05:00, the default sensitivity. */
export const DEFAULT_OPTIONS: TempoOptions = {
  z: SENSITIVITY.default,
  dayStartMin: 300,
  night: { from: 0, to: 300 },
};

/** The options a user's settings amount to. Without hours of their own the night is midnight to 05:00. */
export function optionsOf(
  settings: Pick<Settings, 'sensitivity' | 'dayStart' | 'nightHours'>,
): TempoOptions {
  return {
    z: SENSITIVITY[settings.sensitivity],
    dayStartMin: settings.dayStart,
    night: settings.nightHours ?? DEFAULT_OPTIONS.night,
  };
}

/** How the floors scale at this z. */
export const floorScale = ({ z }: TempoOptions): number => z / TEMPO.floorsAtZ;
