import type { PromptText } from './texts';

/**
 * The texts that answer words of a check-in: by a prompt when sending goes on, or at once when it has just been made.
 * They stand apart from the others so that the card in a page need not carry the whole library.
 */
export const ANSWERING: readonly PromptText[] = [
  { id: 'feltUrgent', reasons: ['felt'], acts: ['say-deadline', 'say-feeling'], word: 'urgent' },
  { id: 'feltConfusing', reasons: ['felt'], acts: ['note'], word: 'confusing' },
  { id: 'feltAddictive', reasons: ['felt'], acts: ['break-10'], word: 'addictive' },
  {
    id: 'feltDestabilizing',
    reasons: ['felt'],
    acts: ['break-3', 'someone', 'resources'],
    word: 'destabilizing',
  },
  {
    id: 'quickAndSteady',
    reasons: ['surge', 'new'],
    acts: ['thanks'],
    needs: 'settled',
    affirms: true,
  },
];
