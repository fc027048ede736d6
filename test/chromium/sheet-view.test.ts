import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { GridBook } from '../../src/grid/grid-book';
import type { SheetView } from '../../src/sheet/sheet-view';
import { becomes, goCell as go } from './open-app';
import { place, press, sheetPages } from './sheet-pages';

declare global {
  var view: SheetView;
  var book: GridBook;
}

const open = sheetPages();

/** What stands in a cell of the workbook, `D4`. */
function inBook(page: Page, cell: string, sheet = '评分'): Promise<string> {
  return page.evaluate(
    ([name = '', row = 0, column = 0]) => book.source(String(name), Number(row), Number(column)),
    [sheet, Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65],
  );
}

/** The same of several cells. */
function cellsInBook(page: Page, ...cells: readonly string[]): Promise<readonly string[]> {
  return Promise.all(cells.map((cell) => inBook(page, cell)));
}

/** An objection has been there for long enough to be seen: what is typed counts again. */
const calm = (page: Page) => page.locator('.sheet-objection:not([data-blind])').waitFor();

/** The field's label, which says the chosen cell. */
function said(page: Page): Promise<string> {
  return page.locator('.sheet-input').getAttribute('aria-label').then(String);
}

async function pasteHere(page: Page, data: Readonly<Record<string, string>>) {
  await page.locator('.sheet-input').evaluate((input, parts) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(parts)) clipboardData.setData(kind, text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test('typing replaces, Enter and Tab go on, Enter comes back to where Tab began', async () => {
  const { page, complaints } = await open();
  await go(page, 'D4');
  await page.keyboard.type('2');
  await press(page, 'Tab');
  await page.keyboard.type('1.9');
  await press(page, 'Enter');
  expect(await place(page)).toBe('D5');
  expect([await inBook(page, 'D4'), await inBook(page, 'E4')]).toEqual(['2', '1.9']);
  await press(page, 'Shift+Enter', 'Shift+Tab');
  expect(await place(page)).toBe('C4');
  await page.keyboard.type('9');
  await press(page, 'Escape');
  expect(await inBook(page, 'C4')).toBe('2');
  await press(page, 'F2');
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.sheet-input')?.value === '2');
  await page.keyboard.type('5');
  await press(page, 'Enter');
  expect(await inBook(page, 'C4')).toBe('25');
  expect(complaints).toEqual([]);
});

test('arrows, edges, pages, merged cells and whole rows move as in Excel', async () => {
  const { page } = await open();
  await go(page, 'A2');
  await press(page, 'ArrowUp');
  expect(await place(page)).toBe('A1');
  await press(page, 'ArrowRight');
  expect(await place(page)).toBe('H1');
  await go(page, 'D4');
  await press(page, 'Control+ArrowDown');
  await expect(waitForPlace(page, 'D7')).resolves.toBe('D7');
  await press(page, 'Control+Home');
  expect(await place(page)).toBe('C4');
  await press(page, 'Control+End');
  expect(await place(page)).toBe('G10');
  await press(page, 'Home');
  expect(await place(page)).toBe('C10');
  await go(page, 'D4');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
  expect(await said(page)).toContain('已选D4:E5');
  await press(page, 'Shift+ ');
  expect(await said(page)).toContain('A4:');
  await press(page, 'Control+a');
  expect(await said(page)).toContain('已选A1:G10');
  await press(page, 'Control+PageDown');
  await page.getByRole('tab', { name: '登记', selected: true }).waitFor();
  await press(page, 'PageDown');
  expect(Number((await place(page)).slice(1))).toBeGreaterThan(20);
  await go(page, 'A2');
  await press(page, 'Control+ArrowDown');
  await expect(waitForPlace(page, 'A20001')).resolves.toBe('A20001');
  // Below the data there is nothing until the end, which lies some way on.
  await press(page, 'Control+ArrowDown');
  await expect(waitForPlace(page, 'A20201')).resolves.toBe('A20201');
  await press(page, 'Control+Shift+ArrowUp');
  await page.waitForFunction(() => /A20001:A20201/.test(document.querySelector('.sheet-input')?.ariaLabel ?? ''));
});

async function waitForPlace(page: Page, cell: string): Promise<string> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('.sheet-name')?.value === wanted,
    cell,
  );
  return place(page);
}

