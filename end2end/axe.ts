// One question to axe: which barriers does the page have now? None is small enough to stay.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line a barrier: rule and places, so that a failing test says what to mend. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
