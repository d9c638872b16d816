import { expect, test, type Page } from '@playwright/test';
import { TEMPI } from '../../lib/history/pace-view.ts';
import { CHECK_IN_WORDS } from '../../lib/model/feelings.ts';
import { answerKey } from '../../lib/prompt/prompt-words.ts';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { wordsIn } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { openPopup } from '../helpers/popup.ts';
import { heardAs, readAloud } from '../helpers/spoken.ts';
import { isWhole } from '../helpers/by-ear.ts';

/** What is in the accessibility tree is all a blind person gets: these tests read nothing else. */

const startsWith = (text: string) => new RegExp(`^${text.replace(/[.?()]/g, '\\$&')}`);

for (const language of ['en', 'ar']) {
  const t = wordsIn(language);
  const labelOf = (act: Parameters<typeof answerKey>[0]) => t(answerKey(act));

  test.describe(`by ear, in ${language}: the popup`, () => {
    let extension: Extension;
    let chat: Chat;
    let page: Page;
    test.beforeAll(async () => {
      [extension, chat] = await Promise.all([launch({ language }), serveChat()]);
      await chat.allow(extension);
      page = await chat.open(extension);
      for (let n = 0; n < 3; n += 1) await sendOne(page);
    });
    test.afterAll(async () => {
      await extension.close();
      await chat.close();
    });

    test('the question, its eleven words and how each stands', async () => {
      const popup = await openPopup(extension, page);
      const all = await popup.spoken();
      isWhole(all, language);
      for (const role of ['heading', 'form', 'toolbar'])
        expect(heardAs(all, role, t('checkIn.question')), role).toHaveLength(1);
      const words = all.filter(({ role, states }) => role === 'button' && 'pressed' in states);
      expect(new Set(words.map(({ name }) => name))).toEqual(
        new Set(CHECK_IN_WORDS.map((word) => t(`checkIn.word.${word}`))),
      );
      expect(new Set(words.map(({ states }) => states['pressed']))).toEqual(new Set(['false']));
      await popup.press('button', t('checkIn.word.calm'));
      const [calm] = heardAs(await popup.spoken(), 'button', t('checkIn.word.calm'));
      expect(calm?.states['pressed']).toBe('true');
      expect(heardAs(all, 'textbox', t('checkIn.note'))).toHaveLength(1);
      expect(heardAs(all, 'button', t('checkIn.save'))).toHaveLength(1);
      await popup.close();
    });

    test('the pace in words, with the numbers behind a button that says whether it is open', async () => {
      const popup = await openPopup(extension, page);
      await expect
        .poll(async () => readAloud(await popup.spoken()))
        .toContain(t('popup.standing.noticing'));
      await expect
        .poll(async () => readAloud(await popup.spoken()))
        .toContain(t('popup.pace.numbers'));
      const all = await popup.spoken();
      const [pace] = TEMPI.map((tempo) => ({
        word: t(`popup.pace.${tempo}.word`),
        plain: t(`popup.pace.${tempo}.plain`),
      })).filter(({ word }) => heardAs(all, 'heading', word).length > 0);
      expect(pace).toBeDefined();
      expect(heardAs(all, 'region', pace?.word)).toHaveLength(1);
      expect(readAloud(all)).toContain(pace?.plain);
      expect(heardAs(all, 'button', t('popup.pace.numbers'))[0]?.states['expanded']).toBe(false);
      await popup.press('button', t('popup.pace.numbers'));
      const after = await popup.spoken();
      expect(heardAs(after, 'button', t('popup.pace.hide'))[0]?.states['expanded']).toBe(true);
      expect(readAloud(after)).toContain(t('popup.pace.today'));
      expect(heardAs(after, 'StaticText', '3').length).toBeGreaterThan(0);
      await popup.close();
    });

    test('this conversation, the site and the pauses: folds, a switch, and what is paused', async () => {
      const popup = await openPopup(extension, page);
      const folds = (['conversation', 'site', 'pause', 'phone'] as const).map((name) =>
        t(`popup.${name}.title`),
      );
      for (const fold of folds) {
        await expect.poll(() => popup.has('DisclosureTriangle', startsWith(fold))).toBe(true);
        const [before] = heardAs(await popup.spoken(), 'DisclosureTriangle', startsWith(fold));
        expect(before?.states['expanded'], fold).toBe(false);
        await popup.press('DisclosureTriangle', startsWith(fold));
        await expect
          .poll(
            async () =>
              heardAs(await popup.spoken(), 'DisclosureTriangle', startsWith(fold))[0]?.states[
                'expanded'
              ],
          )
          .toBe(true);
      }
      await expect.poll(() => popup.has('button', t('popup.phone.save'))).toBe(true);
      const all = await popup.spoken();
      isWhole(all, language);
      expect(heardAs(all, 'switch', t('popup.conversation.notice'))).toMatchObject([
        { states: { checked: 'true' }, description: t('popup.conversation.noticeHint') },
      ]);
      const groups = (
        ['popup.conversation.pause', 'popup.site.pause', 'popup.pause.title'] as const
      ).map((key) => t(key));
      for (const group of groups) {
        const inside = all.filter(
          ({ role, within }) => role === 'button' && within.includes(`group ${group}`),
        );
        expect(
          inside.map(({ name }) => name),
          group,
        ).toEqual(
          (['hour', 'morning', 'week', 'told'] as const).map((length) =>
            t(`popup.pause.${length}`),
          ),
        );
      }
      expect(heardAs(all, 'button', t('popup.phone.save'))[0]?.states['disabled']).toBe(true);
      await popup.close();
    });

    test('what answers a check-in has the reading point, and an act each', async () => {
      const popup = await openPopup(extension, page);
      await popup.press('button', t('checkIn.word.urgent'));
      await popup.press('button', t('checkIn.save'));
      await expect.poll(() => popup.has('heading', t('prompt.feltUrgent.title'))).toBe(true);
      const all = await popup.spoken();
      isWhole(all, language);
      expect(heardAs(all, 'heading', t('prompt.feltUrgent.title'))[0]?.states['focused']).toBe(
        true,
      );
      expect(heardAs(all, 'button', labelOf('say-feeling'))).toHaveLength(1);
      await popup.press('button', labelOf('say-feeling'));
      const said = (await popup.spoken()).filter(({ within }) =>
        within.some((one) => one.startsWith('status')),
      );
      expect(said.map(({ name }) => name)).toContain(t('card.said.feeling'));
      await popup.close();
    });
  });
}