test('an input method composes over the chosen cell and replaces what stands there', async () => {
  const { page } = await open();
  await go(page, 'B4');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.imeSetComposition', { text: '你好', selectionStart: 2, selectionEnd: 2 });
  expect(await page.locator('.sheet-typing').inputValue()).toBe('你好');
  await session.send('Input.insertText', { text: '你好' });
  await press(page, 'Enter');
  expect(await place(page)).toBe('B5');
  expect(await inBook(page, 'B4')).toBe('你好');
});

test('who turns elsewhere in the page has typed to the end', async () => {
  const { page } = await open();
  await page.evaluate(() => document.body.append(document.createElement('button')));
  await go(page, 'D4');
  await page.keyboard.type('3');
  await page.locator('body > button').focus();
  await becomes(() => inBook(page, 'D4'), '3');
});

test('while the workbook is busy the bar says so and nothing is changed half known; what is typed elsewhere stays', async () => {
  const { page } = await open('delay=400');
  const bar = page.locator('.sheet-bar');
  await go(page, 'D7');
  expect([await bar.inputValue(), await bar.getAttribute('aria-busy')]).toEqual(['4.5', 'true']);
  // Typed over the number, a formula would be gone.
  expect(await bar.evaluate((field) => field instanceof HTMLTextAreaElement && field.readOnly)).toBe(true);
  await page.locator('.sheet-bar:not([aria-busy])').waitFor();
  expect([await bar.inputValue(), await bar.isEditable()]).toEqual(['=SUM(D4:D6)', true]);
  // What was typed shows in the bar until the workbook has taken it.
  await go(page, 'D4');
  await page.keyboard.type('2');
  await press(page, 'Enter', 'ArrowUp');
  expect([await bar.inputValue(), await bar.getAttribute('aria-busy')]).toEqual(['2', 'true']);
  // News of the cells leaves an address alone that is being typed.
  await page.getByLabel('名称框').fill('B6');
  await page.locator('.sheet-bar:not([aria-busy])').waitFor();
  expect(await place(page)).toBe('B6');
  await page.getByLabel('名称框').press('Enter');
  expect(await said(page)).toContain('B6');
  await page.getByLabel('名称框').fill('C9');
  await page.getByLabel('名称框').press('Escape');
  expect(await place(page)).toBe('B6');
  // F2 and Enter before the text is here change nothing; what is typed between them comes after it.
  await press(page, 'F2', 'Enter');
  await go(page, 'B5');
  await press(page, 'F2');
  await page.keyboard.type('！');
  await press(page, 'Enter');
  await becomes(() => cellsInBook(page, 'B6', 'B5'), ['主题明确，与专业结合紧密', '竞赛成果和专业展示效果！']);
});

