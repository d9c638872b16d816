import {
  array,
  boolean,
  constantFrom,
  integer,
  option,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { CHECK_IN_WORDS } from '#lib/model/check-in';
import { QUALITIES } from '#lib/model/reflection';
import { REASONS } from '#lib/model/prompt';
import { STORED, type StoredName, type StoredRow } from '#lib/model/stored';

/** Every row of every store. */
export type Stock = { readonly [Name in StoredName]: readonly StoredRow[Name][] };

const NOW = Date.parse('2026-11-24T20:00:00Z');
const instant = integer({ min: NOW - 4e10, max: NOW });
/** Few enough ids that rows of two stocks often meet. */
const id = constantFrom('row-aaaa', 'row-bbbb', 'row-cccc', 'row-dddd', 'row-eeee');
const thread = constantFrom('a', 'b', 'c').map((letter) => letter.repeat(22));
const maybe = <T>(of: Arbitrary<T>) => option(of, { nil: undefined });
const text = string({ unit: 'grapheme', maxLength: 12 });

const RAW: { readonly [Name in StoredName]: Arbitrary<Record<string, unknown>> } = {
  sends: record({
    eventId: id,
    at: instant,
    offsetMin: integer({ min: -840, max: 840 }),
    site: constantFrom('tinder', 'chat.example.org'),
    thread: maybe(thread),
  }),
  hours: record({
    day: constantFrom('2026-11-01', '2026-11-02'),
    thread: constantFrom('-', 'a'.repeat(22)),
    hour: integer({ min: 0, max: 3 }),
    n: integer({ min: 1, max: 99 }),
  }),
  conversations: record({
    thread,
    site: constantFrom('tinder', 'bumble'),
    weak: boolean(),
    firstAt: instant,
    lastAt: instant,
    name: maybe(text.map((name) => `n${name}`)),
    noticed: boolean(),
    noticedFrom: maybe(instant),
    pausedUntil: maybe(constantFrom<number | 'told'>(NOW, NOW + 1, 'told')),
  }),
  checkIns: record({
    id,
    at: instant,
    words: array(constantFrom(...CHECK_IN_WORDS), { maxLength: 3 }),
    note: maybe(text),
    source: constantFrom('popup', 'prompt', 'phone', 'week'),
    week: maybe(constantFrom('yes', 'not-quite')),
    editedAt: maybe(instant),
  }),
  reflections: record({
    id,
    at: instant,
    thread,
    qualities: record({ [QUALITIES[0]]: constantFrom('often', 'not-yet', 'unsure') }),
  }),
  prompts: record({
    id,
    at: instant,
    reasons: array(constantFrom(...REASONS), { minLength: 1, maxLength: 2 }),
    text: constantFrom('hello', 'tomorrows-voice'),
    measures: array(
      record({ reason: constantFrom(...REASONS), observed: integer(), usual: integer() }),
      { maxLength: 1 },
    ),
    fate: constantFrom('shown', 'withheld'),
    answer: maybe(constantFrom('carry-on', 'helped')),
    answeredAt: maybe(instant),
  }),
};

const rows = <Name extends StoredName>(name: Name): Arbitrary<readonly StoredRow[Name][]> =>
  array(
    RAW[name].map((raw) => STORED[name].parse(JSON.parse(JSON.stringify(raw))) as StoredRow[Name]),
    { maxLength: 6 },
  );

/** Any stock of rows; ids repeat on purpose. */
export const stock: Arbitrary<Stock> = record({
  sends: rows('sends'),
  hours: rows('hours'),
  conversations: rows('conversations'),
  checkIns: rows('checkIns'),
  reflections: rows('reflections'),
  prompts: rows('prompts'),
});

/** A stock without a row. */
export const EMPTY_STOCK: Stock = {
  sends: [],
  hours: [],
  conversations: [],
  checkIns: [],
  reflections: [],
  prompts: [],
};
