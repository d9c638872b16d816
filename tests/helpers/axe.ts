import type { Page } from '@playwright/test';
import axe from 'axe-core';

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
