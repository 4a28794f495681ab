// Pictures for people to look at, in test-results/shots, and the one thing about them that a program can judge: nothing sticks out sideways.
import { expect, test } from '../fixtures';

const PAGES = { overview: '/' };

for (const [name, path] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 768, 390]) {
      test(`${name}, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `test-results/shots/${name}-${colorScheme}-${width}.png`, fullPage: true });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(sideways, 'pixels that stick out').toBe(0);
      });
    }
  }
}
