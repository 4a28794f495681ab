// Pictures for people to look at, in test-results/shots, and what a program can judge beside them: nothing sticks out sideways, and axe finds
// no barrier of any level.
import { barriers } from '../axe';
import { expect, test } from '../fixtures';
import { PAGES } from '../pages';

for (const [name, path] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ page, quiet }) => {
      // A missing page is a 404, which the console tells of.
      quiet.mayComplain = name === 'missing';
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `test-results/shots/${name}-${colorScheme}-${width}.png`, fullPage: true });
        expect(await sideways(page), `pixels that stick out at ${width}`).toBe(0);
      }
      expect(await barriers(page), 'on a phone').toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(await barriers(page), 'on a desk').toEqual([]);
    });
  }

  test(`${name}, at 320 pixels and in letters of twice the size`, async ({ page, quiet }) => {
    quiet.mayComplain = name === 'missing';
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await sideways(page), 'pixels that stick out at 320').toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    // What a reader sees who has set the browser to 200 %.
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await sideways(page), 'pixels that stick out at 200 %').toBe(0);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('h1')).toHaveCount(1);
  });
}

function sideways(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
