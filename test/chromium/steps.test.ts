import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Sheet } from '../../src/core/base/cells';
import { sample } from '../../src/tasks/sample';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

let browser: Browser;
let sheets: readonly Sheet[];
beforeAll(async () => {
  browser = await launchChromium();
  const book = memoryWorkbook();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'test', say: sayIn('zh-CN') });
  sheets = await book.readAll();
}, 60_000);
afterAll(() => browser.close());

const names = {
  'zh-CN': ['总览', '准备', '收发', '检查', '汇总', '统计'],
  'en-US': ['Overview', 'Prepare', 'Forms', 'Check', 'Total', 'Report'],
} as const;

/** Pages that are looked at with everything open. */
const opened: readonly string[] = ['准备', 'Prepare', '统计', 'Report'];

async function openAll(page: Page): Promise<void> {
  const closed = page.locator('main section button[aria-expanded="false"]:visible');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Controls that the tabulator key does not reach, by what they are called. The steps themselves, and the other choices of a group, are reached by arrow keys. */
async function unreachable(page: Page): Promise<readonly string[]> {
  const wanted =
    ':is(button, input, select, a[href], [tabindex="0"]):not([role="tab"], [type="radio"]:not(:checked), [disabled], [data-tabster-dummy])';
  const shown = `${wanted}:visible`;
  const count = await page.locator(shown).count();
  await page.evaluate((selector) => {
    document.querySelectorAll(selector).forEach((element) => {
      element.addEventListener('focus', () => element.setAttribute('data-reached', ''));
    });
  }, wanted);
  await page.locator('body').focus();
  for (let at = 0; at < count + 12; at++) await page.keyboard.press('Tab');
  const missed = page.locator(`${shown}:not([data-reached])`);
  return missed.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 160)));
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

test.each([
  ['zh-CN', 'light', 320, 378],
  ['zh-CN', 'dark', 350, 800],
  ['en-US', 'light', 350, 800],
  ['en-US', 'dark', 320, 378],
] as const)(
  'a filled school, %s, %s, %i × %i: nothing for axe to find, no scrolling sideways, every control by keyboard',
  async (language, theme, width, height) => {
    const host = createExcelHost({ calculation: false, sheets });
    const { page, complaints } = await openPane(browser, host, { language, theme, viewport: { width, height } });
    for (const name of names[language]) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.locator('main section:visible').first().waitFor();
      if (opened.includes(name)) await openAll(page);
      expect([name, await faultsOf(page)]).toEqual([name, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect([name, await unreachable(page)]).toEqual([name, []]);
      const closed = page.locator('main li').getByRole('button', { expanded: false });
      if ((await closed.count()) === 0) continue;
      await closed.first().click();
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      expect([name, await faultsOf(page)]).toEqual([name, []]);
    }
    expect(complaints).toEqual([]);
  },
  180_000,
);
