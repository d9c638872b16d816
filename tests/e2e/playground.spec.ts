import http from 'node:http';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-browser.ts';
import { servePlayground, type Playground } from '../../scripts/playground.ts';

let playground: Playground;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  playground = await servePlayground(0);
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
test.beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(playground.at('mara'));
});
test.afterEach(() => page.close());
test.afterAll(async () => {
  await browser.close();
  await playground.close();
});

const box = () => page.getByRole('textbox', { name: 'Message' });
const log = () => page.getByRole('log');

test('Enter sends, Shift+Enter begins a line, and the partner answers once it is quiet', async () => {
  await box().pressSequentially('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await expect(box()).toHaveValue('');
  await expect(log()).toContainText('one\ntwo', { useInnerText: true });
  await expect(log()).toContainText('Tell me more about that');
});

test('the address names the conversation, and a draft waits in its own', async () => {
  await box().pressSequentially('a draft');
  await page.getByRole('link', { name: /Theo/ }).click();
  await expect(page).toHaveURL(playground.at('theo'));
  await expect(box()).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(playground.at('mara'));
  await expect(box()).toHaveValue('a draft');
});

test('it serves its own files and nothing else', async () => {
  const paths = ['/style.css', '/../package.json', '/%2e%2e/package.json', '/people.js.map'];
  const { port } = new URL(playground.origin);
  const statusOf = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      http
        .get({ host: '127.0.0.1', port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .on('error', reject);
    });
  const answers = await Promise.all(paths.map(statusOf));
  expect(answers).toEqual([200, 404, 404, 404]);
});
