import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

/** The built pane without any Excel around it; `withOffice` says whether the copy of Office.js beside it answers. */
async function openAlone(withOffice: boolean, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  const page = await browser.newPage({ viewport: { width: 320, height: 378 } });
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const address = new URL(route.request().url());
    if (address.pathname.endsWith('/office.js')) asked.push(address.host);
    const file = join(process.cwd(), 'dist/pane', address.pathname);
    const isHidden = !withOffice && address.pathname.startsWith('/office-js/');
    if (address.host !== 'pane.test' || isHidden || !existsSync(file)) return route.abort();
    const contentType = file.endsWith('.html') ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  await prepare(page);
  await page.goto('https://pane.test/taskpane.html');
  return { page, asked };
}

test('asks the sources in order, and says in both languages what to do where none answers', async () => {
  const { page, asked } = await openAlone(false);
  await page.getByText('无法加载 Office.js').waitFor();
  await page.getByText('Ask the network office').waitFor();
  expect(asked).toEqual(['appsforoffice.microsoft.com', 'appsforoffice.cdn.partner.office365.cn', 'pane.test']);
});

test('outside Excel it says so', async () => {
  const { page } = await openAlone(true);
  await page.getByText('请在 Excel 中打开').waitFor({ timeout: 30_000 });
}, 60_000);

test('a browser that is too old is told so', async () => {
  const { page } = await openAlone(true, (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0)' });
    }),
  );
  await page.getByText('浏览器组件太旧').first().waitFor();
});

test.each([
  ['the core', '**/engine.*.js', '总览'],
  ['a step', '**/steps.*.js', '检查'],
])(
  'where %s does not load the pane says so, and loading it again helps',
  async (_, files, step) => {
    const { page } = await openPane(browser, createExcelHost());
    await page.getByRole('button', { name: '去准备' }).waitFor();
    await page.route(files, (route) => route.abort());
    await page.reload();
    await page.getByRole('tab', { name: step }).click();
    await page.getByText(/^程序出错/).waitFor();
    await page.unroute(files);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText(/程序出错/).waitFor({ state: 'hidden' });
    await page.locator('main section:visible').first().waitFor();
  },
  60_000,
);
