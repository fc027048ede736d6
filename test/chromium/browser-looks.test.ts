import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import { openContext, shown } from './open-app';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function faults(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test.each([
  ['1280 × 720', { viewport: { width: 1280, height: 720 } }],
  ['820 × 1180, dark', { viewport: { width: 820, height: 1180 }, colorScheme: 'dark' }],
  ['350 × 700, forced colours', { viewport: { width: 350, height: 700 }, forcedColors: 'active' }],
] as const)('nothing is cut off or unnamed, at %s', async (name, options) => {
  const { context, complaints, openPage } = await openContext(browser, options);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await page.locator('.app-notice').first().waitFor();
  const heights = await page.locator('.app-notice').evaluateAll((bars) => bars.map((bar) => bar.clientHeight));
  expect(Math.max(...heights)).toBeLessThan(options.viewport.width < 400 ? 110 : 60);
  expect([await isWide(page), await faults(page)]).toEqual([false, []]);
  const shots = process.env['SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/browser-${name.slice(0, 4).trim()}.png` });
  await page.evaluate(() => {
    location.hash = '#/judge';
  });
  await page.locator('.judge-number').waitFor({ timeout: 60_000 });
  await page.getByText('都评完了').or(page.getByText('格未评')).first().waitFor();
  expect([await isWide(page), await faults(page)]).toEqual([false, []]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/browser-judge-${name.slice(0, 4).trim()}.png` });
  expect(complaints).toEqual([]);
  await context.close();
});

test('F6 leads by the keyboard from the toolbar to the sheet and the pane and around', async () => {
  const { context, openPage } = await openContext(browser);
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await page.locator('.app-pane').getByRole('tab', { name: '检查', exact: true }).waitFor({ timeout: 60_000 });
  const within = () =>
    page.evaluate(() =>
      ['.app-tools', '.app-notices', '.sheet', '.app-pane'].find((part) => document.activeElement?.closest(part)),
    );
  await page.getByRole('toolbar').getByRole('button').first().focus();
  const seen = [];
  for (let turn = 0; turn < 4; turn++) {
    await page.keyboard.press('F6');
    seen.push(await within());
  }
  expect(seen).toEqual(['.app-notices', '.sheet', '.app-pane', '.app-tools']);
  await context.close();
});
