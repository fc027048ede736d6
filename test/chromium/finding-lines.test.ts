import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { markingSheet, schoolSheets, sheet } from '../support/sheets';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  mkdirSync('out/pane', { recursive: true });
}, 60_000);
afterAll(() => browser.close());

const names = ['信息技术系', '机电工程系', '建筑工程系', '现代服务系', '学前教育系', '财经商贸系'];
const sheets = schoolSheets({
  departments: names.map((name) => [name, '', '参评', 100]),
  rubric: ['J1', 'J2', 'J3'].map((id) => ({ id, max: 10, mode: '评委' })),
  judges: [
    ['张伟', null, ''],
    ['李娜', null, ''],
  ],
  more: [
    markingSheet('张伟', names, { J1: [5], J2: [4], J3: [] }),
    markingSheet('李娜', names, { J1: [5, 6, 7, 8, 9, 10], J2: [4, 4, 5, 3, 2, 1], J3: [4, 4, 5, 3, 2, 1] }),
    sheet('活动登记', [
      ['活动名称', '牵头部门', '开始日期', '学生人次'],
      ...names.map((name, at) => [`${name}开放日`, name, '2024-05-18', at % 2 === 0 ? '30人次' : '约40']),
    ]),
  ],
});

test.each([
  [320, 700],
  [1000, 900],
])(
  'findings of a judge or sheet are one line, what blocks totals first, at %d pixels',
  async (width, height) => {
    const host = createExcelHost({ calculation: false, sheets });
    const { page, complaints } = await openPane(browser, host, { viewport: { width, height }, language: 'zh-CN' });
    await page.getByRole('tab', { name: '检查', exact: true }).click();
    const due = page.getByRole('region', { name: '还没有评完' });
    await due.getByText('评委张伟还差16格没有评').waitFor({ timeout: 30_000 });
    expect(await due.getByText('李娜').count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.screenshot({ path: `out/pane/lines-${width}.png`, fullPage: true });
    expect(await page.getByRole('button', { expanded: true }).count()).toBe(0);
    await due.getByRole('button', { name: /张伟还差16格/ }).click();
    expect(await due.getByText('请补评').count()).toBe(11);
    await due.getByRole('button', { name: '再显示6条' }).click();
    expect(await due.getByText('请补评').count()).toBe(17);
    // The button is gone; the focus is at the first that has come.
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain('请补评');
    await page.screenshot({ path: `out/pane/lines-open-${width}.png` });
    await page.getByRole('button', { name: /30人次/, expanded: false }).click();
    expect(await page.getByRole('button', { expanded: true }).count()).toBe(1);
    await page.getByRole('button', { name: '改正这3处' }).click();
    await page
      .getByRole('status')
      .getByText(/已改正3个单元格/)
      .waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
  },
  120_000,
);
