import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import {
  cellText,
  goCell,
  nextPicked,
  notice,
  openContext,
  openOwnFile,
  readOwnFile,
  said,
  shown,
  step,
  tool,
  turnTo,
  typeInto,
  writeOwnFile,
} from './open-app';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const csv = (name: string, ...lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(lines.join('\n')),
});

/** What the command line says of a file, and how it ends. */
function commandLine(bytes: Uint8Array, ...args: readonly string[]): { readonly out: string; readonly err: string } {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-new-'));
  try {
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, bytes);
    const [command = '', ...rest] = args;
    const out = execFileSync(process.execPath, ['dist/weektally.cjs', command, file, ...rest], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { out, err: '' };
  } catch (error) {
    const read = (name: string) => String(Reflect.get(Object(error), name));
    return { out: read('stdout'), err: read('stderr') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The row, counted from 1, whose cell in column A shows this: what the cell says of itself, since it may be a formula. */
async function rowOf(page: Page, text: string): Promise<number> {
  for (let row = 1; row < 40; row++) {
    await goCell(page, `A${row}`);
    const label = await page.locator('.sheet-input').getAttribute('aria-label');
    if (label?.split(/[\s，,]+/).includes(text) === true) return row;
  }
  throw new Error(`no row with ${text}`);
}

test('a school of its own: its rubric, departments and judges, from an empty workbook to a checked, saved total', async () => {
  const { context, complaints, strayed, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await tool(page, '新建');
  await shown(page, '活动周考评.xlsx');
  await notice(page, /这个工作簿还是空的/).waitFor();
  await page.getByRole('radio', { name: /学校自己的细则/ }).check();
  // What is dropped on a field of the pane is that field's, not a workbook to open.
  const isTaken = await page.getByLabel(/^学校的评分表/).evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['项目'], '评分表.csv'));
    const events = ['dragover', 'drop'].map(
      (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
    );
    return events.map((event) => !field.dispatchEvent(event));
  });
  expect(isTaken).toEqual([false, false]);
  await page
    .getByLabel(/^学校的评分表/)
    .setInputFiles(
      csv('评分表.csv', '项目,评分内容,分值,评分标准', '方案,方案质量,60分,评委打分', '展演,现场效果,40分,评委打分'),
    );
  await page.getByLabel(/单位名单/).setInputFiles(csv('单位.csv', '单位名称,类别', '护理学院,参评', '园艺学院,参评'));
  await page.getByRole('textbox', { name: /^评委/ }).fill('甲，乙');
  await page.getByRole('button', { name: '补充到工作簿' }).click();
  await said(page, /已补充/);
  for (const [judge, marks] of [
    ['甲', ['54', '42', '36', '34.5']],
    ['乙', ['48', '48', '32', '28']],
  ] as const) {
    await turnTo(page, `评分·${judge}`);
    const first = await rowOf(page, '1.1');
    const cells = [`E${first}`, `F${first}`, `E${first + 1}`, `F${first + 1}`];
    for (const [at, mark] of marks.entries()) await typeInto(page, cells[at] ?? '', mark);
  }
  await step(page, '检查');
  // What is left asks about proposals; every mark has come.
  await page.locator('.app-pane').getByText('是按计分办法建议的').waitFor();
  await page.locator('.app-pane').getByText('还没有评完').waitFor({ state: 'detached' });
  await step(page, '汇总');
  await page.getByRole('button', { name: '正式汇总' }).click();
  await said(page, '已汇总2个单位');
  const ranking = page.getByRole('region', { name: '名次' });
  // (54 + 48) / 2 + (36 + 32) / 2 and (42 + 48) / 2 + (34.5 + 28) / 2
  await ranking.getByText('85.00').first().waitFor();
  await ranking.getByText('76.25').first().waitFor();
  await tool(page, '保存');
  await notice(page, /已保存到/).waitFor({ timeout: 60_000 });
  const saved = await readOwnFile(page, '活动周考评.xlsx');
  const { out } = commandLine(saved, 'total', '--json');
  const { departments } = JSON.parse(out);
  expect(departments.map(({ name, total, rank }: Record<string, unknown>) => [name, total, rank])).toEqual([
    ['护理学院', 85, 1],
    ['园艺学院', 76.25, 2],
  ]);
  expect([complaints, strayed]).toEqual([[], []]);
  await context.close();
});

const cut = () => readFileSync('dist/browser/sample.xlsx').subarray(0, 100_000);

test.each([
  ['empty', () => new Uint8Array()],
  ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex')],
  ['text', () => Buffer.from('单位,得分\n甲系,9\n')],
  ['no workbook', () => Buffer.from('%PDF-1.7\n%\u0001\u0002')],
  ['cut off', cut],
] as const)(
  'a file that is %s is refused in the words of the command line, and the open workbook stays',
  async (_, make) => {
    const { context, openPage } = await openContext(browser, { sample: readFileSync('dist/browser/sample.xlsx') });
    const page = await openPage();
    await shown(page, '示例活动周.xlsx');
    const bytes = new Uint8Array(make());
    await writeOwnFile(page, 'bad.xlsx', bytes);
    await openOwnFile(page, 'bad.xlsx');
    const bar = page.locator('.app-notice').filter({ hasNotText: '填好的示例' });
    await bar.waitFor();
    const told = (await bar.locator('.app-notice-text').innerText()).trim();
    expect(told.length).toBeGreaterThan(5);
    expect(commandLine(bytes, 'check').err).toContain(told);
    await nextPicked(page, null);
    await shown(page, '示例活动周.xlsx');
    expect(await cellText(page, 'A1')).toContain('从这里开始');
    await context.close();
  },
);

test('where the browser has no room left it is said, and work goes on', async () => {
  const { context, openPage, address } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  const session = await context.newCDPSession(page);
  const { origin } = new URL(address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await turnTo(page, '单位');
  const full = notice(page, /留给本页面的空间已用完/);
  // Browsers count what is used now and then only.
  for (let row = 30; row < 120 && (await full.count()) === 0; row++) {
    await goCell(page, `A${row}`);
    await page.keyboard.insertText('试一试'.repeat(5_000));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1_000);
  }
  await full.waitFor();
  expect(await cellText(page, 'A30')).toContain('试一试');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  for (let row = 130; row < 190 && (await full.count()) > 0; row++) {
    await typeInto(page, `A${row}`, '有空间了');
    await page.waitForTimeout(1_000);
  }
  expect(await full.count()).toBe(0);
  await context.close();
});
