// A page in another language: chosen by the browser or by the reader, kept from link to link, and spoken by the islands too.
import { barriers } from '../axe';
import { Figure, plain } from '../figure';
import { expect, test } from '../fixtures';
import { PAGES } from '../pages';

test.use({ locale: 'de-DE' });

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} in German: it fits, and axe finds no barrier`, async ({ page, quiet }) => {
    quiet.mayComplain = name === 'missing';
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: `test-results/shots/${name}-german-${width}.png`, fullPage: true });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sideways, `pixels that stick out at ${width}`).toBe(0);
    }
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    expect(await barriers(page), 'on a phone').toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await barriers(page), 'on a desk').toEqual([]);
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice of the footer stays from link to link, and back is one link too', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.locator('footer').getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: 'Failures', exact: true }).first().click();
    await expect(page).toHaveURL(/\/failures\?lang=en$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('select[name=kind]').selectOption('lxc');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/kind=lxc/);
    await expect(page.locator('html'), 'a form keeps it too').toHaveAttribute('lang', 'en');
    await page.locator('footer').getByRole('link', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveURL(/kind=lxc/);
  });

  test('an address that does not exist says so in German', async ({ page, quiet }) => {
    quiet.mayComplain = true;
    const answer = await page.goto('/no/such/page');
    expect(answer!.status()).toBe(404);
    await expect(page.locator('h1')).toContainText('Hier ist keine Seite');
  });
});

test('the chart is read out in German, by the pointer and to the ear', async ({ page }) => {
  await page.goto('/');
  const runs = new Figure(page, 'runs');
  const rows = await runs.rows();
  await runs.point(8, rows.length);
  const row = await runs.row(rows);
  expect(plain(await runs.readout.innerText())).toContain(row[1]);
  expect(plain(await runs.readout.innerText())).toMatch(/Läufe/);
  await runs.press('ArrowRight');
  const live = runs.self.locator('[aria-live="polite"], [role="status"]').first();
  await expect.poll(async () => plain((await live.textContent()) ?? '')).toMatch(/Erfolgsquote .* Läufe/);
});

test('search, shortcuts and explorer speak German', async ({ page }) => {
  await page.goto('/explore');
  await expect(page.locator('[data-do=undo]')).toBeVisible();
  await page.locator('[data-chart=kind] [data-pick]').first().click();
  await expect(page.locator('[data-lead]')).toContainText(/von\s.*\sLäufen: .*gegenüber/);
  await page.keyboard.press('Shift+?');
  await expect(page.locator('dialog#keys')).toContainText('Suche');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('fehlschl');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toContainText('Fehlschläge');
});

test('the explorer keeps the chosen language in its address', async ({ page }) => {
  await page.goto('/explore?lang=en');
  await expect(page.locator('[data-do=undo]')).toBeVisible();
  await page.locator('[data-chart=kind] [data-pick]').first().click();
  await expect(page).toHaveURL(/kind=/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-chip=kind]')).toBeVisible();
});
