// Reports as people read them: found from every page, each sentence with its view, filed ones dated, and a feed that readers find.
import { expect, test } from '../fixtures';

const FILED = '#weeks tr:has(td:nth-child(2):not(:text("not filed yet"))) th a';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('from the footer to a filed report, to the view of a sentence, and to the week before', async ({ page }) => {
    await page.goto('/');
    await page.locator('footer').getByRole('link', { name: 'Reports' }).click();
    await expect(page.locator('h1')).toHaveText(/Each week and each month/);
    // Whoever opens a report that is due files it.
    await page.locator('#weeks th a').nth(2).click();
    await expect(page.locator('.lede')).toContainText('it stays as it is');
    const here = page.url();
    await expect(page.locator('#runs li')).not.toHaveCount(0);
    await page.locator('#runs li a').first().click();
    await expect(page).toHaveURL(/\/\?range=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
    await page.goto(here);
    await page.locator('a[rel=prev]').click();
    await expect(page).toHaveURL(/\/reports\/\d{4}-W\d\d$/);
    expect(page.url()).not.toBe(here);
  });
});

test('the period that goes on says so and is not filed', async ({ page }) => {
  await page.goto('/reports');
  await page.locator('#so-far a').first().click();
  await expect(page.locator('.lede')).toContainText('So far, as of');
});

test('a filed report is the same as Markdown and as a document', async ({ page, request }) => {
  await page.goto('/reports');
  await page.locator('#weeks th a').nth(2).click();
  const headline = (await page.locator('h1').textContent())!;
  const markdown = await request.get(await page.locator('a', { hasText: 'Markdown' }).first().getAttribute('href') as string);
  expect(await markdown.text()).toContain(headline);
  const json = await (await request.get(await page.locator('main a', { hasText: 'JSON' }).first().getAttribute('href') as string)).json();
  expect(json.headline).toBe(headline);
  expect(json.filed_at).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('the feed is found in the head, parses, and lists filed reports', async ({ page }) => {
  await page.goto('/reports');
  await page.locator('#weeks th a').nth(2).click();
  const feed = (await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href'))!;
  const read = await page.evaluate(async (feed) => {
    const answer = await fetch(feed);
    const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
    return {
      type: answer.headers.get('content-type'),
      wrong: xml.querySelectorAll('parsererror').length,
      links: [...xml.querySelectorAll('entry > link[type="text/html"]')].map((link) => link.getAttribute('href')),
    };
  }, feed);
  expect(read.type).toContain('application/atom+xml');
  expect(read.wrong).toBe(0);
  expect(read.links).toContain(new URL(page.url()).pathname);
});

test('the list tells when each report was filed', async ({ page }) => {
  await page.goto('/reports');
  await page.locator('#weeks th a').nth(2).click();
  await page.goto('/reports');
  await expect(page.locator(FILED).first()).toBeVisible();
});
