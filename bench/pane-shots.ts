import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Cell, Sheet } from '../src/core/base/cells';
import { sample } from '../src/tasks/sample';
import { memoryWorkbook } from '../src/workbook/memory-workbook';
import { sayIn } from '../src/words/words';
import { openContext, shown, step, turnTo } from '../test/chromium/open-app';
import { launchChromium, openPane } from '../test/chromium/open-pane';
import { createExcelHost } from '../test/support/excel-host/excel-host';
import { manualShots } from './manual-shots';

const size = { width: 350, height: 760 } as const;
const names = {
  'zh-CN': ['总览', '准备', '收发', '检查', '汇总', '统计'],
  'en-US': ['Overview', 'Prepare', 'Forms', 'Check', 'Total', 'Report'],
} as const;
type Shot = { readonly language: keyof typeof names; readonly theme: 'light' | 'dark' };

/**
 * Pictures of the pane in the middle of a sample week, for the documents: every step side by side, and those that the README shows; and the
 * browser edition with the sample's totals.
 */
async function main(folder: string): Promise<void> {
  mkdirSync(join(folder, 'pane'), { recursive: true });
  const book = memoryWorkbook();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'pictures', say: sayIn('zh-CN') });
  const sheets = (await book.readAll()).map(halfWay);
  const browser = await launchChromium();
  const chinese = await shotsOf(browser, sheets, { language: 'zh-CN', theme: 'light' });
  const english = await shotsOf(browser, sheets, { language: 'en-US', theme: 'dark' });
  const [overview, , , check, total] = chinese;
  for (const [name, pictures] of [
    ['pane/after.png', chinese],
    ['pane/after-en-dark.png', english],
    ['pane.png', [overview, check, total].flatMap((picture) => picture ?? [])],
  ] as const)
    writeFileSync(join(folder, name), await sideBySide(browser, pictures));
  writeFileSync(join(folder, 'browser.png'), await browserEdition(browser));
  await manualShots(browser, join(folder, 'manual'));
  await browser.close();
}

async function browserEdition(browser: Browser): Promise<Buffer> {
  const { context, openPage } = await openContext(browser, { viewport: { width: 1440, height: 810 } });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '考核汇总');
  await step(page, '汇总');
  // Whatever moves on the page has come to rest by then.
  await page.waitForTimeout(1_000);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

async function shotsOf(browser: Browser, sheets: readonly Sheet[], { language, theme }: Shot): Promise<Buffer[]> {
  const host = createExcelHost({ calculation: false, sheets });
  const { page } = await openPane(browser, host, { language, theme, viewport: size });
  const shots: Buffer[] = [];
  for (const name of names[language]) {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.locator('main section:visible').first().waitFor();
    // Whatever moves on the page has come to rest by then.
    await page.waitForTimeout(400);
    shots.push(await page.screenshot());
  }
  await page.close();
  return shots;
}

async function sideBySide(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const viewport = { width: pictures.length * (size.width + 2), height: size.height + 2 };
  const page = await browser.newPage({ viewport });
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;display:flex}img{border:1px solid #d0d0d0}</style><body>${images.join('')}`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** As a week looks on its third day: one judge has just begun, another has typed what is no mark. */
function halfWay(sheet: Sheet): Sheet {
  if (!sheet.name.startsWith('评分·')) return sheet;
  const at = [...sheet.name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 3;
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column): Cell => {
      if (typeof cell !== 'number' || column < 4) return cell;
      if (at === 1 && row === 6 && column === 5) return '九分';
      return at === 0 && row % 3 !== 0 ? null : cell;
    }),
  );
  return { ...sheet, rows };
}

void main(process.argv[2] ?? 'docs');
