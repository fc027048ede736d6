import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newWorkbookFile } from '../src/workbook/file-workbook';
import { openContext, shown, step, tool, turnTo } from '../test/chromium/open-app';

const size = { width: 1024, height: 640 } as const;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Pictures of the manual, a page of it each: the browser edition as a clerk sees it at that step. */
export async function manualShots(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { context, openPage } = await openContext(browser, { viewport: size });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  const shoot = async (name: string): Promise<void> => {
    // Whatever moves on the page has come to rest by then.
    await page.waitForTimeout(800);
    writeFileSync(join(folder, `${name}.png`), await page.screenshot());
  };
  const close = page.locator('.app-notices').getByRole('button', { name: '关闭' });
  if ((await close.count()) > 0) await close.first().click();
  for (const [name, page_, sheet] of [
    ['settings', '准备', '评价细则'],
    ['send', '收发', '单位'],
    ['check', '检查', '考核登记'],
    ['total', '汇总', '考核汇总'],
    ['report', '统计', '活动登记'],
  ] as const) {
    await turnTo(page, sheet);
    await step(page, page_);
    await shoot(name);
  }
  await exchangeShots(page, shoot);
  await tool(page, '评委打分');
  await shoot('judge');
  await tool(page, '回到工作簿').catch(() => page.getByRole('button', { name: '回到工作簿' }).click());
  await tool(page, '新建');
  await step(page, '准备');
  await shoot('prepare');
  await context.close();
}

/** A form that came back filled in, and a file that is none. */
async function exchangeShots(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await turnTo(page, '宣传登记');
  await step(page, '收发');
  const register = newWorkbookFile();
  const rows = [
    ['标题', '媒体', '级别', '发布日期', '单位'],
    ['我系学生走进社区', '学校网站', '校级', '2024-05-20', '信息技术系'],
    ['工匠精神进校园', '市教育网', '市级', '2024-05-21', '信息技术系'],
  ];
  const cells = rows.map((row) => row.map((value) => ({ value })));
  await register.apply([{ kind: 'sheet', content: { name: '宣传登记', cells } }]);
  await page.getByLabel('收到的文件').setInputFiles([
    { name: '信息技术系.xlsx', mimeType: xlsx, buffer: Buffer.from(register.toBytes()) },
    { name: '报送表.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('D0CF11E0A1B11AE1', 'hex') },
  ]);
  await page.getByRole('region', { name: '收到的表' }).scrollIntoViewIfNeeded();
  await shoot('receive');
  await page.getByRole('button', { name: '复制提醒' }).scrollIntoViewIfNeeded();
  await shoot('awaited');
}
