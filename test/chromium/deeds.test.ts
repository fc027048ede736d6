import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { address, textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import { sample } from '../../src/tasks/sample';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { bookBefore } from '../workbook/support/small-school';
import { launchChromium, openPane } from './open-pane';

const say = sayIn('zh-CN');
let browser: Browser;
let sheets: readonly Sheet[];
beforeAll(async () => {
  browser = await launchChromium();
  mkdirSync('out/pane', { recursive: true });
  const book = memoryWorkbook();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'test', say });
  sheets = await book.readAll();
}, 60_000);
afterAll(() => browser.close());

const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const openLine = (page: Page) => page.locator('main li').getByRole('button', { expanded: false }).first().click();
/** Opens a section that is closed. */
const unfold = async (page: Page, title: RegExp) => {
  const head = page.getByRole('button', { name: title });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
};
const settingGroups = [/^活动/, /^日期与材料/, /^依据与填报/, /^评委与计分/, /^满分与舍入/, /^名次与等次/, /^学期考评/];
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').getByText(text).first().waitFor({ timeout: 60_000 });

test('explains a score with its marks and cells, and a click selects the cell', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await step(page, '汇总');
  const ranking = page.getByRole('region', { name: '名次' });
  // The bar opens the item that is clicked.
  await ranking
    .getByTitle(/^线上线下宣传/)
    .nth(1)
    .click();
  await ranking.getByRole('button', { name: /线上线下宣传/, expanded: true }).waitFor();
  // By the keyboard: the department, its first item, a criterion.
  await ranking.getByRole('heading', { level: 3 }).first().getByRole('button').focus();
  for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
  expect(await ranking.getByRole('heading', { level: 3 }).getByRole('button', { expanded: true }).count()).toBe(1);
  await ranking.getByRole('button', { name: /^A1\.3/ }).press('Enter');
  const cell = ranking.getByRole('button', { name: /^评分·/ }).first();
  const label = (await cell.textContent()) ?? '';
  const [, sheet = '', reference = ''] = /^(.+)!([A-Z]+\d+)$/.exec(label) ?? [];
  await cell.click();
  const selected = await until(() => host.book.selection);
  expect([selected.sheet.name, address(selected.range.top, selected.range.left)]).toEqual([sheet, reference]);
}, 60_000);

test('a warning is accepted with a reason, and the acceptance taken back', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await page.getByRole('tab', { name: '检查' }).click();
  await page.getByRole('button', { name: /^\d+ 提醒$/, pressed: false }).click();
  await openLine(page);
  await page.getByRole('button', { name: '接受' }).first().click();
  await page.getByLabel('接受的理由').press('Escape');
  await expect(page.getByLabel('接受的理由').count()).resolves.toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('接受');
  await page.getByRole('button', { name: '接受' }).first().click();
  await page.getByLabel('接受的理由').fill('已向该系核实');
  await page.getByLabel('接受的理由').press('Enter');
  await page.getByText(/已接受1条，理由/).waitFor();
  await page.getByRole('button', { name: '已接受 1', pressed: false }).click();
  await openLine(page);
  await page.getByText('已接受：已向该系核实').waitFor();
  await page.getByRole('button', { name: '取消接受' }).click();
  await page.getByText('已取消接受1条').waitFor();
}, 60_000);

test('credits into the column chosen, and over numbers that stand there only once that is said', async () => {
  const host = createExcelHost({ sheets: await bookBefore('credit') });
  host.user.edit('学期成绩', 'C3', 77);
  const { page } = await openPane(browser, host);
  await step(page, '汇总');
  await page.getByRole('button', { name: '计入学校的学期考评表', expanded: false }).click();
  await page.getByLabel('列', { exact: true }).selectOption('活动周');
  await page.getByRole('button', { name: '计入', exact: true }).click();
  await said(page, /已有不是本程序写入的内容：.*C3.*没有写入任何内容/);
  const column = () =>
    host
      .sheets()
      .find(({ name }) => name === '学期成绩')
      ?.rows.map((row) => textOf(row[2]));
  expect(column()).toEqual(['', '活动周', '77', '']);
  await page.getByLabel('覆盖该列已有的分数').check();
  await page.getByRole('button', { name: '计入', exact: true }).click();
  await said(page, /已计入“学期成绩”的“活动周”列：2个单位/);
  // Scheme: 60 and 40 points, of 10 for the week. The ledger gives 1.2 and 5 points, the judge 30.
  expect(column()?.slice(2)).toEqual(['3.12', '3.5']);
}, 60_000);

test('what somebody typed into a cell in the moment of writing is shown, to be typed again', async () => {
  const host = createExcelHost({ calculation: false, sheets: await bookBefore('check') });
  const { page } = await openPane(browser, host);
  await step(page, '检查');
  await page.getByRole('button', { name: /改正全部有把握的/ }).click();
  let batch = 0;
  host.beforeAction(({ index }) => {
    // Two batches read and one looks again; the fourth writes.
    if (index === 0 && ++batch === 4) host.remote.edit('考核登记', 'G4', '九点');
    return undefined;
  });
  await page.getByRole('button', { name: '确定' }).click();
  await said(page, '写入的同时有人在这些单元格填了内容');
  await said(page, /考核登记.*G4.*九点/);
}, 60_000);

