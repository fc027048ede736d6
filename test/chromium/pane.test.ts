import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  mkdirSync('out/pane', { recursive: true });
}, 60_000);
afterAll(() => browser.close());

const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const choose = (page: Page, scheme: RegExp) => page.getByRole('radio', { name: scheme }).check();
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').getByText(text).first().waitFor({ timeout: 60_000 });
/** A picture to look at; the page itself must never be wider than its window. */
async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `out/pane/${name}.png`, fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

async function faults(page: Page) {
  // Fluent's own sentinels at the ends of a group of controls: they pass the focus on at once.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

test('from an empty workbook to 附件2 by clicks, in Chinese', async () => {
  const host = createExcelHost();
  const { page, complaints } = await openPane(browser, host, { language: 'zh-CN' });
  await press(page, '去准备');
  await choose(page, /活动统计/);
  await press(page, '看看会补充什么');
  await said(page, /将补充\d+项/);
  expect(host.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  await press(page, '补充到工作簿');
  await said(page, /已补充\d+项/);
  expect(host.sheets().map(({ name }) => name)).toContain('活动登记');
  expect(await faults(page)).toEqual([]);
  await shot(page, 'prepare-zh');
  const register = host.sheets().find(({ name }) => name === '活动登记');
  const heading = register?.rows.findIndex((row) => row.includes('活动名称')) ?? 0;
  const column = (name: string) => String.fromCharCode(65 + (register?.rows[heading]?.indexOf(name) ?? 0));
  const type = (name: string, value: string | number) => {
    host.user.edit('活动登记', `${column(name)}${heading + 2}`, value);
  };
  type('活动名称', '开放日');
  type('牵头部门', '教务处');
  type('开始日期', 45060);
  type('场次', '２场');
  type('学生人次', '30人次');
  await step(page, '检查');
  await press(page, /改正全部有把握的/);
  await press(page, '确定');
  await said(page, /已改正\d+个单元格/);
  const fixed = host.sheets().find(({ name }) => name === '活动登记')?.rows[heading + 1];
  expect(fixed?.includes(30)).toBe(true);
  expect(await faults(page)).toEqual([]);
  await shot(page, 'check-zh');
  await step(page, '统计');
  await press(page, '写入附件2和统计汇总');
  await said(page, /已写入附件2和统计汇总/);
  expect(host.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(['附件2', '统计汇总']));
  expect(await faults(page)).toEqual([]);
  await shot(page, 'report-zh');
  await step(page, '总览');
  await page.getByText('登记情况').waitFor();
  expect(await faults(page)).toEqual([]);
  await shot(page, 'overview-zh');
  expect(complaints).toEqual([]);
}, 180_000);

test('scores a school: marking sheets, totals, how a score came about, in English and dark', async () => {
  const host = createExcelHost({ calculation: false });
  const viewport = { width: 350, height: 800 };
  const { page, complaints } = await openPane(browser, host, { language: 'en-US', theme: 'dark', viewport });
  await step(page, 'Prepare');
  await page.getByLabel(/^Judges/).fill('甲，乙：信息技术系');
  await press(page, 'Add to the workbook');
  await said(page, /things were added/);
  expect(await faults(page)).toEqual([]);
  await shot(page, 'prepare-en-dark');
  await step(page, 'Total');
  await press(page, 'Make a draft');
  await said(page, /were totalled/);
  const ranking = page.getByRole('region', { name: 'Ranking' });
  await ranking.getByRole('heading', { level: 3 }).first().getByRole('button').click();
  await ranking.locator('ul').getByRole('button').first().click();
  await ranking.locator('ul ul').getByRole('button').first().click();
  await page
    .getByText(/^(score \d|no score)/)
    .first()
    .waitFor();
  expect(await faults(page)).toEqual([]);
  await shot(page, 'total-en-dark');
  await step(page, 'Overview');
  await page.getByText('Marks by judge').waitFor();
  await shot(page, 'overview-en-dark');
  expect(await faults(page)).toEqual([]);
  expect(host.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(['得分明细', '考核汇总', '学期考评']));
  expect(complaints).toEqual([]);
}, 180_000);

test('every step is reached and used by the keyboard alone, in forced colours', async () => {
  const host = createExcelHost();
  const { page } = await openPane(browser, host, { forcedColors: 'active' });
  await page.getByRole('button', { name: '去准备' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到内容');
  for (const name of ['使用手册', '重新读取', '总览']) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    expect(focused).toContain(name);
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const schemes = page.getByRole('radio');
  await schemes.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await schemes.nth(1).isChecked()).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await schemes.first().isChecked()).toBe(true);
  for (let at = 0; at < 20; at++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === '补充到工作簿') break;
  }
  await page.keyboard.press('Enter');
  await said(page, /已补充\d+项/);
  await shot(page, 'forced-colours');
}, 120_000);

test('what somebody else types shows by itself, and nothing is written for it', async () => {
  const host = createExcelHost();
  const { page } = await openPane(browser, host);
  await step(page, '准备');
  await choose(page, /活动统计/);
  await press(page, '补充到工作簿');
  await said(page, /已补充\d+项/);
  await step(page, '检查');
  const register = host.sheets().find(({ name }) => name === '活动登记');
  const heading = register?.rows.findIndex((row) => row.includes('活动名称')) ?? 0;
  const column = String.fromCharCode(65 + (register?.rows[heading]?.indexOf('学生人次') ?? 0));
  host.remote.edit('活动登记', `${column}${heading + 2}`, '200余');
  const edited = host.sheets();
  await page.getByText('200余').first().waitFor({ timeout: 20_000 });
  expect(host.sheets()).toEqual(edited);
}, 120_000);

test('Enter that ends the choice of a Chinese input method saves nothing', async () => {
  const host = createExcelHost();
  const { page } = await openPane(browser, host);
  await step(page, '准备');
  await choose(page, /活动统计/);
  await press(page, '补充到工作簿');
  await said(page, /已补充\d+项/);
  const event = page.getByRole('button', { name: /^活动/ });
  if ((await event.getAttribute('aria-expanded')) === 'false') await event.click();
  const theme = page.getByLabel('主题');
  await theme.fill('一技在手');
  const isKept = await theme.evaluate((field) => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    field.dispatchEvent(enter);
    return enter.defaultPrevented;
  });
  expect(isKept).toBe(true);
  expect(await theme.inputValue()).toBe('一技在手');
  await theme.press('Enter');
  await said(page, /已保存1处设置/);
  await press(page, /^撤销上次改动/);
  await said(page, /已撤销1个单元格/);
  expect(await theme.inputValue()).not.toBe('一技在手');
}, 120_000);

test('a failing Excel is told in a sentence, and the same thing can be tried again', async () => {
  const host = createExcelHost();
  const { page } = await openPane(browser, host);
  await step(page, '准备');
  await choose(page, /活动统计/);
  host.controls.connection = 'failing';
  await press(page, '补充到工作簿');
  await said(page, /连接中断/);
  host.controls.connection = 'working';
  await press(page, '重试');
  await said(page, /已补充\d+项/);
}, 120_000);