test('an objection comes to the cell with what was typed; nothing is lost', async () => {
  const { page } = await open('delay=60');
  await go(page, 'D4');
  await page.keyboard.type('7');
  await press(page, 'Enter');
  const alert = page.getByRole('alert');
  await alert.getByText('“7”超过分值').waitFor();
  expect(await place(page)).toBe('D4');
  expect(await page.locator('.sheet-typing').inputValue()).toBe('7');
  await calm(page);
  await page.keyboard.type('3');
  await press(page, 'Enter');
  expect(await place(page)).toBe('D5');
  await becomes(() => inBook(page, 'D4'), '3');
  // Who has begun elsewhere is not called back.
  await page.keyboard.type('8');
  await press(page, 'Enter');
  await page.keyboard.type('2');
  await page.getByRole('button', { name: '转到D5' }).waitFor();
  expect(await page.locator('.sheet-typing').inputValue()).toBe('2');
  await page.getByRole('button', { name: '转到D5' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.sheet-typing')?.value === '8');
  await press(page, 'Escape');
  expect([await inBook(page, 'D5'), await inBook(page, 'D6')]).toEqual(['1.5', '2']);
  // Where the rule lets one insist.
  await go(page, 'F5');
  await page.keyboard.type('9');
  await press(page, 'Enter');
  await page.getByRole('button', { name: /仍要输入/ }).click();
  await becomes(() => inBook(page, 'F5'), '9');
  const before = await cellsInBook(page, 'D4', 'D5', 'E4', 'E5');
  // Where it does not, Ctrl+Enter is no way around it, for one cell or for several.
  for (const cells of [['D4'], ['D4', 'E5']]) {
    await go(page, 'D4');
    if (cells.length > 1) await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
    await page.keyboard.type('7');
    await press(page, 'Control+Enter');
    await alert.getByText('“7”超过分值').waitFor();
    await calm(page);
    await press(page, 'Control+Enter');
    await alert.getByText('“7”超过分值').waitFor();
    expect(await cellsInBook(page, 'D4', 'D5', 'E4', 'E5')).toEqual(before);
    await press(page, 'Escape');
  }
});

test('marks that are typed on without looking after a refusal go nowhere, instead of one cell too early', async () => {
  const { page } = await open();
  const before = await cellsInBook(page, 'D4', 'D5', 'D6', 'D7');
  await go(page, 'D4');
  await page.keyboard.type('7');
  await press(page, 'Enter');
  await page.getByRole('alert').getByText('“7”超过分值').waitFor();
  for (const mark of ['2', '3', '1']) {
    await page.keyboard.type(mark);
    await press(page, 'Enter');
  }
  await page.getByRole('alert').getByText('接着输入的没有填入').waitFor();
  expect(await page.locator('.sheet-typing').inputValue()).toBe('7');
  expect(await cellsInBook(page, 'D4', 'D5', 'D6', 'D7')).toEqual(before);
  await calm(page);
  await page.keyboard.type('2');
  await press(page, 'Enter');
  await becomes(() => inBook(page, 'D4'), '2');
});

test('what is typed while another sheet is read goes into that one, or nowhere', async () => {
  const { page } = await open('delay=300');
  await go(page, 'D4');
  // Refused while the person goes on: said below, nothing opens over the other sheet.
  await page.keyboard.type('7');
  await press(page, 'Control+PageDown');
  await page.keyboard.type('85');
  await page.getByRole('tab', { name: '登记', selected: true }).waitFor();
  await page.locator('.sheet-typing').waitFor();
  expect(await page.locator('.sheet-typing').inputValue()).toBe('85');
  await page.getByRole('button', { name: '转到D4' }).waitFor();
  const at = await place(page);
  await press(page, 'Enter');
  await becomes(() => inBook(page, at, '登记'), '85');
  // More than one text: which belongs where nobody knows.
  await press(page, 'Control+PageUp');
  await page.keyboard.type('1');
  await press(page, 'Enter');
  await page.keyboard.type('2');
  await page.getByRole('tab', { name: '评分', selected: true }).waitFor();
  expect(await page.locator('.sheet-input').inputValue()).toBe('');
});

test('the name box goes to any cell and chooses ranges, and says what is no address', async () => {
  const { page } = await open();
  for (const cell of ['AZ5', 'XFD1', 'A1048576', 'D4']) {
    await go(page, cell);
    expect(await place(page)).toBe(cell);
  }
  await go(page, 'd4：e5');
  expect(await said(page)).toContain('已选D4:E5');
  for (const text of ['D4:', 'XFE1', '你好']) {
    await go(page, text);
    await page.getByText(`“${text}”不是单元格地址`).waitFor();
    expect(await said(page)).toContain('已选D4:E5');
  }
});

test('tables of other programs are pasted with their merged cells, plain text with its quoted cells', async () => {
  const { page } = await open();
  await go(page, 'A12');
  await pasteHere(page, {
    'text/html': '<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>第一行<br>第二行</td></tr></table>',
    'text/plain': 'x',
  });
  await becomes(() => cellsInBook(page, 'A12', 'B12', 'A13', 'B13'), ['甲', '1', '', '第一行\n第二行']);
  await go(page, 'D12');
  await pasteHere(page, { 'text/plain': '"a\nb"\t2\r\n3\t"说""好"""\r\n' });
  await becomes(() => cellsInBook(page, 'D12', 'E12', 'D13', 'E13', 'D14'), ['a\nb', '2', '3', '说"好"', '']);
  // One text fills what is chosen; what breaks a rule is told.
  await go(page, 'D4');
  await press(page, 'Shift+ArrowDown');
  await pasteHere(page, { 'text/plain': '8' });
  await page.getByText('不符合填写规则').waitFor();
  expect([await inBook(page, 'D4'), await inBook(page, 'D5')]).toEqual(['8', '8']);
});

test('one bar says what was entered against a rule, on which sheet and how many others, until it is mended or closed', async () => {
  const { page } = await open();
  const bars = () => page.locator('.sheet-message').allInnerTexts();
  const first = async () => (await bars()).map((text) => /“评分”([A-Z]\d)“(\d)”/.exec(text)?.slice(1).join(' '));
  const others = async () => (await bars()).map((text) => /另有(\d)格/.exec(text)?.[1] ?? '0');
  const fill = async (cell: string, text: string) => {
    await go(page, cell);
    await pasteHere(page, { 'text/plain': text });
    await becomes(() => inBook(page, cell), text);
  };
  await go(page, 'D4');
  await press(page, 'Shift+ArrowDown');
  await pasteHere(page, { 'text/plain': '8' });
  await becomes(others, ['1']);
  await fill('E4', '9');
  await becomes(first, ['E4 9']);
  await becomes(others, ['2']);
  // Another value against the rule, of the same cell: no further bar, and no further cell.
  await fill('E4', '7');
  await becomes(first, ['E4 7']);
  expect(await others()).toEqual(['2']);
  // From another sheet it leads back.
  await page.getByRole('tab', { name: '登记', exact: true }).click();
  await page.getByRole('tab', { name: '登记', exact: true, selected: true }).waitFor();
  await page.getByRole('button', { name: '转到E4' }).click();
  await page.getByRole('tab', { name: '评分', exact: true, selected: true }).waitFor();
  expect(await place(page)).toBe('E4');
  await becomes(first, ['E4 7']);
  await fill('E4', '3');
  await becomes(first, ['D4 8']);
  await becomes(others, ['1']);
  await go(page, 'D5');
  await press(page, 'Delete');
  await becomes(others, ['0']);
  await fill('D5', '6');
  await becomes(others, ['1']);
  await page.locator('.sheet-message').getByRole('button', { name: '关闭' }).click();
  expect(await bars()).toEqual([]);
  await fill('E4', '9');
  await becomes(others, ['0']);
  await press(page, 'Control+z');
  await becomes(bars, []);
});

test('copying, cutting, filling down and undoing', async () => {
  const { page } = await open();
  await go(page, 'D4');
  await press(page, 'Shift+ArrowRight', 'Control+c');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) === '1.5\t1.7');
  await go(page, 'D12');
  await press(page, 'Control+v');
  await becomes(() => cellsInBook(page, 'D12', 'E12'), ['1.5', '1.7']);
  await press(page, 'Control+x');
  await go(page, 'A14');
  await press(page, 'Control+v');
  await becomes(() => cellsInBook(page, 'A14', 'B14', 'D12'), ['1.5', '1.7', '']);
  await press(page, 'Control+z');
  await becomes(() => cellsInBook(page, 'A14', 'D12'), ['', '1.5']);
  await press(page, 'Control+y');
  await becomes(() => inBook(page, 'A14'), '1.5');
  await go(page, 'D4');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
  await becomes(() => inBook(page, 'D5'), '');
  await page.keyboard.type('2');
  await press(page, 'Control+Enter');
  await becomes(() => inBook(page, 'D6'), '2');
  await go(page, 'E5');
  await press(page, 'Control+d');
  await becomes(() => inBook(page, 'E5'), '1.7');
});

