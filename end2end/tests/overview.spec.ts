// The overview as its readers use it: with scripts off, with a mouse, with a keyboard, with a screen reader.
import { barriers } from '../axe';
import { Figure, plain } from '../figure';
import { expect, test } from '../fixtures';

const RUNS = 'Success rate and runs per day';
const DAYS = 28;

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the chart is drawn and its table twin says the same days', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('#main')).toBeVisible();
    const runs = new Figure(page, 'runs');
    await expect(runs.self.getByRole('heading', { name: RUNS })).toBeVisible();
    await expect(runs.drawing).toBeVisible();
    const paths = await runs.paths();
    expect(paths.some((path) => (path.match(/\d/g) ?? []).length > DAYS), 'a path with a point a day').toBe(true);
    expect(await runs.rows()).toHaveLength(DAYS);
  });

  test('a range is a plain link', async ({ page }) => {
    await page.goto('/');
    await page.locator('a[href*="range=7d"]').first().click();
    await expect(page).toHaveURL(/[?&]range=7d/);
    expect(await new Figure(page, 'runs').rows()).toHaveLength(7);
  });
});

test('the pointer reads out the day below it, as the table has it', async ({ page }) => {
  await page.goto('/');
  const runs = new Figure(page, 'runs');
  const rows = await runs.rows();
  for (const day of [8, 20]) {
    await runs.point(day, rows.length);
    // The table may begin with the newest day.
    const expected = [rows[day], rows[rows.length - 1 - day]];
    await expect(async () => expect(expected).toContainEqual(await runs.row(rows))).toPass({ timeout: 5_000 });
    const [, value] = await runs.row(rows);
    expect(plain(await runs.readout.innerText())).toContain(value);
  }
});

test('arrow keys move the cursor by a day, and a polite live region says where it is', async ({ page }) => {
  await page.goto('/');
  const runs = new Figure(page, 'runs');
  const rows = await runs.rows();
  const place = async () => rows.indexOf(await runs.row(rows));

  await runs.press('ArrowRight');
  await runs.press('ArrowRight');
  const right = await place();
  await runs.press('ArrowLeft');
  await expect.poll(async () => Math.abs((await place()) - right)).toBe(1);
  await runs.press('ArrowRight');
  await expect.poll(place).toBe(right);

  const [day, value] = rows[right];
  const live = runs.self.locator('[aria-live="polite"], [role="status"]').first();
  await expect.poll(async () => plain((await live.textContent()) ?? '')).toContain(day);
  expect(plain((await live.textContent()) ?? '')).toContain(value);
});

test('a range link changes the address, the table and the drawing', async ({ page }) => {
  await page.goto('/');
  const runs = new Figure(page, 'runs');
  const before = await runs.paths();
  expect(await runs.rows()).toHaveLength(DAYS);
  await page.locator('a[href*="range=7d"]').first().click();
  await expect(page).toHaveURL(/[?&]range=7d/);
  await expect.poll(async () => (await runs.rows()).length).toBe(7);
  expect(await runs.paths()).not.toEqual(before);
});

test('the islands wake without a word in the console or a request to another host', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await new Figure(page, 'runs').press('ArrowRight');
  // The automatic watch of fixtures.ts does the rest; without the islands it would have nothing to watch.
  expect(asked).toContain('/pkg/daylight.wasm');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of assistive technology, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    expect(await barriers(page)).toEqual([]);
    for (const details of await page.locator('#main details').all()) {
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    }
    expect(await barriers(page), 'with every table twin open').toEqual([]);
  });
}

test('every answer carries the content security policy', async ({ page, request }) => {
  const bare: string[] = [];
  let answers = 0;
  page.on('response', (response) => {
    answers += 1;
    if (!response.headers()['content-security-policy']) bare.push(response.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(answers, 'the page, its style, its islands').toBeGreaterThan(3);
  for (const path of ['/robots.txt', '/favicon.svg', '/no-such-page', '/pkg/no-such-file.js', '/?range=nonsense']) {
    const response = await request.get(path);
    if (!response.headers()['content-security-policy']) bare.push(path);
  }
  expect(bare).toEqual([]);
});
