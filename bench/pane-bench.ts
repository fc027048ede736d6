import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium, openPane } from '../test/chromium/open-pane';
import { createExcelHost } from '../test/support/excel-host/excel-host';
import { makeBook } from './make-book';

/** The slowdown of the processor at which the pane's opening is timed, as of an office computer. */
const slowdown = 4;
/** Milliseconds after which every pane can be used. */
const patience = 8000;

/**
 * The built pane in Chromium: how long until it can be used, and the longest time that its page is blocked while it looks at
 * schools of growing size. Includes what Office.js does itself. Prints nothing but figures; needs Chromium.
 */
async function main(): Promise<void> {
  if (!existsSync('/usr/bin/chromium')) {
    console.log('pane: skipped, there is no Chromium');
    return;
  }
  const browser = await launchChromium();
  await opening(browser);
  for (const rows of [2_000, 20_000]) {
    const host = createExcelHost({ calculation: false, sheets: makeBook({ departments: 30, judges: 7, rows }) });
    const { page } = await openPane(browser, host, { watchTimes: true });
    await quiet();
    const { roundTrips, requestBytes, responseBytes } = host.counters();
    const { usable, blocked } = await page.evaluate(() => {
      const tasks: unknown = Reflect.get(window, 'longTasks');
      return {
        usable: Number(Reflect.get(window, 'usableAt')),
        blocked: Array.isArray(tasks) ? tasks.map(Number) : [],
      };
    });
    const longest = Math.max(0, ...blocked).toFixed(0);
    const bytes = `${(requestBytes / 1e6).toFixed(2)} MB asked, ${(responseBytes / 1e6).toFixed(2)} MB answered`;
    console.log(
      `pane, ${rows} rows: usable after ${usable.toFixed(0)} ms, blocked at most ${longest} ms, ${roundTrips} round trips, ${bytes}`,
    );
    host.resetCounters();
    host.user.edit('考核登记', 'E9', 3);
    await quiet();
    const pause = host.counters();
    const moved = `${((pause.requestBytes + pause.responseBytes) / 1e3).toFixed(0)} KB`;
    console.log(`pane, ${rows} rows: one changed cell costs ${pause.roundTrips} round trips, ${moved}`);
    await page.context().close();
  }
  await browser.close();
}

/** An empty workbook on a slow computer, the first time and from the browser's cache, beside a page with nothing in it: what the means of measuring cost. */
async function opening(browser: Browser): Promise<void> {
  const host = () => createExcelHost({ calculation: false });
  const nothing = await openPane(browser, host(), { slowdown, path: 'result.html' });
  await quiet();
  const empty = await nothing.page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : NaN;
  });
  await nothing.page.context().close();
  const { page } = await openPane(browser, host(), { slowdown, watchTimes: true });
  const usableAt = () => page.evaluate(() => Number(Reflect.get(window, 'usableAt')));
  await quiet();
  const first = await usableAt();
  await page.reload();
  await quiet();
  const again = await usableAt();
  await page.context().close();
  const [blank, once, twice] = [empty, first, again].map((time) => time.toFixed(0));
  console.log(
    `pane, empty workbook, processor slowed ${slowdown} times: usable after ${once} ms, again after ${twice} ms; an empty page takes ${blank} ms`,
  );
}

/** Asking a page whether it is ready takes its time: it is asked once, when it surely is. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience));
}

void main();
