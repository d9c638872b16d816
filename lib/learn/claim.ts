import type { MessageKey } from '#lib/model/words';

/** How well the evidence carries a claim: A well, B partly and with limits, C contested, D not as stated. */
export const GRADES = ['A', 'A−', 'B+', 'B', 'C', 'D'] as const;
/** One grade. */
export type Grade = (typeof GRADES)[number];

/** One published source. */
export interface Source {
  /** Authors, year and place of publication, as one cites it; not translated. */
  readonly cite: string;
  /** Only its abstract was read: a detail is to be checked before more is printed than stands here. */
  readonly isAbstractOnly: boolean;
  /** It speaks for the claim, against it, or disputes what speaks against it. */
  readonly side: 'for' | 'against';
}

/** One sentence people say, and what is known about it. */
export interface Claim {
  readonly id: ClaimId;
  readonly grade: Grade;
  /** Empty when nothing was found. */
  readonly sources: readonly Source[];
}

/** Ids of the claims, in the order of the cards. */
export const CLAIM_IDS = [
  'presence',
  'openness',
  'threat',
  'urgencyIsFear',
  'vagal',
  'naming',
  'hyperAlert',
  'shuttingDown',
  'attachingQuickly',
  'paceReveals',
  'predictability',
  'understood',
  'disclosure',
  'repetition',
  'oxytocin',
  'slowIsBetter',
  'idealising',
  'dopamine',
  'traumaBonding',
  'lateHours',
] as const;
/** One of them. */
export type ClaimId = (typeof CLAIM_IDS)[number];

/** The claim in words, and what limits it. */
export function claimKeys(id: ClaimId): { readonly says: MessageKey; readonly limits: MessageKey } {
  return { says: `learn.claim.${id}.says`, limits: `learn.claim.${id}.limits` };
}

/** What a grade means, in words. */
export function gradeKey(grade: Grade): MessageKey {
  return GRADE_KEYS[grade];
}

const GRADE_KEYS: Readonly<Record<Grade, MessageKey>> = {
  A: 'learn.grade.a',
  'A−': 'learn.grade.aMinus',
  'B+': 'learn.grade.bPlus',
  B: 'learn.grade.b',
  C: 'learn.grade.c',
  D: 'learn.grade.d',
};
