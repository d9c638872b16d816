import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { placeScript, isWhole } from '#lib/sites/place-file';
import { places } from '#lib/sites/places';
import { sites } from '#lib/sites/sites';

test.each(places.map((place) => [place.id, placeScript(place)] as const))(
  'what a frame of %s is told weighs under 500 bytes, and no name for people is in it',
  (id, script) => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(500);
    const { name = '', home = '' } = sites.find((site) => site.id === id) ?? {};
    expect(script).not.toContain(home);
    if (name.includes(' ')) expect(script).not.toContain(name);
  },
);

test('a frame can be told of several sites, and keeps what it was told', () => {
  const world: { andantePlaces?: unknown } = {};
  for (const place of places) new Function('globalThis', placeScript(place))(world);
  expect(world.andantePlaces).toEqual(Object.fromEntries(places.map((place) => [place.id, place])));
});

test.each([
  ['messenger', true],
  ['whatsapp', true],
  ['tinder', false], // boxes beside the one it names may be composers
  ['telegram', false], // nothing is said of paths outside its two clients
  ['bumble', false], // it falls back on a page label
  ['snapchat', false], // its rules name no conversation
  ['lovoo', false], // it has no rules
])('%s needs no generic rule: %s', (id, does) => {
  const place = places.find((one) => one.id === id);
  expect(place && isWhole(place)).toBe(does);
});
