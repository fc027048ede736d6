import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const file = (name: string, ...lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(lines.join('\n')),
});
const rubric = file(
  '评分表.csv',
  '项目,评分内容,分值,评分标准,备注',
  '组织领导,会议纪律,40分,"每迟到一次扣0.5分，无故缺席扣2分，扣完为止",由团委统计',
  ',方案质量,20分,评委打分,',
  '活动效果,学生参与率,20分,"参与率90%以上得20分，80%-90%得15分，80%以下得5分",',
  ',创新,20分,每缺一项扣1分；有创新加1分,',
);
const notDepartments = file('通讯录.csv', '电话,备注', '0546,无');
const departments = file('单位.csv', '单位名称,类别', '甲系,参评', '乙系,参评');

test.each([
  ['zh-CN', 320, 378],
  ['en-US', 700, 900],
] as const)(
  'a picked rubric, %s, %i × %i: seen before it is written, nothing sideways',
  async (language, width, height) => {
    const host = createExcelHost({ calculation: false });
    const { page, complaints } = await openPane(browser, host, { language, viewport: { width, height } });
    const names =
      language === 'zh-CN'
        ? {
            tab: '准备',
            scheme: /学校自己的细则/,
            rubric: /^学校的评分表/,
            units: /单位名单/,
            look: '看看会补充什么',
            add: '补充到工作簿',
            done: /已补充\d+项/,
            refused: /单位名称/,
          }
        : {
            tab: 'Prepare',
            scheme: /A rubric of your own/,
            rubric: /^Rubric/,
            units: /^List of departments/,
            look: 'See what would be added',
            add: 'Add to the workbook',
            done: /\d+ things were added/,
            refused: /单位名称/,
          };
    await page.getByRole('tab', { name: names.tab, exact: true }).click();
    await page.getByRole('radio', { name: names.scheme }).check();
    await page.getByLabel(names.rubric).setInputFiles(rubric);
    await page.getByLabel(names.units).setInputFiles(notDepartments);
    await page.getByRole('button', { name: names.look }).click();
    await page.getByRole('status').getByText(names.refused).waitFor();
    await page.getByLabel(names.units).setInputFiles(departments);
    await page.getByRole('button', { name: names.look }).click();
    await page.getByText('迟到=0.5').waitFor();
    // What was refused is mended: the refusal does not stay beside the preview.
    expect(await page.getByRole('status').getByText(names.refused).count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const shots = process.env['SHOTS'];
    if (shots !== undefined)
      await page.screenshot({ path: `${shots}/rubric-${language}-${width}.png`, fullPage: true });
    await page.getByRole('button', { name: names.add }).click();
    await page.getByText(names.done).waitFor();
    const written = host.sheets().find(({ name }) => name === '评价细则');
    expect(written?.rows.slice(3, 7).map((row) => [row[0], row[6], row[9]])).toEqual([
      ['1.1', '扣分', '迟到=0.5;无故缺席=2'],
      ['1.2', '评委', null],
      ['2.1', '分档', '≥90%=20;≥80%=15;其余=5'],
      ['2.2', null, null],
    ]);
    expect(complaints).toEqual([]);
  },
  120_000,
);
