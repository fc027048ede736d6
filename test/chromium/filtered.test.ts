import type { Page } from 'playwright-core';
import { becomes, goCell as go } from './open-app';
import { place, press, sheetPages } from './sheet-pages';

const openPage = sheetPages();
const open = async (query = ''): Promise<Page> => (await openPage(query)).page;

/** The register, of which every fourth row shows: 3, 7, 11. */
async function openFiltered(query = ''): Promise<Page> {
  const page = await open(query);
  await page.getByRole('tab', { name: '登记' }).click();
  await page.getByRole('tab', { name: '登记', selected: true }).waitFor();
  await filterBy(page, '交通运输系');
  await page.getByText('显示5000行，共20000行').waitFor();
  return page;
}

async function filterBy(page: Page, text: string) {
  await go(page, 'A3');
  await press(page, 'Control+Shift+L');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: text }).waitFor();
  await dialog.getByRole('button', { name: '全不选' }).click();
  await dialog.getByRole('checkbox', { name: text }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What stands in a column of rows, the first being 1. */
function column(page: Page, letter: string, from: number, to: number, sheet = '登记'): Promise<readonly string[]> {
  return page.evaluate(
    ([name, first, last, at]) =>
      Promise.all(Array.from({ length: last - first + 1 }, (_, index) => book.source(name, first + index - 1, at))),
    [sheet, from, to, letter.charCodeAt(0) - 65] as const,
  );
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('rows that a filter hides are not deleted or cut, and are told of', async () => {
  const page = await openFiltered();
  const before = await column(page, 'C', 1, 12);
  const refused = page.getByText('没有删除或剪切：第3行至第7行之间有3行被筛选隐藏');
  for (const keys of ['Control+-', 'Control+x']) {
    await go(page, 'C3');
    await press(page, 'Shift+ArrowDown', keys);
    await refused.waitFor();
    await page.locator('.sheet-close').click();
  }
  expect(await column(page, 'C', 1, 12)).toEqual(before);
  // A row that shows goes, and what moves up into its place is not the next one to go.
  await go(page, 'C3');
  await page.evaluate(() => Promise.all([view.commands.deleteRows(), view.commands.deleteRows()]));
  await page.getByText('显示4999行，共19999行').waitFor();
  await becomes(() => place(page), 'C6');
  expect(await column(page, 'C', 1, 5)).toEqual([before[0], before[1], ...before.slice(3, 6)]);
});

test('of filtered rows only those that show are copied, filled and pasted over, each as one deed', async () => {
  const page = await openFiltered();
  const before = await column(page, 'F', 1, 14);
  const text = (row: number) => `第${String(row - 1)}条宣传报道`;
  await go(page, 'C3');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+c');
  await page.getByText('已复制显示的3行').waitFor();
  await becomes(() => clipboard(page).then((copied) => copied.split(/\r?\n/)), [text(3), text(7), text(11)]);
  // Pasted, each goes to a row that shows.
  await go(page, 'F7');
  await press(page, 'Control+v');
  await becomes(() => column(page, 'F', 7, 15), [text(3), '', '', '', text(7), '', '', '', text(11)]);
  await press(page, 'Control+z');
  await becomes(() => column(page, 'F', 1, 14), before);
  // One cell over several rows, with its formula.
  await go(page, 'F3');
  await page.keyboard.type('=A1');
  await press(page, 'Enter', 'ArrowUp', 'Control+c', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await page.waitForFunction(() => document.querySelector('.sheet-input')?.ariaLabel?.includes('F3:F11'));
  await press(page, 'Control+v');
  await becomes(() => column(page, 'F', 3, 12), ['=A1', '', '', '', '=A1', '', '', '', '=A1', '']);
  await press(page, 'Control+z');
  await becomes(() => column(page, 'F', 3, 12), ['=A1', ...before.slice(3, 12)]);
  // Cells that are cut lie one below the other where one sees them.
  await go(page, 'G3');
  await press(page, 'Control+x');
  await go(page, 'F7');
  await press(page, 'Control+v');
  await becomes(() => column(page, 'F', 7, 9), ['7', '', '']);
  // Filled down as one deed; a single row takes what shows above it.
  await go(page, 'D3');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  const kinds = await column(page, 'D', 12, 14);
  await becomes(() => column(page, 'D', 3, 11).then((all) => [all[0], all[4], all[8]]), ['公众号', '公众号', '公众号']);
  expect(await column(page, 'D', 12, 14)).toEqual(kinds);
  await press(page, 'Control+z');
  await becomes(
    () => column(page, 'D', 3, 11).then((all) => [all[0], all[4], all[8]]),
    ['公众号', '公众号', '公众号'].map((kind, index) => ((index * 4 + 1) % 3 === 0 ? '学校网站' : kind)),
  );
  await go(page, 'C7');
  await press(page, 'Control+d');
  await becomes(() => column(page, 'C', 6, 7), [text(6), text(3)]);
});

test('a row that is put in shows until one filters again', async () => {
  const page = await openFiltered();
  await go(page, 'A7');
  await press(page, 'Control++');
  await page.getByText('显示5001行，共20001行').waitFor();
  expect(await place(page)).toBe('A7');
  await page.keyboard.type('信息技术系');
  await press(page, 'Enter');
  expect(await place(page)).toBe('A8');
  await press(page, 'Control++');
  await page.getByText('显示5002行，共20002行').waitFor();
  await press(page, 'ArrowUp');
  expect(await place(page)).toBe('A7');
  await press(page, 'Control+-');
  await page.getByText('显示5001行，共20001行').waitFor();
  await filterBy(page, '交通运输系');
  await page.getByText('显示5000行，共20001行').waitFor();
});

test('who goes to a hidden row sees it; who stood in one goes on in the next', async () => {
  const page = await openFiltered('delay=20');
  await press(page, 'Control+f');
  await page.keyboard.type('第3条');
  await page.getByText('第1个，共1个').waitFor();
  await page.getByText('这一行原来被筛选隐藏').waitFor();
  await page.getByText('显示5001行，共20000行').waitFor();
  await press(page, 'Escape');
  expect(await place(page)).toBe('C4');
  await press(page, 'ArrowUp');
  expect(await place(page)).toBe('C3');
  // From the pane, from another sheet too.
  await page.evaluate(() => view.show('登记', { row: 5, column: 0 }));
  await page.getByText('显示5002行，共20000行').waitFor();
  await page.evaluate(() => view.show('评分'));
  await page.evaluate(() => view.show('登记', { row: 7, column: 0 }));
  await page.getByText('显示5003行，共20000行').waitFor();
  expect(await page.getByText('这一行原来被筛选隐藏').count()).toBe(1);
  await filterBy(page, '基础教育部');
  await page.getByText('显示5000行，共20000行').waitFor();
  await becomes(() => place(page), 'A6');
});

test('what is changed in a copied cell ends the copy: the clipboard has what was copied', async () => {
  const page = await open('delay=60');
  await go(page, 'D4');
  await press(page, 'Control+c');
  await becomes(() => clipboard(page), '1.5');
  await press(page, 'Delete');
  await go(page, 'D12');
  await press(page, 'Control+v');
  await becomes(() => column(page, 'D', 12, 12, '评分'), ['1.5']);
  await go(page, 'E4');
  await press(page, 'Control+c');
  await becomes(() => clipboard(page), '1.7');
  await page.keyboard.type('2');
  await press(page, 'Enter');
  await becomes(() => column(page, 'E', 4, 4, '评分'), ['2']);
  await page.waitForTimeout(500);
  await go(page, 'E12');
  await press(page, 'Control+v');
  await becomes(() => column(page, 'E', 12, 12, '评分'), ['1.7']);
  // A cell that is cut and changed stays.
  await go(page, 'E5');
  await press(page, 'Control+x');
  await page.keyboard.type('3');
  await press(page, 'Enter');
  await go(page, 'E13');
  await press(page, 'Control+v');
  await becomes(() => column(page, 'E', 13, 13, '评分'), ['1.7']);
  expect(await column(page, 'E', 5, 5, '评分')).toEqual(['3']);
  // Pasted twice, a formula stays one.
  await go(page, 'D7');
  await press(page, 'Control+c');
  for (const cell of ['D14', 'D15']) {
    await go(page, cell);
    await press(page, 'Control+v');
  }
  await becomes(() => column(page, 'D', 14, 15, '评分'), ['=SUM(D4:D6)', '=SUM(D4:D6)']);
});

test('why rows are not put in or taken out is all that is said', async () => {
  const page = await open();
  await page.evaluate(() => {
    book.insertRows = async (_sheet, row) => ({
      done: false,
      objections: [
        { row, column: 0, text: '', title: '', message: '这张表受保护，不能插入或删除行。', mayKeep: false },
      ],
    });
  });
  await go(page, 'A5');
  await press(page, 'Control++');
  await page.locator('.sheet-message').waitFor();
  expect(await page.locator('.sheet-message span').allTextContents()).toEqual(['这张表受保护，不能插入或删除行。']);
});
