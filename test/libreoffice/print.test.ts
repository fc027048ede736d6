import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium/open-pane';
import { oddPages } from '../support/odd-pages';
import { openSheetPage } from '../support/open-sheet-page';
import { pageSizes, printInPage } from '../support/print-in-page';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** What stands on each page, in no order: programs draw cells as they like. */
function sorted(pages: readonly (readonly string[])[]): readonly string[] {
  return pages.map((texts) =>
    texts
      .flatMap((text) => text.split(/\s+/))
      .filter(Boolean)
      .sort()
      .join(' '),
  );
}

test('pages are those of LibreOffice: titles, breaks, areas, scales, order, numbers, paper', async () => {
  const file = join(folder, 'odd.xlsx');
  writeFileSync(file, oddPages());
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' });
  const theirs = execFileSync('pdftotext', ['-layout', join(folder, 'odd.pdf'), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((page) => [page]);
  const { page, complaints } = await openSheetPage(browser, '', { workbook: file });
  const { sheets } = await page.evaluate(() => book.view());
  const { texts, pdf } = await printInPage(page, sheets);
  expect(sorted(texts)).toEqual(sorted(theirs));
  const info = execFileSync('pdfinfo', ['-l', '999', join(folder, 'odd.pdf')], { encoding: 'utf8' });
  const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => `${String(Math.round(Number(width)))} ${String(Math.round(Number(height)))}`,
  );
  expect(pageSizes(pdf)).toEqual(sizes);
  expect(complaints).toEqual([]);
}, 120_000);
