// Ways through the site: by keyboard alone, with scripts off, by links that somebody shared, and back again.
import { expect, test } from '../fixtures';
import { DEEP_LINKS, PAGES } from '../pages';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every page of the menus is reached by links, and says what it is about', async ({ page }) => {
    await page.goto('/');
    const links = await page.locator('header nav a, footer nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    for (const link of new Set(links.filter((link) => link.startsWith('/') && !/\.\w+(\?|$)/.test(link)))) {
      const answer = await page.goto(link);
      expect(answer!.status(), link).toBe(200);
      await expect(page.locator('h1'), link).toHaveCount(1);
    }
  });

  test('the filter form leads to the shortest address, and a pill takes the filter away', async ({ page }) => {
    await page.goto('/?range=90d');
    await page.locator('select[name=kind]').selectOption('lxc');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/\/\?range=90d&kind=lxc$/);
    await page.getByRole('link', { name: /^Remove/ }).click();
    await expect(page).toHaveURL(/\/\?range=90d$/);
  });

  test('the search is a form that lands on a page of results', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('amber');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=amber/);
    await page.locator('main a[href*="/apps/amber-"]').first().click();
    await expect(page.locator('h1')).toBeVisible();
    await expect(page).toHaveURL(/\/apps\/amber-/);
  });

  test('from a failing app to what its failures say', async ({ page }) => {
    await page.goto('/failures');
    await page.locator(`#main a[href^="/apps/"]`).first().click();
    await expect(page).toHaveURL(/\/apps\//);
    await page.goBack();
    await page.locator(`#main a[href^="/errors/"]`).first().click();
    await expect(page).toHaveURL(/\/errors\//);
  });
});

test.describe('by keyboard alone', () => {
  test('skip link, search key, help and table', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await awake(page);
    await page.keyboard.press('/');
    await expect(searchBox(page)).toBeFocused();
    // What is written into a field is no shortcut.
    await page.keyboard.type('t?');
    await expect(page.locator('dialog#keys')).toBeHidden();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+?');
    await expect(page.locator('dialog#keys')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog#keys')).toBeHidden();
    await page.keyboard.press('t');
    await expect(page.locator('figure#runs details[data-twin]')).toHaveAttribute('open', '');
  });

  test('single keys can be switched off for good', async ({ page }) => {
    await page.goto('/');
    await awake(page);
    await page.getByLabel('Single-key shortcuts').uncheck();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect(searchBox(page)).not.toBeFocused();
    await page.reload();
    await awake(page);
    await expect(page.getByLabel('Single-key shortcuts')).not.toBeChecked();
    await page.keyboard.press('Control+k');
    await expect(searchBox(page)).toBeFocused();
  });
});

test('the search box lists what fits, mistakes forgiven, and arrow keys go there', async ({ page }) => {
  await page.goto('/');
  await awake(page);
  await page.keyboard.press('/');
  const listed = page.getByRole('listbox', { name: 'What fits' });
  await page.keyboard.type('ambr atlas');
  await expect(listed.getByRole('option').first()).toContainText(/amber.atlas/i);
  await expect(searchBox(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const first = listed.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(searchBox(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/apps\/amber-atlas$/);
});

test('the list below the search box closes, and Enter without a choice searches', async ({ page }) => {
  await page.goto('/');
  await awake(page);
  await page.keyboard.press('/');
  await page.keyboard.type('amber');
  const listed = page.getByRole('listbox', { name: 'What fits' });
  await expect(listed).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(listed).toBeHidden();
  await page.keyboard.type(' ');
  await expect(listed).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=amber/);
});

test('a choice sends the filter form by itself, and back goes back', async ({ page }) => {
  await page.goto('/failures');
  await awake(page);
  await page.locator('select[name=kind]').selectOption('lxc');
  await expect(page).toHaveURL(/\/failures\?kind=lxc$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/failures$/);
  await expect(page.locator('select[name=kind]')).toHaveValue('');
});

for (const link of DEEP_LINKS) {
  test(`${link} opens the same view each time`, async ({ page }) => {
    const seen: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const answer = await page.goto(link);
      expect(answer!.status()).toBe(200);
      seen.push(await page.locator('main h1').innerText());
    }
    expect(seen[0]).toBe(seen[1]);
    expect(page.url().endsWith(link)).toBe(true);
  });
}

test('looking again brings new numbers only when there are some', async ({ page }) => {
  await page.goto('/?range=today');
  await awake(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByLabel('Look for new numbers').check();
  await expect.poll(() => asked.filter((path) => path.startsWith('/api/v1/')).length).toBeGreaterThan(0);
  expect(asked.filter((path) => path === '/'), 'nothing new, nothing fetched').toEqual([]);
});

test('a page without an island answers to keys too', async ({ page }) => {
  await page.goto(PAGES.method);
  await awake(page);
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
});

/** Waits for the program of the page, which shows its switches. */
async function awake(page: import('@playwright/test').Page): Promise<void> {
  await expect(page.getByLabel('Single-key shortcuts')).toBeVisible({ timeout: 15_000 });
}

/** The search box, which becomes one with a list once it is entered. */
function searchBox(page: import('@playwright/test').Page): import('@playwright/test').Locator {
  return page.locator('[data-search] input');
}
