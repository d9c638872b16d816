import { expect, test } from '@playwright/test';
import { TABS } from '../../components/options/tabs.ts';
import type { MessageKey } from '../../lib/model/words.ts';
import { wordsIn } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { sendTo } from '../helpers/hands.ts';
import { seed } from '../helpers/seed.ts';
import { page as html, serve } from '../helpers/serve.ts';
import { heardAs, spokenBy, unnamed } from '../helpers/spoken.ts';
import { lived } from './lived.ts';
import { isWhole, leaks } from '../helpers/by-ear.ts';

/** What is in the accessibility tree is all a blind person gets: these tests read nothing else. */

for (const language of ['en', 'ar']) {
  const t = wordsIn(language);

  test.describe(`by ear, in ${language}: the pages`, () => {
    let extension: Extension;
    test.beforeAll(async () => {
      extension = await launch({ language });
      const page = await extension.open('options.html');
      await page.locator('main h1').waitFor();
      await seed(page, lived(Date.now()));
      await page.close();
    });
    test.afterAll(() => extension.close());

    async function open(file: string) {
      const page = await extension.open(file);
      await page.locator('main h1').waitFor();
      const send = sendTo(await extension.context.newCDPSession(page));
      return { page, spoken: () => spokenBy(send) };
    }

    test('the history: each picture is a finding, a summary, named marks and a table', async () => {
      const { page, spoken } = await open('options.html#history/quarter');
      const pictures = (['paceLabel', 'heat.label', 'words.label'] as const).map((one) =>
        t(`options.history.${one}` as MessageKey),
      );
      for (const picture of pictures) {
        await expect.poll(async () => heardAs(await spoken(), 'group', picture).length).toBe(1);
      }
      const all = await spoken();
      isWhole(all, language);
      for (const picture of pictures) {
        const [group] = heardAs(all, 'group', picture);
        expect(group?.description, picture).toContain(t('options.history.keys'));
        expect(group?.description.length ?? 0, picture).toBeGreaterThan(
          t('options.history.keys').length + 20,
        );
        const marks = all.filter(
          ({ role, within }) => /^ima?ge?$/.test(role) && within.includes(`group ${picture}`),
        );
        expect(marks.length, picture).toBeGreaterThan(3);
      }
      const findings = heardAs(all, 'heading').filter(({ states }) => Number(states['level']) <= 2);
      expect(findings.length).toBeGreaterThanOrEqual(pictures.length);
      expect(heardAs(all, 'heading').filter(({ states }) => states['level'] === 1)).toHaveLength(1);
      const twins = heardAs(all, 'DisclosureTriangle', t('options.history.table'));
      expect(twins.length).toBeGreaterThanOrEqual(pictures.length);
      await page
        .locator('summary')
        .filter({ hasText: t('options.history.table') })
        .first()
        .click();
      const opened = await spoken();
      const [table] = heardAs(opened, 'table');
      expect(table?.name).toBe(heardAs(opened, 'heading')[0]?.name);
      expect(heardAs(opened, 'columnheader').length).toBeGreaterThan(1);
      expect(heardAs(opened, 'rowheader').length).toBeGreaterThan(6);
      await page.close();
    });

    for (const tab of TABS) {
      test(`the tab ${tab}: one heading above all, where one is, and the way out`, async () => {
        const { page, spoken } = await open(`options.html#${tab}`);
        const all = await spoken();
        isWhole(all, language);
        const headings = heardAs(all, 'heading');
        expect(headings.filter(({ states }) => states['level'] === 1)).toHaveLength(1);
        expect(headings.every(({ name }) => name !== '')).toBe(true);
        expect(heardAs(all, 'navigation', t('options.pages'))).toHaveLength(1);
        expect(heardAs(all, 'main')).toHaveLength(1);
        expect(heardAs(all, 'button', t('options.exit'))[0]?.description).toBe(
          t('options.exitHint'),
        );
        await expect(page.locator('nav [aria-current=page]')).toHaveText(t(`options.tab.${tab}`));
        const [first] = all.filter(({ role }) => role === 'button' || role === 'link');
        expect(first?.name).toBe(t('options.exit'));
        await page.close();
      });
    }

    test('the settings say of every switch whether it is on, and of every kind what it is', async () => {
      const { page, spoken } = await open('options.html#settings');
      const all = await spoken();
      const switches = heardAs(all, 'switch');
      expect(switches.length).toBeGreaterThan(8);
      for (const { name, states } of switches)
        expect(states['checked'], name).toMatch(/^(true|false)$/);
      expect(heardAs(all, 'switch', t('options.reason.surge'))[0]?.description).toBe(
        t('options.reasonHint.surge'),
      );
      await page.close();
    });

    test('the welcome says its promise, then asks', async () => {
      const { page, spoken } = await open('welcome.html');
      const all = await spoken();
      isWhole(all, language);
      expect(heardAs(all, 'heading').filter(({ states }) => states['level'] === 1)).toHaveLength(1);
      expect(heardAs(all, 'button', t('welcome.next.promise'))).toHaveLength(1);
      await page.close();
    });
  });
}

test('what has no name is found, and so is what is said in another language', async () => {
  const served = await serve(
    html(
      '<!doctype html><title>x</title><button></button><input><button aria-label="Save"></button>',
    ),
  );
  const extension = await launch();
  const page = await extension.context.newPage();
  await page.goto(`http://localhost:${served.port}/`);
  const all = await spokenBy(sendTo(await extension.context.newCDPSession(page)));
  expect(unnamed(all).map(({ role }) => role)).toEqual(['button', 'textbox']);
  expect(leaks(all, 'ar')).toEqual(['Save']);
  expect(leaks(all, 'en')).toEqual([]);
  await extension.close();
  await served.close();
});
