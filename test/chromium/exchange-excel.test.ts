import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { parseAddress, textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import { sample } from '../../src/tasks/sample';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { readZip } from '../../src/workbook/zip/read-zip';
import { unpackEntry } from '../../src/workbook/zip/unpack-entry';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

jest.setTimeout(180_000);

let browser: Browser;
let sheets: readonly Sheet[];
beforeAll(async () => {
  browser = await launchChromium();
  const book = memoryWorkbook();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'test', say: sayIn('zh-CN') });
  sheets = await book.readAll();
});
afterAll(() => browser.close());

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const said = (page: Page, text: RegExp) =>
  page.getByRole('status').getByText(text).first().waitFor({ timeout: 60_000 });

async function formIn(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^下载\d+份（压缩包）$/ }).click(),
  ]);
  const entries = readZip(new Uint8Array(readFileSync(await download.path())));
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`${name} is not among ${entries.map((one) => one.name).join()}`);
  return unpackEntry(entry);
}

async function filledIn(bytes: Uint8Array, sheet: string, values: Readonly<Record<string, string>>): Promise<Buffer> {
  const file = openWorkbookFile(bytes);
  const edits = Object.entries(values).map(([cell, value]) => ({
    sheet,
    row: 0,
    column: 0,
    ...parseAddress(cell),
    value,
  }));
  await file.apply([{ kind: 'cells', edits }]);
  return Buffer.from(file.toBytes());
}

const rowsIn = (host: ExcelHost, name: string) =>
  (host.sheets().find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.map(textOf));

test('in Excel forms go out as one archive; what both changed is asked, merged in one write with its log, and taken back', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page, complaints } = await openPane(browser, host);
  await step(page, '收发');
  const form = await formIn(page, '报送表-信息技术系.xlsx');
  const articles = (await openWorkbookFile(form).readAll()).find(({ name }) => name === '宣传登记');
  const [title = ''] = (articles?.rows[3] ?? []).map(textOf);
  const before = rowsIn(host, '宣传登记');
  const row = before.findIndex(([name]) => name === title);
  host.remote.edit('宣传登记', `C${String(row + 1)}`, '校改');
  const buffer = await filledIn(form, '宣传登记', { C4: '系改', A60: '新的一篇', D60: '校级' });
  await page.getByLabel('收到的文件').setInputFiles([
    { name: '随便的名字.xlsx', mimeType, buffer },
    { name: '坏的.xlsx', mimeType, buffer: Buffer.from('not a workbook') },
  ]);
  const received = page.getByRole('region', { name: '收到的表' });
  await received.getByRole('listitem').filter({ hasText: '坏的.xlsx' }).getByText('没有收', { exact: true }).waitFor();
  await page.getByRole('radio', { name: '收回: 系改' }).check();
  await page.getByRole('checkbox', { name: '另写一张“操作记录”' }).check();
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
  // Nothing is written before it is asked for.
  expect(rowsIn(host, '宣传登记')[row]?.[2]).toBe('校改');
  await page.getByRole('button', { name: '合并到工作簿' }).click();
  await said(page, /已合并1份，没有收1份/);
  const after = rowsIn(host, '宣传登记');
  expect(after[row]?.[2]).toBe('系改');
  expect(after.map(([name]) => name)).toContain('新的一篇');
  expect(rowsIn(host, '操作记录').map((line) => line[5])).toEqual(expect.arrayContaining(['系改', '新的一篇']));
  expect(await page.getByText(/^未报送\d+／\d+$/).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^撤销/ }).last().click();
  await said(page, /已撤销/);
  const taken = rowsIn(host, '宣传登记');
  expect(taken[row]?.[2]).toBe('校改');
  expect(taken.map(([name]) => name)).not.toContain('新的一篇');
  expect(complaints).toEqual([]);
});

test('where Excel saves no files, as on a Mac, an archive is not made: one form at a time opens as a workbook', async () => {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host);
  await page.addInitScript(() => {
    // Office.js for Windows, taken for that of a Mac.
    setInterval(() => {
      if (typeof Office !== 'undefined' && 'PlatformType' in Office) Reflect.set(Office.PlatformType, 'Mac', 'PC');
    }, 1);
  });
  await page.reload();
  await step(page, '收发');
  await page.getByRole('button', { name: /^下载\d+份（压缩包）$/ }).click();
  await said(page, /这里的 Excel 不能保存压缩包。请一份一份来/);
  expect(host.book.openedFiles).toEqual([]);
  await page.getByRole('checkbox', { name: '全选' }).click();
  const judge = page.getByRole('checkbox', { name: /评分表$/ }).first();
  await judge.check();
  await page.getByRole('button', { name: '下载1份', exact: true }).click();
  await said(page, /“评分表-.*\.xlsx”已作为新工作簿打开/);
  const [opened = ''] = host.book.openedFiles;
  const names = (await openWorkbookFile(new Uint8Array(Buffer.from(opened, 'base64'))).readAll()).map(
    ({ name }) => name,
  );
  expect(names).toEqual(['填报说明', expect.stringMatching(/^评分·/), '_weektally']);
});
