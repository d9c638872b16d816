// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import Learn from '#components/options/learn.svelte';
import { CARDS } from '#lib/learn/cards';
import { CLAIMS } from '#lib/learn/claims';
import { RESOURCES } from '#lib/learn/resources';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { show } from './show';

beforeEach(() => void show(Learn, { settings: DEFAULT_SETTINGS }));

test('says that no clinician and no survivor has reviewed it', () => {
  expect(screen.getByText(/learn\.review/)).toBeTruthy();
});

test('four cards, each with what Andante makes of it and every claim with its grade', () => {
  const cards = screen.getAllByRole('article');
  expect(cards).toHaveLength(CARDS.length);
  for (const [index, { id, claims }] of CARDS.entries()) {
    const card = within(cards[index] ?? document.body);
    expect(card.getByRole('heading', { name: `learn.card.${id}.title` })).toBeTruthy();
    expect(card.getByText(`learn.card.${id}.makes`)).toBeTruthy();
    const grades = CLAIMS.filter((claim) => claims.includes(claim.id)).map(({ grade }) => grade);
    const shown = cards[index]?.querySelectorAll('.grade') ?? [];
    expect([...shown].map(({ textContent }) => textContent)).toEqual(grades);
  }
});

test('every source a claim rests on is named, and what was read only as an abstract says so', () => {
  const said = document.body.textContent ?? '';
  const sources = CLAIMS.flatMap((claim) => claim.sources);
  expect(sources.length).toBeGreaterThan(15);
  for (const { cite } of sources) expect(said).toContain(cite);
  const abstracts = sources.filter(({ isAbstractOnly }) => isAbstractOnly);
  expect(said.match(/learn\.abstractOnly/g)).toHaveLength(abstracts.length);
});

test('the safety box and the resources: each with its country, its source, and the day they were compared', () => {
  expect(screen.getByText('learn.safety.text')).toBeTruthy();
  expect(screen.getByText(/learn\.resources\.checked \w+ \d+, \d{4}/)).toBeTruthy();
  for (const { name, source } of RESOURCES) {
    const item = screen.getByRole('link', { name }).closest('li');
    expect(item?.textContent).toContain('learn.resources.source');
    expect(item?.textContent).toContain(new URL(source).hostname.replace(/^www\./, ''));
  }
});
