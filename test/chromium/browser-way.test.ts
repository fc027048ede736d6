import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import {
  becomes,
  cellSays,
  cellText,
  goCell,
  nextPicked,
  notice,
  openContext,
  readOwnFile,
  said,
  shown,
  step,
  tool,
  turnTo,
  typeInto,
} from './open-app';
import { openWorkbookFile } from '../../src/workbook/file-workbook';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Taking back and doing again lead to another sheet in their own time. */
async function registerText(page: Page, cell: string): Promise<string> {
  await turnTo(page, '考核登记');
  return cellText(page, cell);
}

const objection = (page: Page) => page.locator('.sheet-objection');

test('from the sample to a saved report: marks, nonsense, a finding, a fix, a total and why, 附件2', async () => {
  const { context, complaints, strayed, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '评分·盛可为');
  // Too high a mark is objected to, and stays where it was typed.
  await typeInto(page, 'E9', '7');
  await objection(page).waitFor();
  expect(await page.locator('.sheet-typing').inputValue()).toBe('7');
  await page.keyboard.press('Escape');
  // The same by an input method.
  await goCell(page, 'E9');
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  await session.send('Input.imeSetComposition', { text: 'hao', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.imeSetComposition', { text: '很好', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '很好' });
  await page.keyboard.press('Enter');
  await objection(page).waitFor();
  expect(await page.locator('.sheet-typing').inputValue()).toBe('很好');
  await page.keyboard.press('Escape');
  expect(await cellText(page, 'E9')).toBe('');
  await typeInto(page, 'E9', '3.5');
  // 1.6 + 3.4 + 1.8 + 3.5, on the judge's sheet at once.
  await goCell(page, 'E10');
  await cellSays(page, '10.3');
  // The pane follows by itself.
  await step(page, '检查');
  const finding = page.locator('.app-pane').getByRole('listitem').filter({ hasText: '约460' }).first();
  await finding.getByRole('button', { name: '考核登记 G182' }).click();
  await page.locator('.app-sheet').getByRole('tab', { name: '考核登记', selected: true }).waitFor();
  expect(await page.getByLabel('名称框').inputValue()).toBe('G182');
  await page.getByRole('button', { name: /^改正全部有把握的/ }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await said(page, /已改正/);
  expect(await cellText(page, 'G138')).toBe('1');
  await tool(page, '撤销');
  await becomes(() => registerText(page, 'G138'), '1次');
  await tool(page, '重做');
  await becomes(() => registerText(page, 'G138'), '1');
  await step(page, '汇总');
  await page.getByRole('button', { name: '汇总草稿' }).click();
  await said(page, /已汇总\d+个/);
  // What the toolbar takes back the pane no longer says.
  const standing = (text: RegExp) => page.locator('.app-pane').getByText(text).waitFor();
  await standing(/^草稿，汇总于/);
  await tool(page, '撤销');
  await standing(/汇总之后又有改动/);
  await tool(page, '重做');
  await standing(/^草稿，汇总于/);
  const ranking = page.getByRole('region', { name: '名次' });
  // Why: the department, its first item, a criterion, and from its first mark to the sheet.
  await ranking.getByRole('heading', { level: 3 }).first().getByRole('button').focus();
  for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
  await ranking.getByRole('button', { name: /^A1\.3/ }).press('Enter');
  const mark = ranking.getByRole('button', { name: /^评分·/ }).first();
  const [sheet = '', cell = ''] = ((await mark.textContent()) ?? '').split('!');
  await mark.click();
  await page.locator('.app-sheet').getByRole('tab', { name: sheet, exact: true, selected: true }).waitFor();
  await becomes(() => page.getByLabel('名称框').inputValue(), cell);
  await step(page, '统计');
  await page.getByRole('button', { name: '写入附件2和统计汇总' }).click();
  await said(page, /已写入附件2/);
  await tool(page, '保存');
  await notice(page, '已保存到“示例活动周.xlsx”').waitFor({ timeout: 60_000 });
  const bytes = await readOwnFile(page, '示例活动周.xlsx');
  const sheets = await openWorkbookFile(bytes).readAll();
  expect(sheets.find(({ name }) => name === '评分·盛可为')?.rows[8]?.[4]).toBe(3.5);
  await nextPicked(page, null);
  expect([complaints, strayed]).toEqual([[], []]);
  await context.close();
});
