// Conditions that few people look at pages in and some always do: forced colours, paper, and windows as narrow as pages must still fit.
import { expect, test } from '../fixtures';
import { PAGES } from '../pages';

const OUTCOMES = ['success', 'failed', 'blocked', 'aborted', 'unfinished'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, ${colorScheme}, each outcome has a fill of its own and lines a colour and a dash`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ forcedColors: 'active', colorScheme, baseURL });
    await page.goto('/');
    const fills = await Promise.all(OUTCOMES.map((outcome) => page.locator(`#runs svg [class*="is-${outcome}"] .fillc, #runs svg .fillc.is-${outcome}`).first().evaluate((shape) => getComputedStyle(shape).fill)));
    expect(new Set(fills).size, fills.join(' ')).toBe(OUTCOMES.length);
    await page.goto('/platforms');
    const strokes = await page.locator('#d-os_type svg[role="img"] path.line').evaluateAll((lines) =>
      lines.map((line) => getComputedStyle(line)).map((style) => `${style.stroke} ${style.strokeDasharray}`));
    expect(strokes.length).toBeGreaterThan(3);
    expect(new Set(strokes).size, strokes.join('; ')).toBe(strokes.length);
    await page.close();
  });
}

test('on paper stands what was told, and nothing that only a screen can do', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 990 });
  for (const path of [PAGES.overview, PAGES.app, PAGES.explore, PAGES.data, '/apps?kind=lxc']) {
    await page.goto(path);
    await expect(page.locator('main h1, main ~ * h1, h1').first()).toBeVisible();
    for (const control of ['.filters', '.topbar nav', 'footer nav', 'button', '.btn', '.fig-foot', '.tabs', '.seg']) {
      await expect(page.locator(control).filter({ visible: true }), `${control} on ${path}`).toHaveCount(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).not.toBe('dark');
  }
  await expect(page.locator('.active .chip'), 'the filter is told').toBeVisible();
  await page.goto('/');
  await page.locator('#runs details').evaluate((twin: HTMLDetailsElement) => (twin.open = true));
  const twin = page.locator('#runs .twin');
  await expect(twin).toBeVisible();
  expect(await twin.evaluate((it) => it.scrollHeight - it.clientHeight), 'an opened table is printed whole').toBeLessThanOrEqual(1);
});

for (const lang of ['en', 'de']) {
  test(`at 320 pixels, ${lang}, no page scrolls sideways and no words lie over each other`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [PAGES.overview, PAGES.failures, PAGES.platforms, PAGES.resources, PAGES.compare]) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      const clashes = await page.evaluate(() => {
        const words = (cell: Element) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect();
        };
        const pairs = [...document.querySelectorAll('.forest tbody tr')].map((row) => [row.querySelector('.nm'), row.querySelector('.rt b')]);
        pairs.push(...[...document.querySelectorAll('.matrix td:has(b) + td:has(b)')].map((cell) => [cell.previousElementSibling!.querySelector('b'), cell.querySelector('b')]));
        return pairs.filter(([a, b]) => a && b && words(a).right > words(b).left).map(([a]) => a!.textContent);
      });
      expect(clashes, path).toEqual([]);
    }
  });
}
