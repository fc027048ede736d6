import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { launchChromium, launchForgetful } from './open-pane';
import {
  appServer,
  becomes,
  cellBecomes,
  cellSays,
  cellText,
  goCell,
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

jest.setTimeout(300_000);

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'weektally-shown-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const sampleBytes = () => new Uint8Array(readFileSync('dist/browser/sample.xlsx'));

async function rowOf(page: Page, sheet: string, id: string): Promise<number> {
  await turnTo(page, sheet);
  for (let row = 4; row < 30; row++) if ((await cellText(page, `A${row}`)) === id) return row;
  throw new Error(`${sheet} has no ${id}`);
}

test('a new workbook of a built-in scheme: laid out, marked, totalled as a draft, saved; the command line counts the same', async () => {
  const { context, complaints, strayed, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await tool(page, '新建');
  await shown(page, '活动周考评.xlsx');
  // Nothing is said of the workbook before.
  await page.getByLabel('单元格', { exact: true }).waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: /^评委/ }).fill('甲');
  await page.getByRole('button', { name: '补充到工作簿' }).click();
  await said(page, /已补充/);
  await page.locator('.app-sheet').getByRole('tab', { name: '开始', selected: true }).waitFor();
  await cellSays(page, '从这里开始');
  const row = await rowOf(page, '评分·甲', 'A1.3');
  await typeInto(page, `E${row}`, '1.5');
  await typeInto(page, `F${row}`, '缺席');
  await step(page, '汇总');
  await page.getByRole('button', { name: '汇总草稿' }).click();
  await said(page, /已汇总/);
  await tool(page, '保存');
  await notice(page, '已保存到“活动周考评.xlsx”').waitFor({ timeout: 60_000 });
  const file = join(folder, '活动周考评.xlsx');
  writeFileSync(file, await readOwnFile(page, '活动周考评.xlsx'));
  // With so much missing it ends as one that has errors.
  const args = ['dist/weektally.cjs', 'total', file, '--draft', '--json'];
  const [first] = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout).departments;
  const mark = first.criteria.find(({ id }: Readonly<Record<string, unknown>>) => id === 'A1.3');
  expect(mark.score).toBe(1.5);
  expect([complaints, strayed]).toEqual([[], []]);
  await context.close();
});

test('from a server without https nothing is kept and files come as downloads; both is told, and work goes on', async () => {
  const address = (await appServer()).replace('localhost', 'school.test');
  const { context, openPage } = await openContext(browser, {
    server: address,
    writesFiles: false,
    acceptDownloads: true,
  });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await notice(page, '浏览器不让本页面保留数据').waitFor();
  await turnTo(page, '单位');
  await typeInto(page, 'A40', '试试系');
  await goCell(page, 'A40');
  await page.keyboard.press('Control+c');
  await goCell(page, 'A41');
  await page.keyboard.press('Control+v');
  await cellBecomes(page, 'A41', '试试系');
  const download = page.waitForEvent('download');
  await tool(page, '保存');
  const path = await (await download).path();
  await notice(page, '已下载“示例活动周.xlsx”').waitFor();
  const sheets = await openWorkbookFile(new Uint8Array(readFileSync(path))).readAll();
  expect(sheets.find(({ name }) => name === '单位')?.rows.slice(39, 41)).toEqual([['试试系'], ['试试系']]);
  const chooser = page.waitForEvent('filechooser');
  await tool(page, '打开');
  await (await chooser).setFiles({ name: '别的.xlsx', mimeType: '', buffer: Buffer.from(sampleBytes()) });
  await shown(page, '别的.xlsx');
  await context.close();
});

test('a browser that lets pages keep nothing is told of once, and the whole way works', async () => {
  const context = await launchForgetful(mkdtempSync(join(folder, 'profile-')));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(await appServer());
  await shown(page, '示例活动周.xlsx');
  await notice(page, '浏览器不让本页面保留数据').waitFor();
  await turnTo(page, '评分·盛可为');
  await typeInto(page, 'E9', '3.5');
  await step(page, '汇总');
  await page.getByRole('button', { name: '汇总草稿' }).click();
  await said(page, /已汇总/);
  expect(await page.locator('.app-notices').getByText('浏览器不让本页面保留数据').count()).toBe(1);
  expect(faults).toEqual([]);
  await context.close();
});

