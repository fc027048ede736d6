import { pageSizes, printInPage } from '../support/print-in-page';
import { sheetPages } from './sheet-pages';

const open = sheetPages();

test('a sheet is printed as it is shown: texts, wrapped lines, fills; nothing of the page around it stays or is printed', async () => {
  const { page, complaints } = await open();
  const { texts, pdf, left } = await printInPage(page, [{ name: '评分' }]);
  expect(texts).toHaveLength(pageSizes(pdf).length);
  expect(new Set(pageSizes(pdf))).toEqual(new Set(['595 842']));
  const all = texts.flat();
  for (const text of ['职业教育活动周评委评分表', '评委：陆明远', '#REF!', '95.6%', '2026-05-16', '第二行', '9'])
    expect(all).toContain(text);
  expect(all.join('')).toContain('契合活动周主题');
  expect(left).toBe(0);
  expect(complaints).toEqual([]);
});

test('twenty thousand rows: every row once, none of the hidden or filtered ones, and the page stays alive', async () => {
  const { page, complaints } = await open();
  await page.evaluate(() => {
    let turns = 0;
    setInterval(() => {
      // What the browser does with the finished pages is its own.
      if (document.querySelector('.print') === null) turns++;
      document.body.dataset['turns'] = String(turns);
    }, 10);
  });
  const { texts } = await printInPage(page, [{ name: '登记' }], false);
  const rows = texts.flat().filter((text) => text.endsWith('条宣传报道'));
  // Row 5 of the sheet, the fourth report, is hidden.
  expect(rows).toHaveLength(19_999);
  expect(new Set(rows).size).toBe(19_999);
  expect(rows).not.toContain('第4条宣传报道');
  // Others had their turn while pages were laid.
  expect(Number(await page.locator('body').getAttribute('data-turns'))).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
}, 120_000);

test('the number of pages is asked before they are drawn, and a work that is ended leaves nothing', async () => {
  const { page } = await open();
  const asked = await page.evaluate(async () => {
    const pages: number[] = [];
    const ending = new AbortController();
    const parts = {
      book,
      sheets: [{ name: '登记', filteredOut: new Set(Array.from({ length: 19_900 }, (_, row) => row + 101)) }],
      facts: { fileName: '', date: '', time: '' },
      progress: () => undefined,
      signal: ending.signal,
    };
    const mayPrint = async (count: number) => {
      pages.push(count);
      return false;
    };
    pages.push(await printBook({ ...parts, mayPrint }));
    ending.abort();
    pages.push(await printBook({ ...parts, mayPrint: async () => true }));
    return [...pages, document.querySelectorAll('.print').length];
  });
  expect(asked.slice(1)).toEqual([0, 0, 0]);
  // 101 rows of 13.5 points on 277 mm, heads not repeated: 58 rows a page; 13 columns on 190 mm: 2 pages wide.
  expect(asked[0]).toBe(4);
});
