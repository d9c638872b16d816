import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { ShownCard } from './card.ts';

interface Violation {
  readonly id: string;
  readonly where: readonly string[];
}

/** What axe finds on the whole page. It runs through the debugger, which the page's policy does not bind. */
export async function violations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(`(() => { ${axe.source} })()`);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => String(node.target)) }));
  });
}

/** The same for what is in the card's closed root; only in the extension's own world is it opened for the judge. */
export async function violationsInCard(card: ShownCard): Promise<readonly string[]> {
  await card.evaluate(`(() => { if (!globalThis.axe) { ${axe.source} } })()`);
  return (await card.evaluate(`(async () => {
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    const { violations } = await axe.run(host, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.html));
  })()`)) as string[];
}
