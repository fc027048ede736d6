import { existsSync } from 'node:fs';
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
  for (const rows of [0, 2_000, 20_000]) {
    const sheets = rows === 0 ? {} : { sheets: makeBook({ departments: 30, judges: 7, rows }) };
    const host = createExcelHost({ calculation: false, ...sheets });
    const { page } = await openPane(browser, host, { slowdown: rows === 0 ? slowdown : 1, watchTimes: true });
    // Asking a page whether it is ready takes its time: it is asked once, when it surely is.
    await new Promise((resolve) => setTimeout(resolve, patience));
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
    const speed = rows === 0 ? `processor slowed ${slowdown} times, ` : '';
    console.log(
      `pane, ${rows} rows: ${speed}usable after ${usable.toFixed(0)} ms, blocked at most ${longest} ms, ${roundTrips} round trips, ${bytes}`,
    );
    await page.context().close();
  }
  await browser.close();
}

void main();
