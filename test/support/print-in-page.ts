import type { Page } from 'playwright-core';
import type { printBook as print } from '../../src/sheet/print/print-book';
import type { GridBook } from '../../src/grid/grid-book';

declare global {
  var printBook: typeof print;
  var book: GridBook;
}

export type Printed = { readonly texts: readonly (readonly string[])[]; readonly pdf: Buffer; readonly left: number };

/** Prints sheets of the page's book: the texts of each page in the order in which they are drawn, and the file that the browser makes, where one is wanted. */
export async function printInPage(
  page: Page,
  sheets: Parameters<typeof print>[0]['sheets'],
  toFile = true,
): Promise<Printed> {
  const texts = await page.evaluate(
    (chosen) =>
      new Promise<readonly (readonly string[])[]>((resolve, reject) => {
        const textsOf = (one: Element) => [...one.querySelectorAll('text')].map((text) => text.textContent);
        window.print = () => {
          resolve([...document.querySelectorAll('.print-page')].map(textsOf));
        };
        globalThis
          .printBook({
            book,
            sheets: chosen,
            facts: { fileName: 'book.xlsx', date: '2026/5/16', time: '9:30' },
            mayPrint: async () => true,
            progress: () => undefined,
            signal: new AbortController().signal,
          })
          .then((count) => {
            if (count === 0) resolve([]);
          }, reject);
      }),
    [...sheets],
  );
  const pdf = toFile ? await page.pdf({ preferCSSPageSize: true, printBackground: true }) : Buffer.of();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const left = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return document.querySelectorAll('.print').length + document.adoptedStyleSheets.length;
  });
  return { texts, pdf, left };
}

/** Pages of a file that Chromium made, by width and height in points. */
export function pageSizes(pdf: Buffer): readonly string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(
    ([, width, height]) => `${String(Math.round(Number(width)))} ${String(Math.round(Number(height)))}`,
  );
}
