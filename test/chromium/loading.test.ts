import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { connectPage } from '../support/excel-host/connect-page';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const microsoft = 'appsforoffice.microsoft.com';
const vianet = 'appsforoffice.cdn.partner.office365.cn';
const copy = 'pane.test';
/** What a source of Office.js gives: all of it, its loader alone, that and then no answer, or nothing. */
type Source = 'whole' | 'partial' | 'stuck' | 'none';
type Sources = Readonly<Record<typeof microsoft | typeof vianet | typeof copy, Source>>;

type Opening = {
  readonly excel?: true;
  readonly first?: 'local';
  readonly prepare?: (page: Page) => Promise<unknown>;
};

/** The built pane as a school's server gives it, in a simulated Excel or without any. */
async function openWith(sources: Sources, { excel, first, prepare }: Opening = {}) {
  const page = await browser.newPage({ viewport: { width: 320, height: 378 } });
  const asked: string[] = [];
  const missing: string[] = [];
  let starts = 0;
  await page.route('**/*', (route) => {
    const { host, pathname } = new URL(route.request().url());
    const source = host === microsoft || host === vianet || host === copy ? sources[host] : 'none';
    const part = /(?:\/lib\/1\/hosted|^\/office-js)\/(.*)/.exec(pathname)?.[1];
    if (part === 'office.js' && route.request().resourceType() === 'fetch') asked.push(host);
    if (pathname === '/taskpane.html') starts++;
    if (part !== undefined && part !== 'office.js' && source === 'stuck') return undefined;
    const isGiven =
      part === undefined ? host === copy : source === 'whole' || (source !== 'none' && part === 'office.js');
    const file = join(host === copy ? 'dist/pane' : library, host === copy ? pathname : (part ?? ''));
    if (!isGiven) return route.abort();
    if (!existsSync(file)) {
      missing.push(pathname);
      return route.fulfill({ status: 404 });
    }
    const contentType = file.endsWith('.html') ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript';
    const text = readFileSync(file, 'utf8');
    const body = first === undefined ? text : text.replace(/(data-office-js="?)network/, `$1${first}`);
    return route.fulfill({ contentType, body, headers: { 'access-control-allow-origin': '*' } });
  });
  await prepare?.(page);
  const { query } = excel === true ? await connectPage(createExcelHost(), page) : { query: '' };
  await page.goto(`https://pane.test/taskpane.html?${query}#prepare`);
  return { page, asked, missing, starts: () => starts };
}

const blocked: Sources = { [microsoft]: 'none', [vianet]: 'none', [copy]: 'none' };

test('asks the sources in order, and says in both languages what to do where none answers', async () => {
  const { page, asked, starts } = await openWith(blocked, { excel: true });
  await page.getByText('无法加载 Office.js').waitFor();
  await page.getByText('Ask the network office').waitFor();
  expect(asked).toEqual([microsoft, vianet, copy]);
  expect(starts()).toBe(1);
});

test('outside Excel it says so', async () => {
  const { page, starts } = await openWith({ ...blocked, [copy]: 'whole' });
  await page.getByText('请在 Excel 中打开').waitFor({ timeout: 30_000 });
  expect(starts()).toBe(1);
}, 60_000);

test('outside Excel it says so, too, where the parts are blocked', async () => {
  const { page, starts } = await openWith({ ...blocked, [microsoft]: 'partial' });
  await page.getByText('请在 Excel 中打开').waitFor({ timeout: 30_000 });
  expect(starts()).toBe(1);
}, 60_000);

test.each<[string, Sources, readonly string[]]>([
  ['the first network', { [microsoft]: 'partial', [vianet]: 'whole', [copy]: 'none' }, [microsoft, vianet]],
  ['the second network', { [microsoft]: 'none', [vianet]: 'partial', [copy]: 'whole' }, [microsoft, vianet, copy]],
  ['both networks', { [microsoft]: 'partial', [vianet]: 'partial', [copy]: 'whole' }, [microsoft, vianet, copy]],
  [
    'a network that does not answer',
    { [microsoft]: 'stuck', [vianet]: 'none', [copy]: 'whole' },
    [microsoft, vianet, copy],
  ],
])(
  'where only the loader comes from %s, the next source is tried by itself',
  async (_, sources, order) => {
    const { page, asked } = await openWith(sources, { excel: true });
    await page.getByText('评价方案').or(page.getByText('方案')).first().waitFor({ timeout: 40_000 });
    expect(asked).toEqual(order);
    expect(new URL(page.url()).hash).toBe('#prepare');
    // The good one is asked first from then on.
    await page.goto(`https://pane.test/taskpane.html?${new URL(page.url()).search.replace(/&office-tried=.*/, '')}`);
    await page.getByRole('tab', { name: '总览' }).waitFor();
    await page.getByRole('button', { name: '去准备' }).waitFor();
    expect(asked.slice(order.length)).toEqual(order.slice(-1));
  },
  90_000,
);

test('where only loaders come, each is tried once, and a sentence says what to allow', async () => {
  const sources: Sources = { [microsoft]: 'partial', [vianet]: 'partial', [copy]: 'partial' };
  // Without storage, too, which an add-in may be refused.
  const prepare = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      const refuse = (): never => {
        throw new Error('refused');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
  const { page, asked, starts } = await openWith(sources, { excel: true, prepare });
  const told = page.getByText('其余文件');
  await told.waitFor({ timeout: 30_000 });
  await page.getByText('Ask the network office').waitFor();
  expect(await told.textContent()).toContain(`${microsoft} · ${vianet} · pane.test/office-js/`);
  expect([asked, starts()]).toEqual([[microsoft, vianet, copy], 3]);
  // Loaded again by a person, they are tried anew.
  await page.reload();
  await told.waitFor({ timeout: 30_000 });
  expect([asked.length, starts()]).toEqual([6, 6]);
}, 90_000);

test('a package may put the copy beside the add-in first', async () => {
  const whole: Sources = { [microsoft]: 'whole', [vianet]: 'whole', [copy]: 'whole' };
  const { page, asked, missing } = await openWith(whole, { excel: true, first: 'local' });
  await page.getByText('方案').first().waitFor();
  expect(asked).toEqual([copy]);
  // All that Office.js asks for is there.
  expect(missing.filter((name) => name.startsWith('/office-js/'))).toEqual([]);
}, 60_000);

test('where the copy is to be first and is not whole, the networks are asked', async () => {
  const sources: Sources = { [microsoft]: 'whole', [vianet]: 'none', [copy]: 'partial' };
  const { page, asked } = await openWith(sources, { excel: true, first: 'local' });
  await page.getByText('方案').first().waitFor();
  expect(asked).toEqual([copy, microsoft]);
}, 60_000);

test('a browser that is too old is told so', async () => {
  const prepare = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0)' });
    });
  const { page } = await openWith(blocked, { prepare });
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
