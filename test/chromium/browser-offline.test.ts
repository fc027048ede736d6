import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './open-pane';
import { appServer, cellText, notice, openContext, shown, turnTo, typeInto } from './open-app';

jest.setTimeout(300_000);

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'weektally-app-'));
  cpSync('dist/browser', folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

test('after a first visit it opens without a network; a new version is offered, and what is unsaved comes along', async () => {
  const server = await appServer(folder);
  const { context, complaints, strayed, openPage } = await openContext(browser, { server });
  const page = await openPage();
  await shown(page, '示例活动周.xlsx');
  await controlled(page);
  await context.setOffline(true);
  const offline = await openPage();
  await shown(offline, '示例活动周.xlsx');
  await offline.locator('.app-pane').getByRole('tab', { name: '检查', exact: true }).click();
  await offline.getByRole('button', { name: /^改正全部有把握的/ }).waitFor({ timeout: 60_000 });
  await offline.close();
  await context.setOffline(false);
  await turnTo(page, '评分·盛可为');
  await typeInto(page, 'E9', '3.5');
  await page.getByTitle('有未保存的修改').waitFor();
  const worker = join(folder, 'service-worker.js');
  const code = readFileSync(worker, 'utf8');
  writeFileSync(worker, code.replace(/^const version = '\w+'/, "const version = 'newer'"));
  writeFileSync(join(folder, 'browser.css'), `${readFileSync(join(folder, 'browser.css'), 'utf8')}.app{--newer:1}`);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await notice(page, '活动周考评有新版本').waitFor({ timeout: 60_000 });
  const isNewer = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.app') ?? document.body).getPropertyValue('--newer'));
  expect(await isNewer()).toBe('');
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('.app-notices').getByRole('button', { name: '更新' }).click(),
  ]);
  await shown(page, '示例活动周.xlsx');
  expect(await isNewer()).toBe('1');
  await page.getByTitle('有未保存的修改').waitFor();
  await turnTo(page, '评分·盛可为');
  expect(await cellText(page, 'E9')).toBe('3.5');
  expect([complaints, strayed]).toEqual([[], []]);
  await context.close();
});
