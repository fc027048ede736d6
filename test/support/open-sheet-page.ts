import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const html =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>loading</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><link rel="stylesheet" href="sheet.css"></head><body><main></main><script type="module" src="page.js"></script></body></html>';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'";

const served = new Map<string, Promise<string>>();

/** A page with the view alone, under the policy of the product; it ends with the process. */
async function serve(workbook: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [workbook === '' ? 'test/support/sheet-page.ts' : 'test/support/workbook-page.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const files: Readonly<Record<string, readonly [string, string | Buffer]>> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/page.css': ['text/css', 'html,body,main{height:100%;margin:0;overflow:hidden}'],
    '/book.xlsx': ['application/octet-stream', workbook === '' ? '' : readFileSync(workbook)],
    '/sheet.css': ['text/css', readFileSync('src/sheet/sheet.css', 'utf8')],
  };
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file[0], 'content-security-policy': policy }).end(file[1]);
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}

function serveOnce(workbook: string): Promise<string> {
  const server = serve(workbook);
  served.set(workbook, server);
  return server;
}

export type OpenSheetPage = { readonly page: Page; readonly complaints: readonly string[] };

/** A small workbook in memory, or `workbook` from a file. */
export async function openSheetPage(
  browser: Browser,
  query = '',
  options: BrowserContextOptions & { readonly workbook?: string } = {},
): Promise<OpenSheetPage> {
  const { workbook = '', ...contextOptions } = options;
  const origin = await (served.get(workbook) ?? serveOnce(workbook));
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...contextOptions });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${origin}/?${query}`);
  await page.waitForFunction(() => document.title === 'ready');
  return { page, complaints };
}
