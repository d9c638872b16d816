import type { OptionsView } from '#components/options/view.ts';
import { clock } from '#lib/edge/clock';
import { settingsStore } from '#lib/edge/settings';
import { nameOf, registrySites } from '#lib/history/known-sites';
import { Health } from '#lib/model/health';
import type { JournalReader } from '#lib/model/ports';
import { LocalDay } from '#lib/model/units';

const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };
const EVERY_DAY = { from: LocalDay.parse('1970-01-01'), to: LocalDay.parse('9999-12-31') };

/** Reads everything the options page shows. */
export async function readOptions(journal: JournalReader): Promise<OptionsView> {
  const [settings, sends, hours, conversations, checkIns, prompts, health] = await Promise.all([
    settingsStore.read(),
    journal.sends(EVER),
    journal.hours(EVERY_DAY),
    journal.conversations(),
    journal.checkIns(EVER),
    journal.prompts(EVER),
    journal.state('health'),
  ]);
  const reflections = await Promise.all(
    conversations.map(({ thread }) => journal.reflections(thread)),
  );
  const seen = Health.safeParse(health);
  return {
    settings,
    now: clock.now(),
    offsetMin: clock.offsetMin,
    hours,
    conversations,
    checkIns,
    prompts,
    health: seen.success ? seen.data : {},
    counts: {
      sends: sends.length,
      hours: hours.length,
      conversations: conversations.length,
      checkIns: checkIns.length,
      reflections: reflections.flat().length,
      prompts: prompts.length,
    },
    sites: registrySites(),
    nameOf,
  };
}