test('a list is picked from by keys, narrowed by typing', async () => {
  const { page } = await open();
  await go(page, 'G4');
  expect(await said(page)).toContain('可从列表选择');
  await press(page, 'Alt+ArrowDown');
  await page.getByRole('option', { name: '回避' }).waitFor();
  await page.keyboard.type('不');
  expect(await page.getByRole('option').allTextContents()).toEqual(['不适用']);
  await press(page, 'Enter');
  await becomes(() => inBook(page, 'G4'), '不适用');
  await page.locator('.sheet-drop').click();
  await page.getByRole('listbox').waitFor();
  await press(page, 'Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await page.keyboard.type('1');
  await press(page, 'Enter');
  expect(await place(page)).toBe('G5');
});

test('a filter hides rows of the view alone', async () => {
  const { page } = await open();
  await page.getByRole('tab', { name: '登记' }).click();
  await go(page, 'A3');
  await press(page, 'Control+Shift+L');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '交通运输系' }).waitFor();
  await dialog.getByRole('button', { name: '全不选' }).click();
  await dialog.getByRole('checkbox', { name: '交通运输系' }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('显示5000行，共20000行').waitFor();
  await go(page, 'A3');
  await press(page, 'ArrowDown');
  expect(await place(page)).toBe('A7');
  expect(await said(page)).toContain('交通运输系');
  // A row that is put in shows.
  await press(page, 'Control++');
  await page.getByText('显示5001行，共20001行').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText('筛选中').waitFor({ state: 'hidden' });
});

