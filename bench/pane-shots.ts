import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Sheet } from '../src/core/base/cells';
import { sample } from '../src/tasks/sample';
import { memoryWorkbook } from '../src/workbook/memory-workbook';
import { sayIn } from '../src/words/words';
import { launchChromium, openPane } from '../test/chromium/open-pane';
import { createExcelHost } from '../test/support/excel-host/excel-host';

const names = {
  'zh-CN': ['总览', '准备', '检查', '汇总', '统计'],
  'en-US': ['Overview', 'Prepare', 'Check', 'Total', 'Report'],
} as const;
const files = ['overview', 'prepare', 'check', 'total', 'report'] as const;

/** Pictures of every step of the pane in the middle of a sample week, for the folder that is named: what documents and reviews show. */
async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const book = memoryWorkbook();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'pictures', say: sayIn('zh-CN') });
  const sheets = (await book.readAll()).map(halfWay);
  const browser = await launchChromium();
  for (const [language, theme, width] of [
    ['zh-CN', 'light', 320],
    ['zh-CN', 'light', 350],
    ['en-US', 'dark', 350],
  ] as const) {
    const host = createExcelHost({ calculation: false, sheets });
    const { page } = await openPane(browser, host, { language, theme, viewport: { width, height: 760 } });
    for (const [at, name] of names[language].entries()) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.locator('main section:visible').first().waitFor();
      await page.waitForTimeout(400);
      const picture = await page.screenshot({ fullPage: process.argv.includes('--whole') });
      writeFileSync(join(folder, `${files[at] ?? ''}-${language}-${theme}-${String(width)}.png`), picture);
    }
    await page.close();
  }
  await browser.close();
}

/** As a week looks on its third day: one judge has just begun, another has typed what is no mark. */
function halfWay(sheet: Sheet): Sheet {
  const judge = /^评分·/.test(sheet.name);
  if (!judge) return sheet;
  const at = [...sheet.name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 3;
  const blank = (row: number) => at === 0 && row % 3 !== 0;
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column): Cell => {
      if (typeof cell !== 'number' || column < 4) return cell;
      if (at === 1 && row === 6 && column === 5) return '九分';
      return blank(row) ? null : cell;
    }),
  );
  return { ...sheet, rows };
}

void main(process.argv[2] ?? 'out/pane');
