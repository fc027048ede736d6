import type { Browser, Page } from 'playwright-core';
import { dialogAddress, textInAddress } from '../../src/commands/dialog-address';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import type { PageConnection, PageOptions } from '../support/excel-host/connect-page';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

async function openCommands(host: ExcelHost, options: PageOptions = {}) {
  const opened = await openPane(browser, host, { ...options, path: 'commands.html' });
  await opened.page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes');
  return opened;
}

async function dialogOf(connection: PageConnection, before?: Page): Promise<Page> {
  for (let tries = 0; tries < 400; tries++) {
    const dialog = connection.dialog();
    if (dialog !== undefined && dialog !== before) return dialog;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no dialog was opened');
}

test('a ribbon button works without the pane, and its window stays until it is closed', async () => {
  const host = createExcelHost();
  const { connection, complaints } = await openCommands(host);
  let isDone = false;
  const pressed = connection.pressRibbon('check').then(() => {
    isDone = true;
  });
  const dialog = await dialogOf(connection);
  await dialog.getByText('检查').first().waitFor();
  await new Promise((resolve) => setTimeout(resolve, 500));
  // Were the command completed, Excel would have closed the window.
  expect([isDone, dialog.isClosed()]).toEqual([false, false]);
  expect(host.sheets().map(({ name }) => name)).toContain('检查结果');
  await connection.closeDialog();
  await pressed;
  expect(complaints).toEqual([]);
}, 60_000);

test('what cannot be done is told in the window, line by line', async () => {
  const { connection } = await openCommands(createExcelHost());
  const pressed = connection.pressRibbon('total');
  const dialog = await dialogOf(connection);
  await dialog.locator('p').first().waitFor();
  expect(connection.dialogAddresses.join()).not.toMatch(/[\r\n%]/);
  await connection.closeDialog();
  await pressed;
}, 60_000);

test('another button closes the window before: each command ends', async () => {
  const host = createExcelHost();
  const { connection } = await openCommands(host);
  const first = connection.pressRibbon('check');
  const before = await dialogOf(connection);
  await before.locator('p').first().waitFor();
  const second = connection.pressRibbon('report');
  await before.waitForEvent('close');
  const after = await dialogOf(connection, before);
  await after.locator('p').first().waitFor();
  await connection.closeDialog();
  await Promise.all([first, second]);
}, 60_000);

test('where the window cannot be opened, the command ends all the same', async () => {
  const host = createExcelHost();
  const { connection } = await openCommands(host, { refusesDialogs: true });
  await connection.pressRibbon('check');
  expect(host.sheets().map(({ name }) => name)).toContain('检查结果');
}, 60_000);

test.each(['一行', '两行\n第二行', 'a\r\nb\u2028c', '½ % # & ? + / = 😀', ''])(
  'a text goes through an address of one line: %j',
  (text) => {
    const address = dialogAddress(new URL('https://school.example/pane/result.html?a=1'), text);
    expect(address).toMatch(/^https:\/\/school\.example\/pane\/result\.html\?a=1(#[\w-]+)?$/);
    expect(textInAddress(new URL(address))).toBe(text);
  },
);
