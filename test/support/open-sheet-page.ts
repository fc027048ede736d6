import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const html =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>loading</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><link rel="stylesheet" href="sheet.css"></head><body><main></main><script type="module" src="page.js"></script></body></html>';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'";

let served: Promise<string> | undefined;

/** A page with the view alone, under the policy of the product; it ends with the process. */
async function serve(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/support/sheet-page.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/page.css': ['text/css', 'html,body,main{height:100%;margin:0}'],
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

export type OpenSheetPage = { readonly page: Page; readonly complaints: readonly string[] };

export async function openSheetPage(
  browser: Browser,
  query = '',
  options: BrowserContextOptions = {},
): Promise<OpenSheetPage> {
  served ??= serve();
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const origin = await served;
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
