import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { connectPage } from '../support/excel-host/connect-page';
import type { PageConnection, PageOptions } from '../support/excel-host/connect-page';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';

const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const html = '<!doctype html><title>pane</title><script src="/office/office.js"></script>';
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 60_000);
afterAll(() => browser.close());

async function openPane(host: ExcelHost, options: PageOptions): Promise<{ page: Page; connection: PageConnection }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 378 } });
  await page.route('https://pane.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/office/')) return route.fulfill({ contentType: 'text/html', body: html });
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(join(library, pathname.slice('/office/'.length))),
    });
  });
  const connection = await connectPage(host, page, options);
  await page.goto(`https://pane.test/?${connection.query}`);
  return { page, connection };
}

test('the real office.js finds Excel, its language and theme, and reads and writes cells', async () => {
  const host = createExcelHost();
  const { page } = await openPane(host, { language: 'zh-CN', theme: 'dark' });
  const found = await page.evaluate(async () => {
    const info = await Office.onReady();
    const { displayLanguage, officeTheme, requirements } = Office.context;
    const names = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [['甲']];
      const sheets = context.workbook.worksheets;
      sheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
    return {
      host: info.host,
      platform: info.platform,
      displayLanguage,
      background: officeTheme.bodyBackgroundColor,
      sets: [requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '1.15')],
      names,
    };
  });
  expect(found).toEqual({
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'zh-CN',
    background: '#262626',
    sets: [true, false],
    names: ['Sheet1'],
  });
  expect(host.sheets()[0]?.rows[1]).toEqual([null, '甲']);
  const heard = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add(async ({ address, source }) => resolve(`${address} ${source}`));
          await context.sync();
          document.title = 'listening';
        });
      }),
  );
  await page.waitForFunction(() => document.title === 'listening');
  host.remote.edit('Sheet1', 'C3', 5);
  expect(await heard).toBe('C3 Remote');
}, 60_000);

test('a ribbon button runs the command of its name and hears that it is done', async () => {
  const host = createExcelHost();
  const { page, connection } = await openPane(host, { language: 'en-US' });
  await page.evaluate(async () => {
    await Office.onReady();
    Office.actions.associate('total', async (event: Office.AddinCommands.Event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['done']];
        await context.sync();
      });
      event.completed();
    });
  });
  await connection.pressRibbon('total');
  expect(host.sheets()[0]?.rows).toEqual([['done']]);
}, 60_000);
