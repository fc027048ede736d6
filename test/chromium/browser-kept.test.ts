import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import {
  cellBecomes,
  cellText,
  kept,
  goCell,
  notice,
  openContext,
  openOwnFile,
  readOwnFile,
  removeOwnFile,
  shown,
  tool,
  typeInto,
  writeOwnFile,
} from './open-app';
import type { OpenContext } from './open-app';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Scalar } from '../../src/core/base/cells';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

let opened: OpenContext;
beforeEach(async () => {
  opened = await openContext(browser, { sample: await bookOf(['示例']) });
});
afterEach(async () => {
  const { complaints, strayed } = opened;
  await opened.context.close();
  expect([complaints, strayed]).toEqual([[], []]);
});

async function bookOf(...rows: readonly (readonly Scalar[])[]): Promise<Uint8Array> {
  const book = newWorkbookFile();
  const cells = rows.map((row) => row.map((value) => ({ value })));
  await book.apply([{ kind: 'sheet', content: { name: '单子', cells } }]);
  return book.toBytes();
}

async function firstCell(bytes: Uint8Array): Promise<unknown> {
  const [sheet] = await openWorkbookFile(bytes).readAll();
  return sheet?.rows[0]?.[0];
}

/** A page with this file open, as a person picked it. */
async function pageWith(name: string, bytes: Uint8Array): Promise<Page> {
  const page = await opened.openPage();
  await shown(page, '示例活动周.xlsx');
  await writeOwnFile(page, name, bytes);
  await openOwnFile(page, name);
  await shown(page, name);
  return page;
}

const unsaved = (page: Page) => page.getByTitle('有未保存的修改').waitFor();
const saved = (page: Page) => page.getByTitle('有未保存的修改').waitFor({ state: 'detached' });
const answer = (page: Page, name: string) =>
  page.locator('.app-notices').getByRole('button', { name, exact: true }).click();

test.each(['closed', 'crashed'])(
  'a page that was %s leaves its changes, which come back with what can be taken back',
  async (how) => {
    const page = await pageWith('甲.xlsx', await bookOf(['原来', 1]));
    await typeInto(page, 'A1', '改过');
    await typeInto(page, 'B1', '2');
    await goCell(page, 'A2');
    await page.keyboard.type('最后');
    await page.keyboard.press('Enter');
    await unsaved(page);
    await kept(page, 3);
    if (how === 'closed') await page.close({ runBeforeUnload: false });
    else {
      await page.goto('chrome://crash').catch(() => undefined);
      await page.close().catch(() => undefined);
    }
    const next = await opened.openPage();
    await notice(next, /“甲\.xlsx”上次没有保存的修改还在/).waitFor({ timeout: 60_000 });
    await answer(next, '恢复');
    await shown(next, '甲.xlsx');
    await unsaved(next);
    expect([await cellText(next, 'A1'), await cellText(next, 'B1'), await cellText(next, 'A2')]).toEqual([
      '改过',
      '2',
      '最后',
    ]);
    await tool(next, '撤销');
    await tool(next, '撤销');
    await cellBecomes(next, 'B1', '1');
    expect([await cellText(next, 'A1'), await cellText(next, 'A2')]).toEqual(['改过', '']);
    await tool(next, '重做');
    await tool(next, '保存');
    await saved(next);
    const [sheet] = await openWorkbookFile(await readOwnFile(next, '甲.xlsx')).readAll();
    expect(sheet?.rows).toEqual([['改过', 2]]);
  },
);

test('loading a tab again goes on with its book; a duplicated tab has a copy, and both are told', async () => {
  const page = await pageWith('乙.xlsx', await bookOf(['原来']));
  await typeInto(page, 'A1', '改过');
  await unsaved(page);
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await page.reload();
  expect(await asked).toBe('beforeunload');
  await shown(page, '乙.xlsx');
  await unsaved(page);
  expect(await cellText(page, 'A1')).toBe('改过');
  expect(
    await page
      .locator('.app-notices')
      .getByText(/另一个标签页|上次没有保存/)
      .count(),
  ).toBe(0);
  const [session] = await Promise.all([page.evaluate(() => sessionStorage.getItem('weektally.book'))]);
  const twin = await opened.context.newPage();
  await twin.addInitScript((id) => {
    if (sessionStorage.getItem('weektally.book') === null) sessionStorage.setItem('weektally.book', id ?? '');
  }, session);
  await twin.goto(opened.address);
  await shown(twin, '乙.xlsx');
  await notice(twin, /另一个标签页/).waitFor();
  expect(await cellText(twin, 'A1')).toBe('改过');
  await typeInto(twin, 'A1', '双胞胎');
  expect(await cellText(page, 'A1')).toBe('改过');
});

test('the same file in two tabs is told in the second one; the sample and new books are not', async () => {
  const page = await pageWith('丙.xlsx', await bookOf(['原来']));
  const second = await opened.openPage();
  await shown(second, '示例活动周.xlsx');
  const third = await opened.openPage();
  await shown(third, '示例活动周.xlsx');
  expect(
    await third
      .locator('.app-notices')
      .getByText(/另一个标签页/)
      .count(),
  ).toBe(0);
  await openOwnFile(second, '丙.xlsx');
  await notice(second, '“丙.xlsx”在另一个标签页里也打开着').waitFor();
  await page.close();
});

