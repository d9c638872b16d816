import type { Case } from './case.ts';
import { FAULT_CASES } from './faults.ts';
import { PAGE_CASES } from './pages.ts';
import { PEOPLE_CASES } from './people.ts';
import { PERMISSION_CASES } from './permissions.ts';
import { STORAGE_CASES } from './storage.ts';

/** Every case, by its number. */
export const CASES: readonly Case[] = [
  ...FAULT_CASES,
  ...PERMISSION_CASES,
  ...STORAGE_CASES,
  ...PAGE_CASES,
  ...PEOPLE_CASES,
].sort((a, b) => a.n - b.n);
