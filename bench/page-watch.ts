import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How long the page was blocked at a stretch and how long a key took to be seen, at most, since they were last asked for; milliseconds. */
export type Watched = { readonly blocked: number; readonly key: number };

/** Has all pages of a context keep the lengths of long tasks and of keys. */
export async function watchPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(keepLengths);
}

function keepLengths(): void {
  for (const type of ['longtask', 'event']) {
    const lengths: number[] = [];
    Reflect.set(window, `${type} lengths`, lengths);
    const take = (list: PerformanceObserverEntryList): void => {
      for (const entry of list.getEntries())
        if (type === 'longtask' || entry.name === 'keydown') lengths.push(entry.duration);
    };
    new PerformanceObserver(take).observe({ type, buffered: true, ...{ durationThreshold: 16 } });
  }
}

/** What was seen since the last time, once all is at rest. */
export async function watched(page: Page): Promise<Watched> {
  await page.waitForTimeout(2_000);
  const [blocked, key] = await page.evaluate(() =>
    ['longtask', 'event'].map((type) => {
      const found: unknown = Reflect.get(window, `${type} lengths`);
      return Array.isArray(found) ? found.splice(0).reduce<number>((most, each) => Math.max(most, Number(each)), 0) : 0;
    }),
  );
  return { blocked: blocked ?? 0, key: key ?? 0 };
}

/** The most that a page's process has had, as the system tells; megabytes. */
export async function memory(browser: Browser, page: Page): Promise<number> {
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
