// Lighthouse on a slow phone: each score at least 95, and nothing moves while a page loads.
import { expect, test } from '@playwright/test';
import { scores } from '../lighthouse';

const ENOUGH = 95;

test.describe.configure({ mode: 'serial', timeout: 300_000 });

for (const path of ['/', '/apps/amber-atlas']) {
  test(`Lighthouse on ${path}`, async () => {
    const found = await scores(`${process.env.DAYLIGHT_URL}${path}`, ENOUGH);
    for (const category of ['performance', 'accessibility', 'best-practices', 'seo'] as const) {
      expect.soft(found[category], category).toBeGreaterThanOrEqual(ENOUGH);
    }
    // A browser that is given a page in pieces may stretch a row of tiles once more; nobody sees a thousandth.
    expect.soft(found.shift, 'layout shift').toBeLessThan(0.001);
  });
}