test('a finding in a hidden sheet leads to its cell, and the sheet shows while it is looked at', async () => {
  const parts = unzipSync(sampleBytes());
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const hidden = workbook.replace('<sheet name="考核登记"', '<sheet state="hidden" name="考核登记"');
  expect(hidden).not.toBe(workbook);
  const sample = zipSync({ ...parts, 'xl/workbook.xml': strToU8(hidden) });
  const { context, complaints, openPage } = await openContext(browser, { sample });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  const tab = page.locator('.app-sheet').getByRole('tab', { name: '考核登记', exact: true });
  expect(await tab.count()).toBe(0);
  await step(page, '检查');
  const finding = page.locator('.app-pane').getByRole('listitem').filter({ hasText: '约460' }).first();
  await finding.getByRole('button', { name: '考核登记 G182' }).click();
  await page.locator('.app-sheet').getByRole('tab', { name: '考核登记', selected: true }).waitFor();
  expect(await cellText(page, 'G182')).toBe('约460');
  await turnTo(page, '单位');
  expect(await tab.count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('what is typed while a total runs is in the sheet and in the file', async () => {
  const { context, complaints, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '单位');
  await step(page, '汇总');
  await page.getByRole('button', { name: '汇总草稿' }).click();
  // A fast computer is done before the button to stop it would show.
  for (let row = 40; row < 46; row++) await typeInto(page, `A${row}`, `${row}系`);
  await page.keyboard.type('还在打');
  await said(page, /已汇总/);
  expect(await page.locator('.sheet-typing').inputValue()).toBe('还在打');
  await page.keyboard.press('Enter');
  await cellBecomes(page, 'A46', '还在打');
  await tool(page, '保存');
  await notice(page, '已保存到“示例活动周.xlsx”').waitFor({ timeout: 60_000 });
  const sheets = await openWorkbookFile(await readOwnFile(page, '示例活动周.xlsx')).readAll();
  const rows = sheets.find(({ name }) => name === '单位')?.rows.slice(39, 46);
  expect(rows).toEqual(['40系', '41系', '42系', '43系', '44系', '45系', '还在打'].map((text) => [text]));
  expect(complaints).toEqual([]);
  await context.close();
});

test('a sheet that is asked for while a task writes the one that shows comes all the same', async () => {
  const { context, complaints, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '考核汇总');
  await step(page, '汇总');
  await page.getByRole('button', { name: '汇总草稿' }).click();
  await page.locator('.app-sheet').getByRole('tab', { name: '单位', exact: true }).click();
  await said(page, /已汇总/);
  await page.locator('.app-sheet').getByRole('tab', { name: '单位', exact: true, selected: true }).waitFor();
  await becomes(() => cellText(page, 'A1'), '单位');
  expect(complaints).toEqual([]);
  await context.close();
});

test('Tab goes from cell to cell, also after what a person called up and put away again', async () => {
  const { context, complaints, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '考核登记');
  const tabs = async () => {
    await goCell(page, 'D5');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.locator('.sheet-input:focus[aria-label*="E5"]').waitFor();
  };
  await tabs();
  await goCell(page, 'G5');
  await page.keyboard.type('很多');
  await page.keyboard.press('Enter');
  await page.locator('.sheet-objection').getByRole('button', { name: '重新输入' }).waitFor();
  await page.keyboard.press('Escape');
  await tabs();
  for (const keys of ['Control+f', 'Shift+F10', 'Alt+ArrowDown', 'Control+Shift+l']) {
    await goCell(page, 'F5');
    await page.keyboard.press(keys);
    await page.locator('.sheet-find:not([hidden]), .sheet-popup').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.sheet-find:not([hidden]), .sheet-popup').waitFor({ state: 'detached' });
    await tabs();
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test('nothing for axe to find with a menu, the filter, the search, a question and the judge’s form open; back where one was', async () => {
  const { context, complaints, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '考核登记');
  await step(page, '检查');
  await page.locator('.app-pane').getByRole('listitem').first().waitFor();
  const look = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    expect([what, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)]).toEqual([
      what,
      [],
    ]);
  };
  await goCell(page, 'B6');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await look('menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('dialog').waitFor();
  await look('filter');
  await page.getByRole('dialog').getByRole('checkbox').first().uncheck();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByText('筛选中').waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('系');
  await page.getByText(/第\d+个，共/).waitFor();
  await look('find');
  await page.keyboard.press('Escape');
  await typeInto(page, 'A1', '改过');
  await tool(page, '新建');
  await notice(page, '有未保存的修改').waitFor();
  await look('question');
  await page.keyboard.press('Escape');
  await tool(page, '评委打分');
  await page.getByLabel('评委', { exact: true }).waitFor();
  await look('judge');
  await page.getByRole('button', { name: '回到工作簿' }).click();
  await page.locator('.app-pane').getByRole('tab', { name: '检查', selected: true }).waitFor();
  await page.locator('.app-pane').getByRole('listitem').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
