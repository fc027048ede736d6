import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Download, Page } from 'playwright-core';
import { parseAddress, textOf } from '../../src/core/base/cells';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { readZip } from '../../src/workbook/zip/read-zip';
import { unpackEntry } from '../../src/workbook/zip/unpack-entry';
import { cellText, openContext, said, shown, step, turnTo, typeInto } from './open-app';
import { launchChromium } from './open-pane';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type NamedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** The forms of everybody, by file name. */
async function forms(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^下载\d+份（压缩包）$/ }).click(),
  ]);
  return new Map(readZip(await bytesOf(download)).map((entry) => [entry.name, unpackEntry(entry)]));
}

/** The form as a person filled it in and saved it. */
async function filledIn(
  bytes: Uint8Array | undefined,
  sheet: string,
  values: Readonly<Record<string, string | number>>,
): Promise<Buffer> {
  if (bytes === undefined) throw new Error('no such form');
  const file = openWorkbookFile(bytes);
  const edits = Object.entries(values).map(([cell, value]) => {
    const place = parseAddress(cell);
    if (place === undefined) throw new Error(cell);
    return { sheet, ...place, value };
  });
  await file.apply([{ kind: 'cells', edits }]);
  return Buffer.from(file.toBytes());
}

async function receive(page: Page, ...files: readonly NamedFile[]): Promise<void> {
  await page.getByLabel('收到的文件').setInputFiles([...files]);
  await page.getByRole('region', { name: '收到的表' }).waitFor();
}

const line = (page: Page, text: string) =>
  page.getByRole('region', { name: '收到的表' }).getByRole('listitem').filter({ hasText: text });

test('forms go out, come back filled in, wrong and twice; what both sides changed is asked; the merge is taken back', async () => {
  const { context, complaints, strayed, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await step(page, '收发');
  const made = await forms(page);
  const department = made.get('报送表-信息技术系.xlsx');
  const first = openWorkbookFile(department ?? new Uint8Array());
  const articles = (await first.readAll()).find(({ name }) => name === '宣传登记');
  if (articles === undefined) throw new Error('no 宣传登记');
  const filledRows = articles.rows.flatMap((row, at) => (textOf(row[0]) === '' ? [] : [at]));
  const empty = Math.max(...filledRows) + 2;
  // The workbook goes on being worked in: both sides change the medium of the department's first article.
  const [title = '', , before = ''] = (articles.rows[3] ?? []).map(textOf);
  await turnTo(page, '宣传登记');
  const master = await rowOfText(page, title);
  await typeInto(page, `C${master}`, `${before}（校改）`);
  const filled = await filledIn(department, '宣传登记', {
    C4: `${before}（系改）`,
    [`A${empty}`]: '新的一篇',
    [`D${empty}`]: '校级',
  });
  await step(page, '收发');
  await receive(
    page,
    { name: '随便改的名字.xlsx', mimeType: xlsx, buffer: filled },
    { name: '坏的.xlsx', mimeType: xlsx, buffer: Buffer.from('not a workbook') },
  );
  await line(page, '信息技术系').getByText('合并', { exact: true }).waitFor();
  await line(page, '坏的.xlsx').getByText('没有收', { exact: true }).waitFor();
  const conflicts = page.getByRole('region', { name: '两边都改过（1处），请选一个' });
  await conflicts.getByRole('radio', { name: `收回: ${before}（系改）` }).check();
  const { violations } = await new AxeBuilder({ page }).include('.app-pane').exclude('[data-tabster-dummy]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
  await page.getByRole('button', { name: '合并到工作簿' }).click();
  await said(page, /已合并1份/);
  await turnTo(page, '宣传登记');
  expect(await cellText(page, `C${master}`)).toBe(`${before}（系改）`);
  // The same once more changes nothing.
  await receive(page, { name: '又发一次.xlsx', mimeType: xlsx, buffer: filled });
  await line(page, '信息技术系').getByText('没有变化', { exact: true }).waitFor();
  await page.getByRole('button', { name: '都不要了' }).click();
  await page.getByRole('button', { name: /^撤销/ }).last().click();
  await said(page, /已撤销/);
  await turnTo(page, '宣传登记');
  expect(await cellText(page, `C${master}`)).toBe(`${before}（校改）`);
  await context.close();
  expect([complaints, strayed]).toEqual([[], []]);
});

/** The row, counted from 1, whose cell in column A holds this. */
async function rowOfText(page: Page, text: string): Promise<number> {
  for (let row = 4; row < 60; row++) if ((await cellText(page, `A${row}`)) === text) return row;
  throw new Error(`no row with ${text}`);
}
