import { expect, test } from '@playwright/test';
import { answerKey } from '../../lib/prompt/prompt-words.ts';
import { CARD, inject, launchWithStandIn, shownCard } from '../helpers/card.ts';
import { wordsIn } from '../helpers/english.ts';
import type { Extension } from '../helpers/extension.ts';
import { sendTo } from '../helpers/hands.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';
import { heardAs, readAloud, spokenBy, type Spoken } from '../helpers/spoken.ts';
import { isWhole } from '../helpers/by-ear.ts';

/** What is in the accessibility tree is all a blind person gets: these tests read nothing else. */

for (const language of ['en', 'ar']) {
  const t = wordsIn(language);
  const labelOf = (act: Parameters<typeof answerKey>[0]) => t(answerKey(act));

  test.describe(`by ear, in ${language}: the card`, () => {
    let extension: Extension;
    let served: Served;
    test.beforeAll(async () => {
      extension = await launchWithStandIn({ language });
      served = await serve(
        html('<!doctype html><title>chat</title><textarea aria-label="x"></textarea>'),
      );
    });
    test.afterAll(async () => {
      await extension.close();
      await served.close();
    });

    async function withCard(given: object = {}) {
      const page = await extension.context.newPage();
      await page.goto(`http://localhost:${served.port}/`);
      await page.click('textarea');
      await inject(extension, page, { ...CARD, ...given });
      const card = await shownCard(extension, page);
      const send = sendTo(await extension.context.newCDPSession(page));
      /** What stands in the card's own group. */
      const inCard = async () =>
        (await spokenBy(send)).filter(({ within }) => within.includes(`group ${t('card.label')}`));
      return { page, card, inCard, whole: () => spokenBy(send) };
    }

    const statusOf = (all: readonly Spoken[]) =>
      all
        .filter(({ within }) => within.some((one) => one.startsWith('status')))
        .map(({ name }) => name);

    test('says that it came and how to reach it, and takes no focus', async () => {
      const { page, whole, inCard } = await withCard();
      const text = [
        `${t('prompt.intensity.title')}.`,
        t('prompt.intensity.body'),
        t('card.reach'),
      ].join(' ');
      await expect.poll(async () => statusOf(await whole())).toContain(text);
      const all = await whole();
      isWhole(all, language);
      const [status] = heardAs(all, 'status').filter(({ states }) => states['live'] === 'polite');
      expect(status).toBeDefined();
      expect(heardAs(all, 'textbox')[0]?.states['focused']).toBe(true);
      const card = await inCard();
      expect(heardAs(card, 'heading', t('prompt.intensity.title'))).toHaveLength(1);
      expect(readAloud(card)).toContain(t('prompt.intensity.body'));
      expect(heardAs(card, 'button').map(({ name }) => name)).toEqual([
        labelOf('check-in'),
        labelOf('break-3'),
        labelOf('carry-on'),
        t('card.why'),
        labelOf('quiet-today'),
        labelOf('never'),
      ]);
      await page.close();
    });

    test('why it speaks, in words, and the three answers to it', async () => {
      const { page, card, inCard } = await withCard();
      await card.press(t('card.why'));
      const all = await inCard();
      expect(readAloud(all)).toContain(t('card.always'));
      const answers = all.filter(({ within }) => within.includes(`group ${t('card.feedback')}`));
      expect(heardAs(answers, 'button').map(({ name }) => name)).toEqual(
        (['helped', 'not-now', 'not-for-me'] as const).map(labelOf),
      );
      await card.press(labelOf('not-now'));
      expect(statusOf(await inCard())).toContain(t('card.said.notNow'));
      await page.close();
    });

    test('a pause says how much is left; looking around says each step', async () => {
      const { page, card, inCard } = await withCard({ acts: ['look-around', 'break-3'] });
      await card.press(labelOf('break-3'));
      const paused = await inCard();
      expect(heardAs(paused, 'timer')).toMatchObject([{ name: t('card.break.left', [3], 3) }]);
      expect(heardAs(paused, 'region', t('card.break.title'))).toHaveLength(1);
      const itsEnd = "root.querySelector('section .title').ariaLive"; // the line that says the pause is over
      expect(await card.evaluate(itsEnd)).toBe('polite');
      await card.press(t('card.break.end'));
      expect(statusOf(await inCard())).toContain(t('card.said.breakEnded'));
      await page.close();
      const next = await withCard({ acts: ['look-around'] });
      await next.card.press(labelOf('look-around'));
      for (const step of ['far', 'light', 'colour', 'sound', 'back'] as const) {
        const all = await next.inCard();
        const said = all.filter(({ name }) => name === t(`card.look.${step}`));
        expect(said.length, step).toBeGreaterThan(0);
        if (step !== 'back') await next.card.press(t('card.look.next'));
      }
      await next.page.close();
    });

    test('breathing is words too, and the check-in says what is marked', async () => {
      const { page, card, inCard } = await withCard({ acts: ['breathe'], canBreathe: true });
      await card.press(labelOf('breathe'));
      const cues = [t('card.breathe.in'), t('card.breathe.out')];
      const heard = () => inCard().then((all) => all.map(({ name }) => name));
      for (const cue of cues) await expect.poll(heard).toContain(cue);
      expect(await card.evaluate("root.querySelector('.cue').ariaLive")).toBe('polite');
      await page.close();
      const next = await withCard();
      await next.card.press(labelOf('check-in'));
      const before = heardAs(await next.inCard(), 'button', t('checkIn.word.calm'));
      expect(before).toMatchObject([{ states: { pressed: 'false' } }]);
      expect(before[0]?.within).toContain(`group ${t('checkIn.question')}`);
      await next.card.press(t('checkIn.word.calm'));
      expect(heardAs(await next.inCard(), 'button', t('checkIn.word.calm'))).toMatchObject([
        { states: { pressed: 'true' } },
      ]);
      await next.page.close();
    });
  });
}
