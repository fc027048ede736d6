import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Sheet } from '../../src/core/base/cells';
import { sample } from '../../src/tasks/sample';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
let sheets: readonly Sheet[];
beforeAll(async () => {
  browser = await launchChromium();
  const book = memoryWorkbook();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'test', say: sayIn('zh-CN') });
  sheets = await book.readAll();
}, 60_000);
afterAll(() => browser.close());

const names = {
  'zh-CN': ['总览', '准备', '检查', '汇总', '统计'],
  'en-US': ['Overview', 'Prepare', 'Check', 'Total', 'Report'],
} as const;

/** Controls that the tabulator key does not reach, by what they are called. The steps themselves are reached by arrow keys. */
async function unreachable(page: Page): Promise<readonly string[]> {
  const wanted =
    ':is(button, input, select, a[href], [tabindex="0"]):not([role="tab"], [disabled], [data-tabster-dummy])';
  const count = await page.locator(wanted).count();
  await page.evaluate((selector) => {
    document.querySelectorAll(selector).forEach((element) => {
      element.addEventListener('focus', () => element.setAttribute('data-reached', ''));
    });
  }, wanted);
  await page.locator('body').focus();
  for (let at = 0; at < count + 12; at++) await page.keyboard.press('Tab');
  const missed = page.locator(`${wanted}:not([data-reached])`);
  return missed.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 160)));
}

test.each([
  ['zh-CN', 'light', 320, 378],
  ['zh-CN', 'dark', 350, 800],
  ['en-US', 'light', 350, 800],
  ['en-US', 'dark', 320, 378],
] as const)(
  'a filled school, %s, %s, %i × %i: nothing for axe to find, no scrolling sideways, every control by keyboard',
  async (language, theme, width, height) => {
    const host = createExcelHost({ calculation: false, sheets });
    const { page, complaints } = await openPane(browser, host, { language, theme, viewport: { width, height } });
    for (const name of names[language]) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.locator('main section').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect([name, await unreachable(page)]).toEqual([name, []]);
    }
    expect(complaints).toEqual([]);
  },
  180_000,
);

test('explains a score with its marks and cells, and a click selects the cell', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await page.getByRole('tab', { name: '汇总' }).click();
  await page.getByLabel('指标').selectOption('A1.3');
  await page.getByRole('button', { name: '说明', exact: true }).click();
  const cell = page.getByRole('button', { name: /^评分·/ }).first();
  const label = (await cell.textContent()) ?? '';
  await cell.click();
  await page.waitForTimeout(1000);
  expect(label).toMatch(/^评分·.+![A-Z]+\d+$/);
  await expect(page.getByRole('alert').count()).resolves.toBe(0);
}, 60_000);

test('a warning is accepted with a reason, and the acceptance taken back', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await page.getByRole('tab', { name: '检查' }).click();
  await page.getByLabel('级别', { exact: true }).selectOption('warn');
  await page.getByRole('button', { name: '接受' }).first().click();
  await page.getByLabel('接受的理由').press('Escape');
  await expect(page.getByLabel('接受的理由').count()).resolves.toBe(0);
  await page.getByRole('button', { name: '接受' }).first().click();
  await page.getByLabel('接受的理由').fill('已向该系核实');
  await page.getByLabel('接受的理由').press('Enter');
  await page.getByText(/已接受1条，理由/).waitFor();
  await page.getByLabel('级别', { exact: true }).selectOption('acceptedOnly');
  await page.getByText('已接受：已向该系核实').waitFor();
  await page.getByRole('button', { name: '取消接受' }).click();
  await page.getByText('已取消接受1条').waitFor();
}, 60_000);
