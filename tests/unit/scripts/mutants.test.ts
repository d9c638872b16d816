import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASES } from '#tests/trust/cases.ts';
import { MUTANTS } from '../../../scripts/mutants/mutants.ts';

test.each(MUTANTS.map((one) => [one.name, one] as const))(
  'the mutant “%s” changes places that are there, and names a test that is there',
  (_name, { changes, killedBy, test: [file, title] }) => {
    for (const { file: source, from, to } of changes) {
      expect(readFileSync(source, 'utf8'), source).toContain(from);
      expect(to).not.toBe(from);
    }
    expect(readFileSync(file, 'utf8'), file).toContain(title);
    expect(CASES.map(({ n }) => n)).toContain(killedBy);
  },
);