test('another file while there is something unsaved: cancelled, saved first, not saved', async () => {
  const page = await pageWith('丁.xlsx', await bookOf(['原来']));
  await writeOwnFile(page, '戊.xlsx', await bookOf(['别的']));
  await typeInto(page, 'A1', '一');
  await openOwnFile(page, '戊.xlsx');
  await notice(page, '“丁.xlsx”有未保存的修改').waitFor();
  // The question is where the person is.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('先保存');
  await page.keyboard.press('Escape');
  await notice(page, '有未保存的修改').waitFor({ state: 'detached' });
  await shown(page, '丁.xlsx');
  // What is still being typed counts.
  await tool(page, '保存');
  await saved(page);
  await goCell(page, 'A1');
  await page.keyboard.type('二');
  await tool(page, '新建');
  await notice(page, '“丁.xlsx”有未保存的修改').waitFor();
  await answer(page, '取消');
  await openOwnFile(page, '戊.xlsx');
  await answer(page, '先保存');
  await shown(page, '戊.xlsx');
  expect(await firstCell(await readOwnFile(page, '丁.xlsx'))).toBe('二');
  await typeInto(page, 'A1', '不要');
  await tool(page, '新建');
  await answer(page, '不保存');
  await notice(page, '这个工作簿还是空的').waitFor();
  expect(await firstCell(await readOwnFile(page, '戊.xlsx'))).toBe('别的');
  // What was given up is not offered again.
  await page.close();
  const next = await opened.openPage();
  await shown(next, '示例活动周.xlsx');
  expect(
    await next
      .locator('.app-notices')
      .getByText(/上次没有保存/)
      .count(),
  ).toBe(0);
});

test('saving takes what is still being typed, and what was typed while it was saved', async () => {
  const page = await pageWith('己.xlsx', await bookOf(['原来']));
  await goCell(page, 'A1');
  await page.keyboard.type('打到一半');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Control+s');
  await notice(page, '已保存到“己.xlsx”').waitFor();
  await saved(page);
  expect(await firstCell(await readOwnFile(page, '己.xlsx'))).toBe('打到一半');
});

test('what another program saves is taken within seconds, and the sheet stays where it was', async () => {
  const page = await pageWith('庚.xlsx', await bookOf(['原来'], ['第二行']));
  await goCell(page, 'A2');
  await writeOwnFile(page, '庚.xlsx', await bookOf(['WPS写的'], ['新的第二行']));
  await notice(page, '“庚.xlsx”已在别处').waitFor({ timeout: 15_000 });
  expect(await page.getByLabel('名称框').inputValue()).toBe('A2');
  expect([await cellText(page, 'A1'), await cellText(page, 'A2')]).toEqual(['WPS写的', '新的第二行']);
  // With changes of one's own it asks, and keeps them.
  await typeInto(page, 'A1', '我的');
  await unsaved(page);
  await writeOwnFile(page, '庚.xlsx', await bookOf(['又一版']));
  await notice(page, '“庚.xlsx”刚在别处').waitFor({ timeout: 15_000 });
  await answer(page, '保留这里的');
  expect(await cellText(page, 'A1')).toBe('我的');
  // Saving says that the other's work would be lost.
  await tool(page, '保存');
  await notice(page, '保存会覆盖那里的改动').waitFor();
  await page.keyboard.press('Escape');
  await notice(page, '保存会覆盖那里的改动').waitFor({ state: 'detached' });
  expect(await firstCell(await readOwnFile(page, '庚.xlsx'))).toBe('又一版');
  await tool(page, '保存');
  await answer(page, '仍然覆盖');
  await saved(page);
  expect(await firstCell(await readOwnFile(page, '庚.xlsx'))).toBe('我的');
  await typeInto(page, 'A1', '再改');
  await unsaved(page);
  await writeOwnFile(page, '庚.xlsx', await bookOf(['最新的']));
  await answer(page, '用新的，放弃这里的修改');
  await saved(page);
  expect(await cellText(page, 'A1')).toBe('最新的');
  // What is being typed is not taken away.
  await goCell(page, 'A2');
  await page.keyboard.type('正在');
  await writeOwnFile(page, '庚.xlsx', await bookOf(['最后一版']));
  await notice(page, '“庚.xlsx”刚在别处').waitFor({ timeout: 15_000 });
  await page.keyboard.type('打');
  await page.keyboard.press('Enter');
  expect(await cellText(page, 'A2')).toBe('正在打');
});

test('half a file is not taken, the whole one is; a file that is gone is there again when it is saved', async () => {
  const page = await pageWith('辛.xlsx', await bookOf(['原来']));
  const whole = await bookOf(['完整的']);
  await writeOwnFile(page, '辛.xlsx', whole.subarray(0, Math.floor(whole.length / 2)));
  await notice(page, '文件不完整').waitFor({ timeout: 15_000 });
  expect(await cellText(page, 'A1')).toBe('原来');
  await writeOwnFile(page, '辛.xlsx', whole);
  await notice(page, '“辛.xlsx”已在别处').waitFor({ timeout: 15_000 });
  expect(await cellText(page, 'A1')).toBe('完整的');
  await removeOwnFile(page, '辛.xlsx');
  await typeInto(page, 'A1', '还在');
  await tool(page, '保存');
  await notice(page, '已保存到“辛.xlsx”').waitFor();
  expect(await cellText(page, 'A1')).toBe('还在');
  expect(await firstCell(await readOwnFile(page, '辛.xlsx'))).toBe('还在');
});
