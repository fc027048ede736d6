import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium/open-pane';
import { notice, openContext, readOwnFile, said, shown, step, tool, turnTo, typeInto } from '../chromium/open-app';
import { recalculate } from './support/recalculate';

jest.setTimeout(600_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Name and total of each department as the pane shows them; null where something is missing. */
async function ranked(page: Page): Promise<Readonly<Record<string, number | null>>> {
  const heads = await page.getByRole('region', { name: '名次' }).getByRole('heading', { level: 3 }).allInnerTexts();
  return Object.fromEntries(
    heads.map((head) => {
      const [name = ''] = head.split('\n').filter((line) => /\p{Script=Han}{2}/u.test(line));
      const total = head.includes('暂计') ? null : Number(/\d+\.\d+/.exec(head)?.[0]);
      return [name.trim(), total] as const;
    }),
  );
}

test('what the page shows, saves and LibreOffice calculates anew is what the command line totals', async () => {
  const { context, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await turnTo(page, '评分·盛可为');
  await typeInto(page, 'E9', '3.5');
  await step(page, '汇总');
  await page.getByRole('button', { name: '汇总草稿' }).click();
  await said(page, /汇总/);
  const shownTotals = await ranked(page);
  expect(Object.keys(shownTotals).length).toBe(7);
  await tool(page, '保存');
  await notice(page, '已保存到').waitFor({ timeout: 120_000 });
  const saved = await readOwnFile(page, '示例活动周.xlsx');
  await context.close();
  const [anew = saved] = recalculate([saved]);
  const folder = mkdtempSync(join(tmpdir(), 'weektally-browser-'));
  try {
    for (const [name, bytes] of Object.entries({ saved, anew })) {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      expect([name, totalsOf(file)]).toEqual([name, shownTotals]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Totals by department as the command line has them; what is missing makes it end with 1. */
function totalsOf(file: string): Readonly<Record<string, unknown>> {
  const run = (): string => {
    try {
      return execFileSync(process.execPath, ['dist/weektally.cjs', 'total', file, '--draft', '--json'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1e8,
      });
    } catch (error) {
      return typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : '';
    }
  };
  const { departments }: { readonly departments: readonly { readonly name: string; readonly total: number }[] } =
    JSON.parse(run());
  return Object.fromEntries(departments.map(({ name, total }) => [name, total]));
}