test('what was typed stays when another step is looked at, and when Excel fails', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await step(page, '准备');
  await unfold(page, /^依据与填报/);
  await page.getByLabel('填表人').fill('张三');
  await step(page, '检查');
  await step(page, '准备');
  expect(await page.getByLabel('填表人').inputValue()).toBe('张三');
  host.controls.connection = 'failing';
  await page.getByLabel('填表人').press('Enter');
  await said(page, /连接中断/);
  host.controls.connection = 'working';
  expect(await page.getByLabel('填表人').inputValue()).toBe('张三');
  await page.getByLabel('填表人').press('Enter');
  await said(page, /已保存1处设置/);
  // In sight, however far down the field is.
  await page.getByLabel('填表人').scrollIntoViewIfNeeded();
  expect(await page.getByRole('status').boundingBox()).toMatchObject({ y: 0 });
  await page.screenshot({ path: 'out/pane/saved-zh.png' });
}, 60_000);

test('a Chinese input method works in every field', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  const keyboard = await page.context().newCDPSession(page);
  const texts = 'input:is([type="text"], [type="search"], :not([type])), textarea';
  let tried = 0;
  for (const name of ['准备', '收发', '检查', '汇总', '统计']) {
    await step(page, name);
    await page.locator('main section:visible').first().waitFor();
    if (name === '准备') for (const group of settingGroups) await unfold(page, group);
    if (name === '检查') {
      await page.getByRole('button', { name: /^\d+ 提醒$/, pressed: false }).click();
      await openLine(page);
      await page.getByRole('button', { name: '接受' }).first().click();
    }
    // From the last to the first: what the search hides is tried before.
    for (const field of (await page.locator(`main :is(${texts}):visible`).all()).reverse()) {
      await field.fill('');
      await field.focus();
      for (const letters of ['h', 'hu', 'huo']) {
        await keyboard.send('Input.imeSetComposition', { text: letters, selectionStart: 3, selectionEnd: 3 });
      }
      expect(await field.inputValue()).toBe('huo');
      await keyboard.send('Input.insertText', { text: '活动' });
      expect(await field.inputValue()).toBe('活动');
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(20);
  expect(await page.getByRole('status').textContent()).toBe('');
}, 120_000);

async function until<T>(ask: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen');
}

test('while a cell is edited it waits and says so, and goes on afterwards; a look that nobody asked for says nothing', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await step(page, '检查');
  await page.locator('main section:visible').first().waitFor();
  host.controls.cellEditing = true;
  host.remote.edit('考核登记', 'M9', '补充');
  await page.waitForTimeout(2500);
  expect(await page.getByRole('status').textContent()).toBe('');
  await page.getByRole('button', { name: '写出“检查结果”表' }).click();
  await said(page, '有单元格正在编辑');
  host.endCellEdit();
  await said(page, /已写出|检查结果/);
  expect(host.sheets().map(({ name }) => name)).toContain('检查结果');
}, 60_000);

test('fills a school’s own blank form and saves it, at 320 px too', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page, complaints } = await openPane(browser, host, { viewport: { width: 320, height: 600 } });
  await step(page, '统计');
  await unfold(page, /^文件/);
  const form = newWorkbookFile();
  const rows = [['情况统计表'], ['序号', '活动名称', '学生（人次）'], [null, null, null], ['合计']];
  const cells = rows.map((row) => row.map((value) => ({ value })));
  await form.apply([{ kind: 'sheet', content: { name: '表', cells } }]);
  await page.getByLabel(/空白表样/).setInputFiles({
    name: '本校附件2.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(form.toBytes()),
  });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '填入表样并保存' }).click();
  const path = await (await saved).path();
  await said(page, /已保存/);
  await page.screenshot({ path: 'out/pane/form-filled-320.png', fullPage: true });
  const [filled] = await openWorkbookFile(new Uint8Array(readFileSync(path))).readAll();
  const named =
    sheets
      .find(({ name }) => name === '活动登记')
      ?.rows.flat()
      .map(textOf) ?? [];
  const first = textOf(filled?.rows[2]?.[1]);
  expect([first === '', named.includes(first)]).toEqual([false, true]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
}, 60_000);

test('saves the official sheets to print, says what is missing, and leads to 开始', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await page.getByRole('button', { name: '看“开始”：步骤和进度' }).click();
  expect((await until(() => host.book.selection)).sheet.name).toBe('开始');
  await step(page, '统计');
  await unfold(page, /^文件/);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存全套打印件' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('全套打印件.xlsx');
  await said(page, /还没有汇总：打印件里没有“考核汇总”/);
  // Where no file appears: the same file, as a new workbook.
  await said(page, /那里没有这个文件时，请点“在 Excel 中打开”/);
  await page.getByRole('button', { name: '在 Excel 中打开' }).click();
  await said(page, /“全套打印件.xlsx”已作为新工作簿打开/);
  expect(host.book.openedFiles).toEqual([readFileSync(await file.path()).toString('base64')]);
}, 60_000);

test('where Excel lets nobody save files, as on a Mac, the file opens as a new workbook at once', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await page.addInitScript(() => {
    // Office.js for Windows, taken for that of a Mac.
    setInterval(() => {
      if (typeof Office !== 'undefined' && 'PlatformType' in Office) Reflect.set(Office.PlatformType, 'Mac', 'PC');
    }, 1);
  });
  await page.reload();
  await step(page, '统计');
  await unfold(page, /^文件/);
  await page.getByRole('button', { name: '保存附件2' }).click();
  await said(page, /“附件2.*\.xlsx”已作为新工作簿打开/);
  const [opened] = host.book.openedFiles;
  const [sheet] = await openWorkbookFile(new Uint8Array(Buffer.from(opened ?? '', 'base64'))).readAll();
  expect(sheet?.name).toBe('附件2');
}, 60_000);
