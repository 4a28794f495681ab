// One question to axe: which barriers that are serious or critical does the page have now?
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line a barrier: rule and places, so that a failing test says what to mend. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
