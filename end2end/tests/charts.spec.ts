// Charts in the hands of a reader: drawn otherwise by address, hidden series, places that are read out and lead on, and pictures to take along.
import { Figure, plain } from '../figure';
import { expect, test } from '../fixtures';
import type { Locator, Page } from '@playwright/test';

const SMOOTH = /The line is a 7-day mean/;

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('7-day mean and logarithmic axis are links, and other links keep them', async ({ page }) => {
    await page.goto('/');
    const runs = new Figure(page, 'runs');
    const plainPaths = await runs.paths();
    await runs.self.getByRole('link', { name: '7-day mean' }).click();
    await expect(page).toHaveURL(/\/\?smooth=7#runs$/);
    await expect(runs.self.locator('.sum')).toHaveText(SMOOTH);
    expect(await runs.paths()).not.toEqual(plainPaths);
    await runs.self.getByRole('link', { name: 'Log' }).click();
    await expect(page).toHaveURL(/\/\?smooth=7&scale=log#runs$/);
    await expect(runs.self.getByRole('link', { name: 'Log' })).toHaveAttribute('aria-current', 'true');
    await page.locator('.filters a', { hasText: '7 days' }).click();
    await expect(page).toHaveURL(/\/\?range=7d&smooth=7&scale=log$/);
    await expect(runs.self.getByRole('link', { name: 'SVG' })).toHaveAttribute('href', '/charts/success-rate.svg?range=7d&smooth=7&scale=log');
  });

  test('a series is hidden and shown again', async ({ page }) => {
    await page.goto('/');
    const ribbon = page.locator('#runs [role=img] .ribbon');
    await expect(ribbon).toBeVisible();
    const box = page.locator('#runs').getByRole('checkbox', { name: '95 % interval' });
    await box.uncheck();
    await expect(ribbon).toBeHidden();
    await box.check();
    await expect(ribbon).toBeVisible();
  });

  test('a day of the chart and a day of the table lead to that day', async ({ page }) => {
    await page.goto('/');
    const first = page.locator('#runs [data-over=rate] a').first();
    const address = await first.getAttribute('href');
    expect(address).toMatch(/^\?range=(\d{4}-\d\d-\d\d)\.\.\1$/);
    await first.click();
    await expect(page).toHaveURL(new RegExp(address!.replace(/[?.]/g, '\\$&')));
    await page.goto('/');
    await page.locator('#runs details summary').click();
    await page.locator('#runs details tbody th a').last().click();
    await expect(page).toHaveURL(new RegExp(address!.replace(/[?.]/g, '\\$&')));
  });

  test('what a place of a chart says stands in its title', async ({ page }) => {
    await page.goto('/platforms');
    const title = (await page.locator('[data-hits] title').first().textContent())!;
    expect(plain(title)).toMatch(/\d runs .+ %, [\d,]+ \/ [\d,]+, .+ – .+ %/);
  });
});

test('one series is shown alone by Alt and by Enter, and all of them again', async ({ page }) => {
  await page.goto('/?scale=log');
  await awake(page);
  const legend = page.locator('#runs [data-legend]').last();
  const boxes = legend.getByRole('checkbox');
  const checked = () => boxes.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
  await legend.locator('label', { hasText: 'Failed' }).click({ modifiers: ['Alt'] });
  expect(await checked()).toEqual([false, true, false, false, false]);
  await expect(page.locator('#runs [role=img] .is-failed').first()).toBeVisible();
  await expect(page.locator('#runs [role=img] path.is-success').first()).toBeHidden();
  await expect(page.locator('[data-said]')).toHaveText('One series shown alone');
  await boxes.nth(1).focus();
  await page.keyboard.press('Enter');
  expect(await checked()).toEqual([true, true, true, true, true]);
  await page.keyboard.press('Space');
  expect(await checked()).toEqual([true, false, true, true, true]);
});

test('what is hidden stays hidden when the reader looks closer', async ({ page }) => {
  await page.goto('/');
  const runs = new Figure(page, 'runs');
  await runs.point(5, 28);
  await runs.self.getByRole('checkbox', { name: '95 % interval' }).uncheck();
  await runs.press('ArrowRight');
  for (let n = 0; n < 9; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(runs.self.locator('.zoomed')).toBeVisible();
  await expect(runs.self.locator('[role=img] .ribbon')).toBeHidden();
});

test('Enter on a point opens its days; a drag looks closer and opens nothing', async ({ page }) => {
  await page.goto('/');
  const runs = new Figure(page, 'runs');
  await runs.point(4, 28);
  const layer = (await runs.self.locator('[data-over=rate]').boundingBox())!;
  await page.mouse.move(layer.x + layer.width * 0.2, layer.y + 90);
  await page.mouse.down();
  await page.mouse.move(layer.x + layer.width * 0.5, layer.y + 90, { steps: 5 });
  await page.mouse.up();
  await expect(runs.self.locator('.zoomed')).toBeVisible();
  await runs.self.getByRole('button', { name: 'Reset zoom' }).click();
  await runs.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?range=(\d{4}-\d\d-\d\d)\.\.\1$/);
});

test('a chart without an island is read out by pointer and by arrow keys, and leads on', async ({ page }) => {
  await page.goto('/platforms');
  await awake(page);
  const layer = page.locator('[data-hits]').first();
  await expect(layer).toHaveAttribute('role', 'application');
  await layer.scrollIntoViewIfNeeded();
  const tip = page.locator('[data-tip]');
  await middle(page, layer);
  await expect(tip).toBeVisible();
  expect(plain(await tip.innerText())).toMatch(/runs .+ %, [\d,]+ \/ [\d,]+, .+ – .+ %/);
  await page.mouse.move(2, 2);
  await expect(tip).toBeHidden();
  await layer.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(tip).toBeVisible();
  await expect(page.locator('[data-said]')).toContainText(/\sruns\. .+\s%/);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/platforms\?range=\d/);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test('a first touch reads, a second one leads on', async ({ page }) => {
    await page.goto('/platforms');
    await awake(page);
    const place = page.locator('[data-hits] a').nth(1);
    await place.scrollIntoViewIfNeeded();
    await place.tap();
    await expect(page.locator('[data-tip]')).toBeVisible();
    await expect(page).toHaveURL(/\/platforms$/);
    await place.tap();
    await expect(page).toHaveURL(/\/platforms\?range=/);
  });
});

test('a cell of a matrix says its interval and leads to both of its values', async ({ page }) => {
  await page.goto('/platforms');
  await awake(page);
  const cell = page.locator('#x-app-os_type td a').first();
  await cell.focus();
  await expect(page.locator('[data-tip]')).toBeVisible();
  await cell.click();
  await expect(page).toHaveURL(/\/apps\/.+\?os_type=/);
});

test('each chart is a picture of bounded size, light or dark', async ({ page, request }) => {
  await page.goto('/');
  const address = (await page.locator('#runs').getByRole('link', { name: 'PNG' }).getAttribute('href'))!;
  const light = await request.get(address);
  expect(light.headers()['content-type']).toBe('image/png');
  expect((await light.body()).length).toBeLessThan(200_000);
  const dark = await request.get(`${address}?theme=dark`);
  expect((await dark.body()).equals(await light.body())).toBe(false);
  expect((await request.get(`${address}?smooth=9`)).status()).toBe(400);
});

async function middle(page: Page, layer: Locator): Promise<void> {
  const box = (await layer.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** Waits for the program of the page, which shows its switches. */
async function awake(page: Page): Promise<void> {
  await expect(page.getByLabel('Single-key shortcuts')).toBeVisible({ timeout: 15_000 });
}
