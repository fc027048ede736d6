import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { connectPage } from '../support/excel-host/connect-page';
import type { PageConnection, PageOptions } from '../support/excel-host/connect-page';
import type { ExcelHost } from '../support/excel-host/excel-host';

const built = join(process.cwd(), 'dist/pane');
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-quic'];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

export type OpenPane = {
  readonly page: Page;
  readonly connection: PageConnection;
  /** What the browser complained of: errors of the page, and everything that the policy refused. */
  readonly complaints: readonly string[];
};

export type Opening = PageOptions & {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly forcedColors?: 'active';
  readonly path?: string;
  /** How many times slower the processor shall seem. */
  readonly slowdown?: number;
  /** Keeps the lengths of all tasks over 50 ms, in milliseconds, in `window.longTasks`. */
  readonly watchTasks?: true;
};

/** Opens a built page as the pane of a simulated Excel. Nothing but the built files is reachable, as behind a school's firewall. */
export async function openPane(browser: Browser, host: ExcelHost, options: Opening = {}): Promise<OpenPane> {
  const { viewport = { width: 320, height: 378 }, forcedColors = null, path = 'taskpane.html' } = options;
  const context = await browser.newContext({ viewport, forcedColors });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => {
    // Office.js asks Excel for a service of its own at the start, which the simulated Excel does not have.
    if (!error.message.startsWith('This reference is not valid')) complaints.push(error.stack ?? error.message);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_FAILED|office\.js/.test(message.text())) complaints.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { host: asked, pathname } = new URL(route.request().url());
    const file = join(built, decodeURIComponent(pathname));
    if (asked !== 'pane.test' || !existsSync(file)) return route.abort();
    return route.fulfill({ contentType: kinds[extname(file)] ?? 'text/plain', body: readFileSync(file) });
  });
  if (options.slowdown !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowdown });
  }
  if (options.watchTasks === true) {
    await page.addInitScript(() => {
      const lengths: number[] = [];
      Reflect.set(window, 'longTasks', lengths);
      new PerformanceObserver((list) => {
        lengths.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask', buffered: true });
    });
  }
  const connection = await connectPage(host, page, options);
  await page.goto(`https://pane.test/${path}?${connection.query}`);
  return { page, connection, complaints };
}
