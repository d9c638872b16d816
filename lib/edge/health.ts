import { SECOND } from '#lib/model/time';
import { changeHealth, reportsRefused, writingSeen } from '#lib/pipeline/site-health';
import type { SiteHealth } from '#lib/model/health';
import { clock } from './clock';
import { report } from './report';
import { originOf, type Sender } from './sender';
import { settingsStore } from './settings';
import { inTurn, journalOfWorker } from './worker';

/** A flood of refusals is written down at most so often. */
const WRITE_EVERY_MS = 5 * SECOND;

/** A stretch of writing begins in a message box of an allowed site. */
export function noteAwake(sender: Sender): Promise<void> {
  return change(originOf(sender), writingSeen(clock.now()));
}

const refused = new Map<string, number>();
let writing: ReturnType<typeof setTimeout> | undefined;

/** Counts a refused report of an allowed origin. The worker lives longer after its last message than this waits. */
export function noteRefused(origin: string | undefined): void {
  if (origin === undefined) return;
  refused.set(origin, (refused.get(origin) ?? 0) + 1);
  writing ??= setTimeout(() => void writeRefused().catch(report), WRITE_EVERY_MS);
}

async function writeRefused(): Promise<void> {
  writing = undefined;
  const counts = [...refused];
  refused.clear();
  for (const [origin, n] of counts) await change(origin, reportsRefused(n));
}

function change(origin: string | undefined, how: (site: SiteHealth) => SiteHealth): Promise<void> {
  return inTurn(async () => {
    const { sites } = await settingsStore.read();
    if (origin === undefined || !sites.some((site) => site.origin === origin)) return;
    const { journal } = await journalOfWorker();
    await journal.transact((tx) => changeHealth(tx, origin, how));
  });
}
