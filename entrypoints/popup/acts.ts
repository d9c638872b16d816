import type { PopupActions } from '#components/popup/actions.ts';
import type { PopupView } from '#components/popup/view.ts';
import { allowSite } from '#lib/edge/allow-site';
import { tryToAsk as ask } from '#lib/edge/try-to-ask';
import { clock } from '#lib/edge/clock';
import { newRecordId } from '#lib/edge/new-id';
import { openTab } from '#lib/edge/open-tab';
import { isNoticed, noticeFor, type KnownSite, type OpenConversation } from '#lib/history/here';
import { pauseUntil, type PauseLength } from '#lib/history/pause';
import type { CheckIn } from '#lib/model/check-in';
import type { Intent } from '#lib/model/protocol';
import type { MessageKey } from '#lib/model/words';

/** What the actions stand on. */
interface Stage {
  /** What is shown now; undefined until the journal is read. */
  view(): PopupView | undefined;
  /** What is shown first. */
  readonly rest: Promise<PopupView>;
  /** Tells the person what happened, and reads everything anew. */
  done(said?: MessageKey): Promise<void>;
}

/** Every action of the popup as an intent to the worker. */
export function popupActions(stage: Stage): PopupActions {
  const send = async (intent: Intent, said?: MessageKey): Promise<boolean> => {
    const done = await ask(intent);
    await stage.done(done.ok ? said : done.because);
    return done.ok;
  };
  const conversation = (change: { name?: string; noticed?: boolean }, said?: MessageKey) => {
    const open = openConversation(stage.view());
    if (!open) return;
    const { thread, site, weak } = open;
    void send({ type: 'intent/conversation', thread, site, weak, ...change }, said);
  };
  const aboutWeek = newRecordId(); // a second answer in the same popup takes the place of the first
  return {
    ...checkInActions(stage, send),
    lookBack: (felt) => {
      const at = stage.view()?.now ?? clock.now();
      const checkIn: CheckIn = { id: aboutWeek, at, words: [], source: 'week', week: felt };
      return send({ type: 'intent/check-in', checkIn });
    },
    logPhone: (phone, words) => {
      const at = Math.min(clock.now(), phone.from + phone.minutes * 60_000);
      const checkIn: CheckIn = { id: newRecordId(), at, words, phone, source: 'phone' };
      void send({ type: 'intent/check-in', checkIn }, 'popup.phone.logged');
    },
    name: (name) => conversation({ name }),
    notice: (noticed) =>
      conversation({ noticed }, noticed ? 'popup.choose.chosen' : 'popup.choose.left'),
    ...siteActions(stage, send),
    pause: (where, length) => {
      const view = stage.view();
      if (view) void send(pauseIntent(view, where, length));
    },
    takeBreak: (minutes) => void send({ type: 'intent/break', minutes }),
    endBreak: () => void send({ type: 'intent/end-break' }),
    open: (page) => void openTab(`/options.html#${page}`),
  };
}

type Sending = (intent: Intent, said?: MessageKey) => Promise<boolean>;

function checkInActions(stage: Stage, send: Sending): Pick<PopupActions, 'checkIn' | 'note'> {
  let last: CheckIn | undefined;
  return {
    checkIn: async (said) => {
      last = { ...newCheckIn(stage.view() ?? (await stage.rest)), ...said };
      return send({ type: 'intent/check-in', checkIn: last });
    },
    note: async (line) => {
      if (!last) return false;
      last = { ...last, note: line || undefined };
      return send({ type: 'intent/check-in', checkIn: last });
    },
  };
}

function siteActions(stage: Stage, send: Sending): Pick<PopupActions, 'allow' | 'forget'> {
  return {
    allow: () => {
      const here = stage.view()?.here;
      if (here?.kind !== 'strange') return;
      const { site, origin } = here;
      void allowSite({ site, origins: [origin] }, 'popup.elsewhere.refused').then((done) =>
        stage.done(done.ok ? allowedKey(site) : done.because),
      );
    },
    forget: () => {
      const here = stage.view()?.here;
      if (here?.kind !== 'allowed') return;
      const { origin } = here.allowed;
      void send({ type: 'intent/forget-site', origin }, 'popup.site.stopped');
    },
  };
}

/** What is true of a site that has just been allowed. */
function allowedKey(site: KnownSite): MessageKey {
  return noticeFor(site) === 'all' ? 'popup.elsewhere.allowed' : 'popup.elsewhere.allowedChosen';
}

function openConversation(view: PopupView | undefined): OpenConversation | undefined {
  return view?.here.kind === 'allowed' ? view.here.conversation : undefined;
}

/** A check-in belongs to the open conversation only where the person lets it be noticed. */
function newCheckIn({ here }: PopupView): Pick<CheckIn, 'id' | 'at' | 'source' | 'thread'> {
  const open = here.kind === 'allowed' ? here.conversation : undefined;
  const isKnown = here.kind === 'allowed' && open && isNoticed(open, here.allowed);
  const row = { id: newRecordId(), at: clock.now(), source: 'popup' } as const;
  return isKnown ? { ...row, thread: open.thread } : row;
}

function pauseIntent(
  view: PopupView,
  where: 'everywhere' | 'site' | 'conversation',
  length: PauseLength | undefined,
): Intent {
  const { settings, here } = view;
  const time = { now: clock.now(), offsetMin: clock.offsetMin, morning: settings.morning };
  const until = length ? { until: pauseUntil(length, time) } : {};
  const open = openConversation(view);
  if (where === 'conversation' && open) {
    return {
      type: 'intent/pause',
      where: { scope: 'conversation', thread: open.thread },
      ...until,
    };
  }
  if (where === 'site' && here.kind === 'allowed') {
    const { origin } = here.allowed;
    return { type: 'intent/pause', where: { scope: 'site', origin }, ...until };
  }
  return { type: 'intent/pause', where: { scope: 'everywhere' }, ...until };
}