test('finding goes from hit to hit and says how many there are', async () => {
  const { page } = await open();
  await press(page, 'Control+f');
  await page.keyboard.type('19999条');
  await page.getByText('第1个，共1个').waitFor();
  expect(await place(page)).toBe('C20000');
  await page.getByRole('searchbox').or(page.locator('.sheet-find input').first()).fill('专业');
  await page.getByText('第1个，共3个').waitFor();
  await press(page, 'Enter');
  await page.getByText('第2个，共3个').waitFor();
  expect(await place(page)).toBe('B5');
  await press(page, 'Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('sheet-input');
});

test('rows come and go by the menu, sheets from the list of all, links lead on', async () => {
  const { page } = await open();
  await go(page, 'A5');
  await press(page, 'Shift+F10');
  await page.getByRole('menuitem', { name: '在上方插入1行' }).click();
  await becomes(() => cellsInBook(page, 'A5', 'A6'), ['', 'A2.3']);
  await press(page, 'Control+-');
  await becomes(() => inBook(page, 'A5'), 'A2.3');
  await go(page, 'F9');
  await press(page, 'Control+Enter');
  await expect(waitForPlace(page, 'B3')).resolves.toBe('B3');
  await page.getByRole('button', { name: '全部工作表' }).click();
  await page.keyboard.type('内部');
  await press(page, 'Enter');
  await page.getByRole('tab', { name: '内部', selected: true }).waitFor();
});

test('the mouse chooses, drags, and opens the editor; heads choose whole rows', async () => {
  const { page } = await open();
  await page.mouse.click(400, 160);
  expect(await place(page)).toBe('D4');
  await page.mouse.move(400, 160);
  await page.mouse.down();
  await page.mouse.move(500, 190, { steps: 3 });
  await page.mouse.up();
  expect(await said(page)).toContain('已选D4:E5');
  await page.mouse.dblclick(400, 160);
  await page.locator('.sheet-typing').waitFor();
  await press(page, 'Escape');
  await page.mouse.click(20, 188);
  expect(await said(page)).toContain('A5:');
});

test('the corner fills downwards and to the right, pointing at cells puts references into a formula', async () => {
  const { page } = await open();
  const box = async (cell: string) => {
    await go(page, cell);
    const found = await page.locator('.sheet-input').boundingBox();
    if (found === null) throw new Error(cell);
    return { right: found.x + found.width, bottom: found.y + found.height, x: found.x + 10, y: found.y + 8 };
  };
  const below = await box('E12');
  const from = await box('D10');
  await page.keyboard.type('7');
  await press(page, 'Control+Enter');
  await becomes(() => inBook(page, 'D10'), '7');
  await page.mouse.move(from.right - 1, from.bottom - 1);
  await page.mouse.down();
  await page.mouse.move(from.x, below.y, { steps: 3 });
  await page.mouse.up();
  await becomes(() => cellsInBook(page, 'D10', 'D12', 'E12'), ['7', '7', '']);
  expect(await said(page)).toContain('已选D10:D12');
  const first = await box('D4');
  const last = await box('E5');
  await go(page, 'D14');
  await page.keyboard.type('=SUM(');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 3 });
  await page.mouse.up();
  expect(await page.locator('.sheet-typing').inputValue()).toBe('=SUM(D4:E5');
  await page.mouse.click(first.x, first.y);
  expect(await page.locator('.sheet-typing').inputValue()).toBe('=SUM(D4');
  await page.keyboard.type(',');
  await page.mouse.click(last.x, last.y);
  await page.keyboard.type(')');
  await press(page, 'Enter');
  expect(await place(page)).toBe('D15');
  await becomes(() => inBook(page, 'D14'), '=SUM(D4,E5)');
  // A formula that is complete is entered by a press elsewhere, as any text.
  await page.keyboard.type('=D4');
  await page.mouse.click(last.x, last.y);
  expect(await place(page)).toBe('E5');
  expect(await inBook(page, 'D15')).toBe('=D4');
});

