import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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

/** `school.test` is this computer as another one sees it: without https its pages are not trusted with everything. */
const nothingElse = '--host-resolver-rules=MAP school.test localhost, MAP * ~NOTFOUND, EXCLUDE localhost';
const args = ['--no-sandbox', '--disable-background-networking', '--disable-quic', nothingElse];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

/** A browser whose settings refuse pages to keep anything. */
export function launchForgetful(profile: string): Promise<BrowserContext> {
  mkdirSync(join(profile, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
  return chromium.launchPersistentContext(profile, {
    ...{ executablePath: '/usr/bin/chromium', args, locale: 'zh-CN', viewport: { width: 1280, height: 720 } },
  });
}

let served: Promise<string> | undefined;

/** A static server of the built files, as a school would have one; it ends with the process. */
function paneServer(): Promise<string> {
  served ??= new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(built, normalize(decodeURIComponent(pathname)));
      if (!existsSync(file) || extname(file) === '') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
    });
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
    server.unref();
  });
  return served;
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
  /** Where the built files are served from; a server of ours where it is left out. */
  readonly server?: string;
  /** How many times slower the processor shall seem. */
  readonly slowdown?: number;
  /** Keeps the lengths of all tasks over 50 ms in `window.longTasks`, and in `window.usableAt` when a step was first shown; milliseconds. */
  readonly watchTimes?: true;
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
    if (message.type() === 'error' && !/ERR_NAME_NOT_RESOLVED|favicon|404/.test(message.text()))
      complaints.push(message.text());
  });
  if (options.slowdown !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowdown });
  }
  if (options.watchTimes === true) {
    await page.addInitScript(() => {
      const lengths: number[] = [];
      Reflect.set(window, 'longTasks', lengths);
      new PerformanceObserver((list) => {
        lengths.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask', buffered: true });
      new MutationObserver((_, observer) => {
        if (document.querySelector('main section') === null) return;
        Reflect.set(window, 'usableAt', performance.now());
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
  }
  const connection = await connectPage(host, page, options);
  const address = new URL(path, `${options.server ?? (await paneServer())}/`);
  await page.goto(`${address.href}${address.search === '' ? '?' : '&'}${connection.query}`);
  return { page, connection, complaints };
}
