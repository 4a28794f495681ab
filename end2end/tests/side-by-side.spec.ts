// Comparing, activity, pins and text: what people do with them, without script as well.
import { expect, test } from '../fixtures';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an app is set beside another and taken away again', async ({ page }) => {
    await page.goto('/apps/amber-atlas');
    await page.getByRole('link', { name: 'Compare with …' }).click();
    await expect(page).toHaveURL(/\/compare\?apps=amber-atlas$/);
    await page.locator('input[name=apps][list]').fill('birch-desk');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(page).toHaveURL(/\/compare\?apps=amber-atlas,birch-desk$/);
    await expect(page.locator('#differences tbody tr')).toHaveCount(2);
    await expect(page.locator('#rates svg path.s2').first()).toBeAttached();
    await page.getByRole('link', { name: 'Remove birch-desk' }).click();
    await expect(page).toHaveURL(/\/compare\?apps=amber-atlas$/);
  });

  test('a page is pinned to a closed day, its links keep the pin, and it is taken out again', async ({ page }) => {
    await page.goto('/apps?range=7d');
    await page.goto('/?range=7d');
    await page.getByRole('link', { name: 'Pin this view' }).click();
    await expect(page).toHaveURL(/\/\?range=7d&as_of=\d{4}-\d\d-\d\d$/);
    await expect(page.locator('main')).toContainText('(pinned)');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Failures' }).click();
    await expect(page).toHaveURL(/\/failures\?range=7d&as_of=/);
    await page.getByRole('link', { name: /No longer pinned/ }).click();
    await expect(page).toHaveURL(/\/failures\?range=7d$/);
  });

  test('activity is split, filtered and sorted by a form', async ({ page }) => {
    await page.goto('/activity');
    await page.locator('select[name=by]').selectOption('kind');
    await page.locator('select[name=grain]').selectOption('month');
    await page.locator('select[name=outcome]').selectOption('failed');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/grain=month/);
    await expect(page).toHaveURL(/by=kind/);
    await expect(page.locator('table.came tbody tr').first()).toBeVisible();
  });
});

test('a terminal gets the page as text', async ({ request }) => {
  const answer = await request.get('/apps/amber-atlas', { headers: { accept: 'text/plain' } });
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  expect(text).toContain('Success rate');
  expect(text).toMatch(/[▁▂▃▄▅▆▇█]{4}/);
});

test('drawings of the comparison are read out by pointer and by arrow keys, and lead to the same apps in other days', async ({ page }) => {
  await page.goto('/compare?apps=amber-atlas,birch-desk');
  const layer = page.locator('#rates [data-hits]');
  await expect(layer).toHaveAttribute('role', 'application');
  await layer.focus();
  await page.keyboard.press('Home');
  const tip = page.locator('[data-tip]');
  await expect(tip).toContainText(/amber-atlas .+%.*\n?.*birch-desk .+%/s);
  await expect(page.locator('#each [data-hits]')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare\?range=[\d.-]+&apps=amber-atlas,birch-desk$/);
});