test('the edges of heads are dragged to another size, and fit what stands there when they are pressed twice', async () => {
  const { page, complaints } = await open();
  const widths = () =>
    page.evaluate(async () => {
      const { columns } = await book.frame('评分');
      return [1, 2, 3].map((at) => columns.find(({ from, to }) => from <= at && at <= to)?.width ?? null);
    });
  const edge = async (cell: string) => {
    await go(page, cell);
    const found = await page.locator('.sheet-input').boundingBox();
    const stage = await page.locator('.sheet-stage').boundingBox();
    if (found === null || stage === null) throw new Error(cell);
    return { right: found.x + found.width, bottom: found.y + found.height, headX: stage.x + 15, headY: stage.y + 12 };
  };
  const drag = async (from: readonly [number, number], by: readonly [number, number]) => {
    await page.mouse.move(from[0], from[1]);
    await page.mouse.down();
    await page.mouse.move(from[0] + by[0], from[1] + by[1], { steps: 3 });
    await page.mouse.up();
  };
  const before = await edge('D4');
  await drag([before.right, before.headY], [40, 0]);
  await becomes(async () => (await edge('D4')).right, before.right + 40);
  expect(await widths()).toEqual([22, null, 18]);
  // Columns that are chosen together become equally wide; the same is taken back at once.
  const first = await edge('D4');
  const last = await edge('F4');
  await drag([first.right - 20, first.headY], [last.right - first.right, 0]);
  await drag([last.right, last.headY], [16, 0]);
  const all = () => page.evaluate(async () => (await book.frame('评分')).columns.map(({ width }) => width).slice(-4));
  await becomes(all, [15, 15, 15, 13]);
  await press(page, 'Control+z', 'Control+z');
  await becomes(async () => (await edge('D4')).right, before.right);
  await press(page, 'Control+y', 'Control+y');
  await becomes(all, [15, 15, 15, 13]);
  // Heights, and back to what the texts need.
  const row = await edge('B4');
  await drag([row.headX, row.bottom], [0, 30]);
  await becomes(async () => (await edge('B4')).bottom, row.bottom + 30);
  await page.mouse.dblclick(row.headX, row.bottom + 30);
  await becomes(async () => (await edge('B4')).bottom, row.bottom);
  // As wide as the longest text that does not wrap, by the menu of whole columns too.
  const wide = await edge('D4');
  await page.mouse.dblclick(wide.right, wide.headY);
  await becomes(async () => (await edge('D4')).right < wide.right, true);
  await go(page, 'F9');
  await press(page, 'Control+z');
  await becomes(all, [15, 15, 15, 13]);
  expect(await place(page)).toBe('F9');
  await becomes(async () => (await edge('D4')).right, wide.right);
  await press(page, 'Control+ ', 'Shift+F10');
  await page.getByRole('menuitem', { name: '自动调整列宽' }).click();
  await becomes(async () => (await edge('D4')).right < wide.right, true);
  expect(complaints).toEqual([]);
});

test('a tap chooses, a second one types', async () => {
  const { page } = await open('', { hasTouch: true, viewport: { width: 820, height: 1180 } });
  await page.touchscreen.tap(400, 160);
  expect(await place(page)).toBe('D4');
  expect(await page.locator('.sheet-input').evaluate((input) => input instanceof HTMLElement && input.inputMode)).toBe(
    'none',
  );
  await page.touchscreen.tap(400, 160);
  await page.locator('.sheet-typing').waitFor();
});

