// The explorer: any row filters every other chart, in the browser and without a new page; its state is the address; without scripts the same
// filters are links.
import type { Locator, Page } from '@playwright/test';
import { barriers } from '../axe';
import { plain } from '../figure';
import { expect, test } from '../fixtures';

/** One small chart. */
function chart(page: Page, name: string): Locator {
  return page.locator(`[data-chart="${name}"]`);
}

function pick(page: Page, name: string, place = 0): Locator {
  return chart(page, name).locator('[data-pick]').nth(place);
}

/** Runs by value, as a chart tells them. */
async function rows(page: Page, name: string): Promise<Record<string, number>> {
  const told = await chart(page, name).locator('tr[data-value]').evaluateAll((rows) =>
    rows.map((row) => [row.getAttribute('data-value')!, row.querySelector('td')!.textContent!]),
  );
  return Object.fromEntries(told.map(([value, runs]) => [value, Number(runs.replace(/,/g, ''))]));
}

function lead(page: Page): Locator {
  return page.locator('[data-lead]');
}

async function awake(page: Page): Promise<void> {
  await expect(page.locator('[data-do=undo]')).toBeVisible();
}

/** Each `a=b` behind the question mark. */
function asked(page: Page): string[] {
  const question = new URL(page.url()).search.slice(1);
  return question ? question.split('&').sort() : [];
}

test('a row filters all other charts at once, with one document fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/explore');
  await awake(page);
  const before = { kind: await rows(page, 'kind'), outcome: await rows(page, 'outcome') };
  const said = await lead(page).innerText();
  await pick(page, 'kind').click();
  await expect(pick(page, 'kind')).toHaveAttribute('aria-pressed', 'true');
  await expect(lead(page)).not.toHaveText(said);
  const [value, runs] = Object.entries(before.kind)[0];
  expect(asked(page)).toEqual([`kind=${value}`]);
  expect(await rows(page, 'kind'), 'its own chart stays').toEqual(before.kind);
  const outcomes = Object.values(await rows(page, 'outcome')).reduce((a, b) => a + b);
  expect(outcomes).toBe(runs);
  expect(plain(await lead(page).innerText())).toContain(`${runs.toLocaleString('en')} of `);
  await expect(page.locator('[data-chip=kind]')).toBeVisible();
  expect(fetched.filter((path) => path === '/api/v1/stats/cube.json')).toHaveLength(1);
  expect(fetched.filter((path) => path === '/explore')).toHaveLength(1);
});

test('Alt leaves out, undo and back take back, and clear takes all', async ({ page }) => {
  await page.goto('/explore');
  await awake(page);
  const said = await lead(page).innerText();
  await expect(page.locator('[data-do=undo]')).toBeDisabled();
  await pick(page, 'kind').click();
  await pick(page, 'outcome', 1).click({ modifiers: ['Alt'] });
  expect(asked(page)[1]).toBe('outcome=!failed');
  await expect(pick(page, 'outcome', 1)).toHaveAttribute('title', 'left out');
  await page.keyboard.press('Control+z');
  await expect.poll(() => asked(page)).toHaveLength(1);
  await page.goForward();
  await expect.poll(() => asked(page)).toHaveLength(2);
  await page.locator('[data-do=undo]').click();
  await expect.poll(() => asked(page)).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => asked(page)).toHaveLength(0);
  await expect(lead(page)).toHaveText(said);
  await pick(page, 'source').click();
  await page.locator('[data-do=clear]').click();
  await expect(lead(page)).toHaveText(said);
  await expect(page.locator('[data-chip]:visible')).toHaveCount(0);
});

test('a filter can be turned round and taken away where it is named', async ({ page }) => {
  await page.goto('/explore?kind=vm');
  await awake(page);
  await page.locator('[data-chip=kind] [data-do=turn]').click();
  expect(asked(page)).toEqual(['kind=!vm']);
  await page.locator('[data-chip=kind] [data-do=drop]').click();
  expect(asked(page)).toEqual([]);
  await expect(page.locator('[data-do=clear]')).toBeFocused();
});

test('a drag and Shift choose several rows', async ({ page }) => {
  await page.goto('/explore');
  await awake(page);
  const weeks = Object.keys(await rows(page, 'week'));
  await pick(page, 'week', 0).hover();
  await page.mouse.down();
  await pick(page, 'week', 2).hover();
  await page.mouse.up();
  expect(asked(page)).toEqual([`week=${weeks.slice(0, 3).sort().join(',')}`]);
  await page.locator('[data-do=clear]').click();
  await pick(page, 'outcome', 1).click();
  await pick(page, 'outcome', 3).click({ modifiers: ['Shift'] });
  expect(asked(page)).toEqual(['outcome=aborted,blocked,failed']);
});

