// What Lighthouse makes of a page on a slow phone: the median of three looks, because one look on a busy machine says little.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

export type Scores = Record<'performance' | 'accessibility' | 'best-practices' | 'seo' | 'shift', number>;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LOOKS = 3;

export async function scores(address: string): Promise<Scores> {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const looks: Scores[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      const result = await lighthouse(address, { port: chrome.port, output: 'json', logLevel: 'error' });
      if (!result) throw new Error(`Lighthouse says nothing about ${address}`);
      const { categories, audits } = result.lhr;
      const scored = CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)]);
      looks.push({ ...Object.fromEntries(scored), shift: audits['cumulative-layout-shift'].numericValue ?? 1 } as Scores);
    }
    const middle = (name: keyof Scores) => looks.map((look) => look[name]).sort((a, b) => a - b)[Math.floor(LOOKS / 2)];
    return Object.fromEntries([...CATEGORIES, 'shift' as const].map((name) => [name, middle(name)])) as Scores;
  } finally {
    await chrome.kill();
  }
}
