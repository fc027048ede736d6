import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/chromium/open-pane';
import { openContext } from '../test/chromium/open-app';
import { largeBook, sampleBook } from './grid-books';

/** Longer than any of these takes, on any computer. */
const patience = { timeout: 600_000 };
const keys = 40;

/**
 * The built browser edition in Chromium: how long until a workbook is drawn and until the pane is there, how long keys take to be seen, the
 * longest time for which the page is blocked, and the memory of its process at most. Prints nothing but figures; needs Chromium.
 */
async function main(): Promise<void> {
  if (!existsSync('/usr/bin/chromium')) {
    console.log('browser edition: skipped, there is no Chromium');
    return;
  }
  console.log(`browser edition: ${scripts('dist/browser').toFixed(0)} KB of scripts, gzip`);
  const browser = await launchChromium();
  for (const [name, bytes] of [['sample', sampleBook()] as const, ['20000 rows, totalled', await largeBook()] as const])
    await timesOf(browser, name, bytes);
  await browser.close();
}

async function timesOf(browser: Browser, name: string, sample: Uint8Array): Promise<void> {
  const { context, openPage } = await openContext(browser, { sample });
  await context.addInitScript(watch);
  const page = await openPage();
  await page.locator('.sheet-input[aria-label*="A1"]').waitFor({ ...patience, state: 'attached' });
  const drawn = await page.evaluate(() => performance.now());
  await page.locator('.app-pane main section').first().waitFor(patience);
  const ready = await page.evaluate(() => performance.now());
  await page.locator('.sheet-input').focus();
  for (let at = 0; at < keys; at++) await page.keyboard.press(at % 2 === 0 ? 'ArrowDown' : '1');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(2_000);
  const { tasks, events } = await page.evaluate(() => ({
    tasks: Reflect.get(window, 'seenTasks'),
    events: Reflect.get(window, 'seenEvents'),
  }));
  const longest = Math.max(0, ...numbers(tasks));
  const key = Math.max(0, ...numbers(events));
  console.log(
    `browser edition, ${name}: drawn after ${drawn.toFixed(0)} ms, pane after ${ready.toFixed(0)} ms, ` +
      `key to paint at most ${key.toFixed(0)} ms, blocked at most ${longest.toFixed(0)} ms, ${await memory(browser, page)} MB`,
  );
  await context.close();
}

/** Keeps lengths of long tasks and of keys in the page. */
function watch(): void {
  for (const [type, name] of [
    ['longtask', 'seenTasks'],
    ['event', 'seenEvents'],
  ] as const) {
    const lengths: number[] = [];
    Reflect.set(window, name, lengths);
    const take = (list: PerformanceObserverEntryList): void => {
      for (const entry of list.getEntries())
        if (type === 'longtask' || entry.name === 'keydown') lengths.push(entry.duration);
    };
    new PerformanceObserver(take).observe({ type, buffered: true, ...{ durationThreshold: 16 } });
  }
}

function numbers(found: unknown): readonly number[] {
  return Array.isArray(found) ? found.map(Number) : [];
}

/** The most that a page's process has had, as the system tells. */
async function memory(browser: Browser, page: Page): Promise<number> {
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const most = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${String(id)}/status`)
    .filter((file) => existsSync(file))
    .map((file) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024);
  return Math.round(Math.max(0, ...most));
}

function scripts(folder: string): number {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024;
}

void main();