test('rows that have changed are drawn as they are where all is drawn', async () => {
  const { page, complaints } = await open();
  const pictures = () =>
    page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const picture = () => document.querySelector<HTMLCanvasElement>('canvas.sheet-canvas')?.toDataURL() ?? '';
      await frame();
      const partly = picture();
      document.fonts.dispatchEvent(new Event('loadingdone'));
      for (let times = 0; times < 3; times++) await frame();
      return [partly, picture()] as const;
    });
  const [first] = await pictures();
  // A merged title, a text that wraps, one that runs over its neighbours, a number; the last one beside frozen rows.
  const typed = {
    A1: '另一个标题',
    B6: '一段很长的文字，在这一列里要折成好几行',
    J5: '一段很长的文字，从这一格伸到旁边',
    D4: '1.5',
  };
  for (const [cell, text] of Object.entries(typed)) {
    await go(page, cell);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await becomes(() => inBook(page, cell), text);
    // What was typed is drawn as the workbook has it.
    await page.waitForTimeout(600);
    const [partly, wholly] = await pictures();
    expect(partly === wholly).toBe(true);
    expect(partly === first).toBe(false);
  }
  expect(complaints).toEqual([]);
});

test('twenty thousand rows scroll, and what shows there can be typed into', async () => {
  const { page } = await open('delay=20');
  await page.getByRole('tab', { name: '登记' }).click();
  await page.getByRole('tab', { name: '登记', selected: true }).waitFor();
  await page.evaluate(async () => {
    const scroller = document.querySelector('.sheet-scroller');
    for (let step = 0; step < 60; step++) {
      scroller?.scrollBy(0, 4000);
      await new Promise(requestAnimationFrame);
    }
  });
  await press(page, 'Control+End');
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(await place(page)) ?? [];
  expect(Number(row)).toBeGreaterThanOrEqual(20_000);
  await page.keyboard.type('末行');
  await press(page, 'Enter');
  await becomes(() => inBook(page, column + row, '登记'), '末行');
});

test.each(['', 'language=en'])('says what it is to those who do not see it (%s)', async (query) => {
  const { page, complaints } = await open(query);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  const state = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  expect(await state()).toEqual([]);
  await page.evaluate(() => {
    view.select({ top: 3, left: 6, bottom: 3, right: 6 });
    view.focus();
  });
  await press(page, 'Alt+ArrowDown');
  await page.getByRole('listbox').waitFor();
  expect(await state()).toEqual([]);
  await press(page, 'Escape', 'Shift+F10');
  await page.getByRole('menu').waitFor();
  expect(await state()).toEqual([]);
  await press(page, 'Escape', 'Control+Shift+L');
  await page.getByRole('dialog').waitFor();
  expect(await state()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every sheet of the sample shows, and a mark that is typed changes its sum', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-view-'));
  const workbook = join(folder, 'sample.xlsx');
  execFileSync(process.execPath, ['dist/weektally.cjs', 'sample', workbook, '--scheme', 'chongqing-2024']);
  const { page, complaints } = await open('', { workbook });
  rmSync(folder, { recursive: true });
  const sheets = await page.evaluate(async () => (await book.view()).sheets.map(({ name }) => name));
  for (const sheet of sheets) expect(await page.evaluate((name) => view.show(name), sheet)).toBe(true);
  const marking = sheets.find((name) => name.startsWith('评分·')) ?? '';
  await page.evaluate((name) => view.show(name), marking);
  await page.evaluate(() => {
    view.focus();
  });
  const sum = () =>
    page.evaluate(async (name) => (await book.clip(name, { top: 9, left: 4, bottom: 9, right: 4 })).text, marking);
  const before = Number(await sum());
  const mark = Number(await inBook(page, 'E6', marking));
  await go(page, 'E6');
  await page.keyboard.type('0.5');
  await press(page, 'Enter');
  await becomes(async () => Number(await sum()).toFixed(6), (before - mark + 0.5).toFixed(6));
  expect(complaints).toEqual([]);
});
