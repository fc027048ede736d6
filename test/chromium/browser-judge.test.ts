import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import { cellSays, goCell, notice, openContext, readOwnFile, shown, tool, turnTo } from './open-app';
import { makeEngine } from '../../src/engine/make-engine';
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
  await page.locator('.judge-form').getByText('没有填入“4.5”：应在0至4之间。').waitFor();
  await says(page, '4.5');
  for (let times = 0; times < 3; times++) await key(page, '退格');
  // A second point and a third decimal are no part of a mark.
  for (const digit of ['3', '.', '1', '.', '2', '3']) await key(page, digit);
  await says(page, '3.12');
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

test('a school of its own: who is not done comes first, with 计分办法; on a phone whom one marks stays in sight', async () => {
  const { context, complaints, openPage } = await openContext(browser, {
    viewport: { width: 320, height: 640 },
    sample: await ownWorkbook(),
  });
  const page = await openPage('#/judge');
  await page.getByText('还有 12 格未评').waitFor({ timeout: 60_000 });
  expect(await page.getByLabel('评委', { exact: true }).inputValue()).toBe('李娜');
  expect(await page.locator('.judge-content').allInnerTexts()).toEqual(['方案制定', `计分办法：${bands}`]);
  // Who types blindly is told; no number is made of it.
  await page.keyboard.type('9.8.5\r');
  await page.getByText('没有填入“9.8.5”：应在0至10之间。').waitFor();
  await says(page, '9.8.5');
  await page.keyboard.press('Escape');
  await page.keyboard.type('9\r60\r9\r60\r9\r60\r9\r60\r9\r');
  await page.locator('.judge-form h1').getByText('机电工程系').waitFor();
  await page.locator('.judge-item').getByText('2.1').waitFor();
  // 学生参与 has 计分办法 评委打分 alone.
  expect(await page.locator('.judge-content').allInnerTexts()).toEqual(['学生参与']);
  const box = await page.locator('.judge-subject[aria-current=true]').boundingBox();
  const { x = -1, width = 0 } = box ?? {};
  expect([x >= 0, x + width <= 320, width > 0]).toEqual([true, true, true]);
  await page.locator('.judge-work').evaluate((work) => {
    work.scrollTop = work.scrollHeight;
  });
  for (const part of ['h1', '.judge-number'])
    expect(
      await page.locator(`.judge-form ${part}`).evaluate((one) => {
        const { left, top, height } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(left + 20, top + height / 2));
      }),
    ).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a number that is only keyed is in what is saved and handed in, and stays with a judge who leaves; rows cannot be deleted unseen', async () => {
  const { context, complaints, openPage } = await openContext(browser, { acceptDownloads: true });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '评分·盛可为');
  await tool(page, '评委打分');
  await page.getByLabel('评委', { exact: true }).selectOption('盛可为');
  await page.getByText('还有 1 格未评').waitFor();
  const off = page.getByRole('toolbar').locator('button[aria-disabled=true]');
  const names = await off.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names).toEqual(expect.arrayContaining(['查找', '筛选', '插入行', '删除行']));
  // A5.6 of 基础教育部 is E9, at most 4.
  const markIn = async (bytes: Uint8Array) => {
    const sheets = await openWorkbookFile(bytes).readAll();
    return sheets.find(({ name }) => name === '评分·盛可为')?.rows[8]?.[4];
  };
  await page.keyboard.type('1');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存评分表' }).click();
  expect(await markIn(new Uint8Array(readFileSync(await (await download).path())))).toBe(1);
  await page.keyboard.type('2');
  await page.keyboard.press('Control+s');
  await notice(page, '已保存到“示例活动周.xlsx”').waitFor({ timeout: 60_000 });
  expect(await markIn(await readOwnFile(page, '示例活动周.xlsx'))).toBe(2);
  await page.keyboard.type('9');
  await page.getByRole('button', { name: '回到工作簿' }).click();
  await page.getByText('没有填入“9”：应在0至4之间。').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('3');
  await page.getByLabel('评委', { exact: true }).selectOption('陆明远');
  await page.getByText('都评完了').waitFor();
  await page.getByRole('button', { name: '回到工作簿' }).click();
  await goCell(page, 'E9');
  await cellSays(page, 'E9，3');
  expect(complaints).toEqual([]);
  await context.close();
});

const bands = '优：9-10分，良：7-8分，中：5-6分，差：0-4分';

/** Six departments, two criteria; 张伟 has marked all, 李娜 none. */
async function ownWorkbook(): Promise<Uint8Array> {
  const workbook = newWorkbookFile();
  const engine = makeEngine({
    ...{ workbook, language: 'zh-CN', overwritten: () => [], attempt: (task) => task(), newId: () => 'test' },
    ...{ now: () => '2024-05-20T08:00:00.000Z', tell: () => undefined },
  });
  const text = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
  const rubric = text('项目,评分内容,分值,评分标准', `组织,方案制定,10,"${bands}"`, '效果,学生参与,90,评委打分');
  const names = ['基础教育部', '交通运输系', '信息技术系', '环境工程系', '机电工程系', '财经商贸系'];
  const departments = text('单位名称,类别', ...names.map((name) => `${name},参评`));
  await engine.prepare({
    ...{ scheme: 'blank', judges: '张伟，李娜' },
    rubric: { name: 'r.csv', bytes: rubric },
    departments: { name: 'd.csv', bytes: departments },
  });
  const [first] = await engine.markingForms();
  const edits = (first?.blocks ?? []).flatMap(({ criteria, subjects }) =>
    criteria.flatMap(({ row }) => subjects.map(({ column }) => ({ sheet: first?.sheet ?? '', row, column, value: 8 }))),
  );
  await workbook.apply([{ kind: 'cells', edits }]);
  return workbook.toBytes();
}

test('without judges a sentence says what to do', async () => {
  const { context, complaints, openPage } = await openContext(browser, { sample: newWorkbookFile().toBytes() });
  const page = await openPage('#/judge');
  await page.getByText('这个工作簿里没有评分表').waitFor({ timeout: 60_000 });
  expect(await notice(page, '意外').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
