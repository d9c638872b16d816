import { isPaused } from '#lib/model/conversation';
import type { Chance } from '#lib/model/ports';
import type { Because, Decision } from './decision';
import type { Situation } from './situation';

/** Shall something be said about this send, and what? Pure: the same situation and chance give the same answer. */
export const decide: (situation: Situation, chance: Chance) => Decision = (situation) => ({
  kind: 'silent',
  because: pauseOf(situation) ?? 'nothingToSay',
  policy: situation.policy,
});

/** The pause in force for this send, widest first. */
function pauseOf({ now, settings, site, conversation }: Situation): Because | undefined {
  if (isPaused(settings.pausedUntil, now.at)) return 'pausedEverywhere';
  const isSitePaused = settings.sites.some(
    (allowed) => allowed.site === site && isPaused(allowed.pausedUntil, now.at),
  );
  if (isSitePaused) return 'pausedSite';
  if (isPaused(conversation?.pausedUntil, now.at)) return 'pausedConversation';
  return conversation?.noticed === false ? 'notNoticed' : undefined;
}
