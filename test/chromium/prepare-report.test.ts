import type { Browser, Page } from 'playwright-core';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { sample } from '../../src/tasks/sample';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
let scored: readonly Sheet[];
let counted: readonly Sheet[];
beforeAll(async () => {
  browser = await launchChromium();
  scored = await sampleOf('chongqing-2024');
  counted = await sampleOf('dongying-2023');
}, 60_000);
afterAll(() => browser.close());

async function sampleOf(scheme: string): Promise<readonly Sheet[]> {
  const book = memoryWorkbook();
  await sample(book, { scheme, workbookId: 'test', say: sayIn('zh-CN') });
  return book.readAll();
}

function withSetting(sheets: readonly Sheet[], item: string, value: Cell): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== '活动设置') return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((cells) => (cells[0] === item ? [item, value, ...cells.slice(2)] : cells)),
    };
  });
}

const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const group = (page: Page, title: RegExp) => page.getByRole('button', { name: title });
const isOpen = (page: Page, title: RegExp) => group(page, title).getAttribute('aria-expanded');
const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
  });

test('settings: usual ones are closed with their values; what is wrong or unusual is open', async () => {
  const host = createExcelHost({ calculation: false, sheets: withSetting(scored, '良好线', 95) });
  const { page } = await openPane(browser, host);
  await step(page, '准备');
  await group(page, /^日期与材料.*2024-05-18 – 05-24$/).waitFor();
  await group(page, /^满分与舍入.*满分100，四舍五入，2位小数$/).waitFor();
  await group(page, /^名次与等次.*1处要改$/).waitFor();
  expect(await isOpen(page, /^日期与材料/)).toBe('false');
  expect(await isOpen(page, /^名次与等次/)).toBe('true');
  // The rules contradict each other, so they are open too.
  expect(await isOpen(page, /^评分规则/)).toBe('true');
});

test('a rule leads to its setting; Escape and 取消 take changes back, and the focus stays', async () => {
  const host = createExcelHost({ calculation: false, sheets: scored });
  const { page } = await openPane(browser, host);
  await step(page, '准备');
  await group(page, /^评分规则/).click();
  await page.getByRole('button', { name: '分数小数位数', exact: true }).click();
  expect(await isOpen(page, /^满分与舍入/)).toBe('true');
  expect(await focusedLabel(page)).toBe('分数小数位数');
  const decimals = page.getByLabel('分数小数位数', { exact: true });
  await decimals.fill('3');
  await page.getByLabel('总分上限').fill('120');
  await page.getByText('已改2处').first().waitFor();
  await page.keyboard.press('Escape');
  expect([await page.getByLabel('总分上限').inputValue(), await decimals.inputValue()]).toEqual(['100', '3']);
  await page.getByRole('button', { name: '取消', exact: true }).click();
  expect(await decimals.inputValue()).toBe('2');
  expect(await page.getByRole('button', { name: '保存设置' }).count()).toBe(0);
  expect(await focusedLabel(page)).toBe('总分上限');
});

test('a reminder says which event, who lacks what and until when; where copying is refused it shows, selected', async () => {
  const host = createExcelHost({ calculation: false, sheets: counted });
  const { page } = await openPane(browser, host);
  await step(page, '统计');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: '复制提醒' }).click();
  const text = page.getByLabel('提醒的文字');
  const lines = (await text.inputValue()).split('\n');
  expect(lines[0]).toBe('【东营科技职业学院2023年职业教育活动周】材料报送提醒');
  // In the sample 培训部 has not sent the stamped summary and only two photos.
  expect(lines).toContain('· 培训部：总结（盖章纸质版）、活动照片（不足3张）');
  expect(lines.some((line) => line.startsWith('报送截止日期：2023年'))).toBe(true);
  expect(lines.some((line) => line.startsWith('· ') && line.includes('教务处'))).toBe(false);
  const selected = await text.evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.selectionEnd - field.selectionStart : 0,
  );
  expect(selected).toBe(lines.join('\n').length);
  await page.keyboard.press('Escape');
  expect(await text.count()).toBe(0);
  expect(await focusedLabel(page)).toBe('复制提醒');
});

test('a reminder is copied, in the language of the pane', async () => {
  const host = createExcelHost({ calculation: false, sheets: counted });
  const { page } = await openPane(browser, host, { language: 'en-US' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await step(page, 'Report');
  await page.getByRole('button', { name: 'Copy a reminder' }).click();
  await page.getByRole('status').getByText('The reminder is copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('· 培训部: 总结（盖章纸质版）, 活动照片 (fewer than 3)');
});
