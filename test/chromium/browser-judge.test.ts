import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import { cellSays, goCell, notice, openContext, shown, tool, turnTo } from './open-app';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { scalarOf } from '../../src/core/base/cells';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const number = (page: Page) => page.locator('.judge-number');
const says = (page: Page, text: string) => number(page).getByText(text, { exact: true }).waitFor();
const key = (page: Page, name: string) =>
  page.locator('.judge-form').getByRole('button', { name, exact: true }).click();
const subject = (page: Page, name: RegExp) => page.locator('.judge-subjects').getByRole('button', { name });

test('a judge marks by touch and by keys; the sheet, its total and undoing agree; the sheet is handed in alone', async () => {
  const { context, complaints, strayed, openPage } = await openContext(browser, {
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    acceptDownloads: true,
  });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await page.getByRole('toolbar').getByRole('button', { name: '评委打分' }).click();
  await page.getByLabel('评委', { exact: true }).selectOption('盛可为');
  // In the sample this judge lacks one mark: A5.6 of 基础教育部, E9 of the sheet.
  await page.getByText('还有 1 格未评').waitFor();
  await page.locator('.judge-item').getByText('A5.6').waitFor();
  await page.locator('.judge-form h1').getByText('基础教育部').waitFor();
  await says(page, '未评');
  for (const digit of ['4', '.', '5']) await key(page, digit);
  await says(page, '4.5');
  await key(page, '下一个未评');
  await page.locator('.judge-form').getByText('请填0至').waitFor();
  await says(page, '4.5');
  for (let times = 0; times < 3; times++) await key(page, '退格');
  for (const digit of ['3', '.', '1', '2', '3']) await key(page, digit);
  await key(page, '下一个未评');
  await page.getByText('都评完了').waitFor();
  await key(page, '未评');
  await page.getByText('还有 1 格未评').waitFor();
  await subject(page, /^基础教育部\s*3／4/).tap();
  for (const digit of ['3', '.', '5']) await key(page, digit);
  await key(page, '下一个未评');
  await page.getByText('都评完了').waitFor();
  // 1.6 + 3.4 + 1.8 + 3.5
  await subject(page, /^基础教育部\s*4／4 · 合计 10\.3/).waitFor();
  await tool(page, '撤销');
  await page.getByText('还有 1 格未评').waitFor();
  await tool(page, '重做');
  await page.getByText('都评完了').waitFor();
  // States, by touch; numbers, by the keyboard.
  await subject(page, /^交通运输系\s*\d/).tap();
  await key(page, '缺席');
  await subject(page, /^交通运输系\s*\d/).tap();
  await says(page, '缺席');
  await key(page, '未评');
  await says(page, '未评');
  await key(page, '下一项');
  await page.locator('.judge-item').getByText('A3.5').waitFor();
  await key(page, '未评');
  await page.getByText('还有 2 格未评').waitFor();
  await subject(page, /^交通运输系\s*\d/).tap();
  await page.locator('.judge-item').getByText('A1.3').waitFor();
  // Faster than the sheet takes the first of them.
  await page.keyboard.type('1.7\r3.5\r');
  await page.getByText('都评完了').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存评分表' }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toBe('评分表-盛可为.xlsx');
  const sheets = await openWorkbookFile(new Uint8Array(readFileSync(file))).readAll();
  expect(sheets.map(({ name }) => name)).toEqual(['评分·盛可为']);
  expect(
    [5, 6, 8, 9].map((row) =>
      sheets[0]?.rows[row]?.slice(4, 6).map((cell) => Number(Number(scalarOf(cell)).toPrecision(12))),
    ),
  ).toEqual([
    [1.6, 1.7],
    [3.4, 3.5],
    [3.5, 3.2],
    [10.3, 10.1],
  ]);
  await page.getByRole('button', { name: '回到工作簿' }).click();
  await turnTo(page, '评分·盛可为');
  await goCell(page, 'E10');
  await cellSays(page, '10.3');
  expect([complaints, strayed]).toEqual([[], []]);
  await context.close();
});

test('without judges a sentence says what to do', async () => {
  const { context, complaints, openPage } = await openContext(browser, { sample: newWorkbookFile().toBytes() });
  const page = await openPage('#/judge');
  await page.getByText('这个工作簿里没有评分表').waitFor({ timeout: 60_000 });
  expect(await notice(page, '意外').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