test('by keyboard: arrows move, Enter keeps, Alt and Enter leave out, the button does so for all', async ({ page }) => {
  await page.goto('/explore');
  await awake(page);
  await pick(page, 'kind').focus();
  await page.keyboard.press('ArrowDown');
  await expect(pick(page, 'kind', 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pick(page, 'kind', 1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(pick(page, 'source')).toBeFocused();
  await page.keyboard.press('Alt+Enter');
  expect(asked(page)[1]).toMatch(/^source=!/);
  await page.locator('[data-do=exclude]').press('Enter');
  await expect(page.locator('[data-do=exclude]')).toHaveAttribute('aria-pressed', 'true');
  await pick(page, 'outcome', 0).focus();
  await page.keyboard.press(' ');
  expect(asked(page)).toContain('outcome=!success');
  // Only a chart of many values folds some of them away.
  const many = page.locator('[data-chart]:has(details)').first();
  await many.locator('[data-pick]').first().focus();
  await page.keyboard.press('t');
  await expect(many.locator('details')).toHaveAttribute('open', '');
});

test('an address opens the same view, as the server draws it', async ({ page, browser, baseURL }) => {
  const address = '/explore?range=90d&kind=lxc&outcome=!success';
  const silent = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await silent.goto(address);
  const drawn = { outcome: await rows(silent, 'outcome'), app: await rows(silent, 'app'), lead: await lead(silent).innerText() };
  await silent.close();
  await page.goto(address);
  await awake(page);
  expect(await rows(page, 'outcome')).toEqual(drawn.outcome);
  expect(await rows(page, 'app')).toEqual(drawn.app);
  expect(await lead(page).innerText()).toBe(drawn.lead);
});

test('rows lead on to what they are about', async ({ page }) => {
  await page.goto('/explore?range=90d');
  await awake(page);
  await pick(page, 'kind', 1).click();
  const row = chart(page, 'app').locator('tr[data-value]').first();
  const app = await row.getAttribute('data-value');
  await row.locator('[data-on]').click();
  await expect(page).toHaveURL(new RegExp(`/apps/${app}\\?range=90d$`));
  await page.goBack();
  await expect.poll(() => asked(page)).toHaveLength(2);
  await expect(pick(page, 'kind', 1)).toHaveAttribute('aria-pressed', 'true');
});

test('without numbers it says so, and tries again', async ({ page, quiet }) => {
  quiet.mayComplain = true;
  await page.route('**/cube.json*', (route) => route.abort());
  await page.goto('/explore');
  await expect(page.locator('[data-state]')).toContainText('could not be fetched');
  await page.unroute('**/cube.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await awake(page);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no barrier once it is awake and filtered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/explore?kind=!vm');
    await awake(page);
    await pick(page, 'outcome', 1).click();
    expect(await barriers(page)).toEqual([]);
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('each row is a link that narrows further', async ({ page }) => {
    await page.goto('/explore');
    await pick(page, 'kind').click();
    expect(asked(page)).toHaveLength(1);
    await pick(page, 'outcome', 1).click();
    expect(asked(page)).toHaveLength(2);
    await expect(lead(page)).toContainText(' of ');
    await page.locator('[data-chip=kind] [data-do=turn]').click();
    expect(asked(page)[0]).toMatch(/^kind=!/);
    await page.locator('[data-do=clear]').click();
    expect(asked(page)).toEqual([]);
  });
});

// Not asserted, for machines differ: how long 200,000 cells take to count and to show.
test('the time of a filter over 200,000 cells is told', async ({ page }) => {
  await page.route('**/cube.json*', async (route) => {
    const document = await (await route.fetch()).json();
    const cells = 200_000;
    document.cells = cells;
    for (const axis of document.axes) {
      axis.codes = Array.from({ length: cells }, (_, cell) => (cell * 7919 + axis.name.length * (cell >> 3)) % (axis.values.length + 1));
    }
    for (const name of Object.keys(document.outcomes)) document.outcomes[name] = Array.from({ length: cells }, (_, cell) => cell % 17);
    await route.fulfill({ json: document });
  });
  await page.goto('/explore');
  await awake(page);
  const times = await page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-chart] tbody:first-of-type [data-pick]')];
    return rows.slice(0, 30).map((row) => {
      const begun = performance.now();
      row.click();
      return performance.now() - begun;
    });
  });
  times.sort((a, b) => a - b);
  expect(times.length).toBeGreaterThan(10);
  console.log(`a filter over 200,000 cells: median ${times[times.length >> 1].toFixed(1)} ms, slowest ${times.at(-1)!.toFixed(1)} ms`);
});
