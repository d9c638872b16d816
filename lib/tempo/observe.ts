import type { Finding } from '#lib/model/finding';
import { dayNumber } from '#lib/model/time';
import { clocked } from './clock';
import { isNight } from './night';
import type { TempoEvent, TempoOptions } from './options';
import { barAt, hushed, isNews, isQuiet } from './quiet';
import { rolled } from './roll';
import { candidatesIn, type Scene } from './rules';
import { seated } from './sitting';
import { freshDay, type Today, type TempoState } from './state';
import { counted } from './thread';

/** The state after a send, and what it made noticeable: nothing nearly always. */
export interface Observed {
  readonly state: TempoState;
  /** Strongest first. A non-empty list is one prompt, and starts the detector's own quiet time. */
  readonly findings: readonly Finding[];
}

/**
 * One own send. Learns in every case; finds something only outside its own quiet time (24 h, two prompts in 7 days).
 * Pure, and never throws: an instant that is no number changes nothing, an offset that is none counts as 0.
 * Cost: constant per send, a pass over at most 64 conversations once a day.
 * Method: a z-score of log counts against a capped, fading baseline per person; its figures are in TEMPO's docstring.
 */
export function observe(state: TempoState, event: TempoEvent, options: TempoOptions): Observed {
  if (!Number.isFinite(event.at)) return { state, findings: [] };
  const offsetMin = Number.isFinite(event.offsetMin) ? event.offsetMin : 0;
  const clock = clocked(state, event.at);
  const send = { ...event, at: clock.at, offsetMin };
  const learned = learnedFrom(clock.state, send, options);
  if (isQuiet(learned.quiet, send.at)) return { state: learned, findings: [] };
  return spoken({
    state: learned,
    at: send.at,
    thread: send.thread === undefined ? undefined : learned.threads.at(-1),
    isNight: isNight(send, options),
    bar: barAt(learned.quiet, options.z, send.at),
    options,
  });
}

/** Everything but the speaking: the day, the sitting, the conversation, today. */
function learnedFrom(state: TempoState, send: TempoEvent, options: TempoOptions): TempoState {
  const { at, thread } = send;
  const day = dayNumber(send, options.dayStartMin);
  const seen = seated(rolled(state, day, at), at);
  const today = seen.today ?? freshDay(day);
  const next = thread === undefined ? seen : counted(seen, thread, { at, day: today.day });
  const d0 = thread === undefined ? 0 : (next.threads.at(-1)?.d0 ?? 0);
  const busier = { ...today, top: Math.max(today.top, d0) };
  return { ...next, today: isNight(send, options) ? nightly(busier, at) : busier };
}

const nightly = (today: Today, at: number): Today => ({
  ...today,
  night: today.night + 1,
  nightAt: today.nightAt ?? at,
});

function spoken(scene: Scene): Observed {
  const { state, at, bar, options } = scene;
  const news = candidatesIn(scene).filter((one) => isNews(state.quiet, one, at));
  if (news.length === 0) return { state, findings: [] };
  return {
    state: { ...state, quiet: hushed(state.quiet, news, { at, raised: bar - options.z }) },
    findings: news.map(({ finding }) => finding),
  };
}
