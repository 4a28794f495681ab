// A figure as a reader meets it: a drawing, a read-out at the cursor, and a table twin with one row a day.
import { expect } from './fixtures';
import type { Locator, Page } from '@playwright/test';

export class Figure {
  readonly self: Locator;
  readonly drawing: Locator;
  readonly readout: Locator;

  constructor(private readonly page: Page, id: string) {
    this.self = page.locator(`figure#${id}`);
    this.drawing = this.self.locator('svg[role="img"]').first();
    this.readout = this.self.locator('[data-readout]');
  }

  /** The cells of the table twin, row by row; open or not, it is in the page. */
  async rows(): Promise<string[][]> {
    const rows = await this.self
      .locator('details table tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')));
    return rows.map((cells) => cells.map(plain));
  }

  /** What the data paths say; horizontal and vertical ones have no area and would count as hidden. */
  async paths(): Promise<string[]> {
    return this.drawing.locator('path[d]').evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  }

  /** Points at the middle of one day of `days`, counted from the left, until the island has woken and answers. */
  async point(day: number, days: number): Promise<void> {
    await this.drawing.scrollIntoViewIfNeeded();
    const plot = await this.drawing.evaluate((svg) => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      const style = getComputedStyle(svg);
      const [start, end] = [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)];
      return { left: left + start, width: width - start - end, middle: top + height / 2 };
    });
    const x = plot.left + ((day + 0.5) / days) * plot.width;
    await expect(async () => {
      await this.page.mouse.move(x, plot.middle - 3);
      await this.page.mouse.move(x, plot.middle);
      await expect(this.readout).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
  }

  /** Presses a key on the chart until the island has woken and answers. */
  async press(key: string): Promise<void> {
    const chart = this.self.locator('[tabindex="0"]').first();
    await expect(async () => {
      await chart.focus();
      await this.page.keyboard.press(key);
      await expect(this.readout).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
  }

  /** The row of the table that the read-out is about. */
  async row(rows: string[][]): Promise<string[]> {
    const reading = plain(await this.readout.innerText());
    const found = rows.filter(([day]) => startsAWord(reading, day));
    expect(found, `the read-out names one day of the table: ${reading}`).toHaveLength(1);
    return found[0];
  }
}

/** Text with every kind of space made the same, no-break and thin ones too. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether `text` has `part` not in the middle of a number: "9 Nov" is not in "19 Nov". */
function startsAWord(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at === 0 || (at > 0 && !/\d/.test(text[at - 1]));
}
