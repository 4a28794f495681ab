// A published copy on a host of plain files: no server of ours is asked for anything, and what needs one says so. It is published from the
// database that the other tests' server is using, and lies below a path, as on the hosts that give each project one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Figure, plain } from '../figure';
import { serveFiles } from '../files';
import { expect, test as base } from '../fixtures';

const PROJECT = resolve(import.meta.dirname, '../..');
const DAYLIGHT = resolve(PROJECT, process.env.DAYLIGHT_BIN ?? 'target/debug/daylight');
const BELOW = '/stats';
const LIVE = 'https://live.example';

interface Copy {
  folder: string;
  url: string;
}

function publish(folder: string): string {
  const where = ['--db', process.env.DAYLIGHT_DEMO_DB!, '--base-url', `https://copy.example${BELOW}`, '--live-url', LIVE, '--ranges', '7d,90d'];
  return execFileSync(DAYLIGHT, ['publish', folder, ...where], { cwd: PROJECT, encoding: 'utf8' });
}

const test = base.extend<object, { copy: Copy }>({
  copy: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'daylight-published-'));
      publish(folder);
      const { url, server } = await serveFiles(folder, BELOW);
      await use({ folder, url });
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ copy }, use) => {
    await use(copy.url);
  },
});

// One copy for all tests of this file.
test.describe.configure({ mode: 'default' });

test('the chart answers to the pointer and looks closer, with no server', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${BELOW}/`);
  const runs = new Figure(page, 'runs');
  const rows = await runs.rows();
  await runs.point(8, rows.length);
  expect(plain(await runs.readout.innerText())).toContain((await runs.row(rows))[1]);
  await runs.press('Home');
  for (let n = 0; n < 6; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(runs.self.locator('.zoomed')).toBeVisible();
  expect(asked).toContain(`${BELOW}/pkg/daylight.wasm`);
  expect(asked.filter((path) => path.includes('/api/'))).toEqual([]);
});

test('ranges are pages of their own, by link and by the address of the live site', async ({ page }) => {
  await page.goto(`${BELOW}/`);
  await page.getByRole('link', { name: '7 days', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${BELOW}/range=7d/$`));
  expect(await new Figure(page, 'runs').rows()).toHaveLength(7);
  await page.goto(`${BELOW}/?range=90d#runs`);
  await expect(page).toHaveURL(new RegExp(`${BELOW}/range=90d/#runs$`));
  expect(await new Figure(page, 'runs').rows()).toHaveLength(90);
});

test('what needs a server says so and leads to the live site', async ({ page }) => {
  await page.goto(`${BELOW}/?range=2026-01-01..2026-01-31`);
  const note = page.getByRole('status').first();
  await expect(note).toContainText('published copy without a server');
  await expect(note.getByRole('link')).toHaveAttribute('href', `${LIVE}/?range=2026-01-01..2026-01-31`);
  await page.goto(`${BELOW}/`);
  await expect(page.getByRole('link', { name: '1 year', exact: true })).toHaveAttribute('href', `${LIVE}/?range=365d`);
  await expect(page.locator('form.filters')).toContainText('Leads to the live site.');
  await expect(page.locator('form.filters')).toHaveAttribute('action', `${LIVE}/`);
});

test('the search works with no server', async ({ page }) => {
  await page.goto(`${BELOW}/failures/`);
  await expect(page.getByLabel('Single-key shortcuts')).toBeVisible({ timeout: 15_000 });
  await page.locator('[data-search] input').fill('amber atlas');
  const listed = page.getByRole('listbox', { name: 'What fits' }).getByRole('option');
  await expect(listed.first()).toContainText(/amber.atlas/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${BELOW}/apps/amber-atlas/$`));
  await expect(page.locator('main h1')).toBeVisible();
});

test('the explorer filters with no server, and a shared address opens the same view', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${BELOW}/explore/`);
  const pick = page.locator('[data-chart=kind] [data-pick]').first();
  await expect(page.locator('[data-do=undo]')).toBeVisible();
  const said = await page.locator('[data-lead]').innerText();
  await pick.click();
  await expect(page.locator('[data-lead]')).not.toHaveText(said);
  await expect(page).toHaveURL(new RegExp(`${BELOW}/explore/\\?kind=`));
  expect(asked.filter((path) => path.includes('/api/'))).toEqual([`${BELOW}/api/v1/stats/cube.json`]);
  const filtered = await page.locator('[data-lead]').innerText();
  await page.goto(page.url());
  await expect(page.locator('[data-lead]')).toHaveText(filtered);
  await page.goto(`${BELOW}/explore/?range=90d&outcome=failed`);
  await expect(page).toHaveURL(new RegExp(`${BELOW}/explore/range=90d/\\?outcome=failed$`));
  await expect(page.locator('[data-chip=outcome]')).toBeVisible();
  const app = page.locator('[data-chart=app] tr[data-value]').first();
  await app.locator('[data-on]').click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${BELOW}/apps/`));
});

test('every link of a page leads to a file or to another host', async ({ page, request, copy }) => {
  await page.goto(`${BELOW}/`);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href')!, document.baseURI).href));
  const inside = [...new Set(links.map((link) => link.replace(/#.*/, '')))].filter((link) => link.startsWith(copy.url));
  expect(inside.length).toBeGreaterThan(5);
  const broken: string[] = [];
  for (const link of inside) if ((await request.get(link)).status() !== 200) broken.push(link);
  expect(broken).toEqual([]);
});

test('a chart can be framed, and carries its own style', async ({ page }) => {
  await page.goto(`${BELOW}/embed/success-rate/`);
  await expect(page.getByRole('heading')).toContainText('Success rate');
  await expect(page.locator('svg[role="img"]')).toBeVisible();
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontSize)).toBe('16px');
});

test('publishing again keeps every promise of the manifest', async ({ copy }) => {
  test.setTimeout(180_000);
  publish(copy.folder);
  expect(execFileSync(DAYLIGHT, ['verify', copy.folder], { encoding: 'utf8' })).toContain('all as published');
});
