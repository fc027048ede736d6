import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const served = new Map<string, Promise<string>>();

/** A static server of a built browser edition below a path, as a school would have one; it ends with the process. */
export function appServer(folder = 'dist/browser'): Promise<string> {
  const known = served.get(folder) ?? serve(folder);
  served.set(folder, known);
  return known;
}

function serve(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname.replace(/^\/week\//, '')) || 'index.html';
    const file = join(folder, normalize(name));
    if (!pathname.startsWith('/week/') || !existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          'content-type': kinds[extname(file)] ?? 'application/octet-stream',
          'cache-control': 'no-cache',
        })
        .end(readFileSync(file));
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/week/`);
    });
  });
}

export type OpenContext = {
  readonly context: BrowserContext;
  readonly address: string;
  /** What the browser complained of: errors of pages, and everything that the policy refused. */
  readonly complaints: readonly string[];
  /** Requests that would have left the server. */
  readonly strayed: readonly string[];
  readonly openPage: (hash?: string) => Promise<Page>;
};

export type ContextOptions = BrowserContextOptions & {
  readonly server?: string;
  /** True where this browser lets pages write into files: files of the page's own storage stand in for those that a person picks. */
  readonly writesFiles?: boolean;
  /** A small workbook in place of the sample, and nothing kept for later visits: for what does not depend on either. */
  readonly sample?: Uint8Array;
};

/** One person's browser. Its complaints are those of all its pages. */
export async function openContext(browser: Browser, options: ContextOptions = {}): Promise<OpenContext> {
  const { server, writesFiles = true, sample, ...rest } = options;
  const address = server ?? (await appServer());
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN', ...rest });
  if (sample !== undefined) {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await context.route('**/sample.xlsx', (route) => route.fulfill({ body: Buffer.from(sample) }));
  }
  const complaints: string[] = [];
  const strayed: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:data|blob):/.test(request.url())) strayed.push(request.url());
  });
  context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content Security/.test(message.text())) complaints.push(message.text());
  });
  await context.addInitScript(standInPickers, writesFiles);
  const openPage = async (hash = ''): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address + hash);
    return page;
  };
  return { context, address, complaints, strayed, openPage };
}

/** Pickers give files of the page's own storage, by the name in `window.nextFile`; none where that is null. */
function standInPickers(writesFiles: boolean): void {
  if (!writesFiles) {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
    return;
  }
  const pick = async (create: boolean, suggested: string) => {
    const name: unknown = Reflect.get(window, 'nextFile');
    if (name === null) throw new DOMException('cancelled', 'AbortError');
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(typeof name === 'string' ? name : suggested, { create });
  };
  Reflect.set(window, 'showOpenFilePicker', async () => [await pick(false, '')]);
  Reflect.set(window, 'showSaveFilePicker', (options: { suggestedName?: string } = {}) =>
    pick(true, options.suggestedName ?? 'x.xlsx'),
  );
}

/** What the next picker gives; null where the person picks nothing. */
export async function nextPicked(page: Page, name: string | null): Promise<void> {
  await page.evaluate((picked) => Reflect.set(window, 'nextFile', picked), name);
}

/** Writes a file of the page's own storage, as another program would. */
export async function writeOwnFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([file = '', text = '']) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      await stream.close();
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}

export async function readOwnFile(page: Page, name: string): Promise<Uint8Array> {
  const text = await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const read = async () => (await (await folder.getFileHandle(file)).getFile()).arrayBuffer();
    // A file that is being written cannot be read at that moment.
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));
    const found: ArrayBuffer = await read().catch(() => pause().then(read));
    const bytes = new Uint8Array(found);
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return btoa(letters);
  }, name);
  return new Uint8Array(Buffer.from(text, 'base64'));
}

export async function removeOwnFile(page: Page, name: string): Promise<void> {
  await page.evaluate(async (file) => (await navigator.storage.getDirectory()).removeEntry(file), name);
}

export const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();

/** Opens a file of the page's own storage by the toolbar. */
export async function openOwnFile(page: Page, name: string): Promise<void> {
  await nextPicked(page, name);
  await tool(page, '打开');
}

/** Waits until a workbook of this name is shown and can be typed into. */
export async function shown(page: Page, name: string): Promise<void> {
  // A mark before the name tells of unsaved changes.
  await page.locator(`.app-name[title="${name}"]`).getByText(name).waitFor({ timeout: 60_000 });
  await page.locator('.sheet-name').waitFor({ timeout: 60_000 });
}

/** Sentences above the sheet. */
export const notice = (page: Page, text: string | RegExp) => page.locator('.app-notices').getByText(text).first();

export async function turnTo(page: Page, sheet: string): Promise<void> {
  await page.locator('.app-sheet').getByRole('tab', { name: sheet, exact: true }).click();
  await page.locator('.app-sheet').getByRole('tab', { name: sheet, exact: true, selected: true }).waitFor();
}

/** Types into a cell as a person does, and goes on. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goCell(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export async function goCell(page: Page, cell: string): Promise<void> {
  await page.getByLabel('名称框').fill(cell);
  await page.getByLabel('名称框').press('Enter');
}

/** What a cell holds, as the formula bar says once the workbook has told it. */
export async function cellText(page: Page, cell: string): Promise<string> {
  await goCell(page, cell);
  await page.locator('.sheet:not(:has([aria-busy=true]))').waitFor();
  return page.locator('.sheet-bar').inputValue();
}

/** Waits until a cell holds this: for what is done at its own time. */
export const cellBecomes = (page: Page, cell: string, text: string) => becomes(() => cellText(page, cell), text);

/** Waits until what is read is this; fails with what it was last. */
export async function becomes<Read>(read: () => Promise<Read>, wanted: Read): Promise<void> {
  const until = Date.now() + 30_000;
  let found = await read();
  while (JSON.stringify(found) !== JSON.stringify(wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  expect(found).toEqual(wanted);
}

/** Waits until the active cell's address, what it shows and what it is about hold this. */
export const cellSays = (page: Page, text: string) => page.locator(`.sheet-input[aria-label*="${text}"]`).waitFor();

/** Waits until the browser keeps this many deeds that were done here. */
export const kept = (page: Page, deeds: number) =>
  becomes(
    () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('weektally');
            opening.onerror = () => {
              reject(new Error('no database'));
            };
            opening.onsuccess = () => {
              const counting = opening.result.transaction('entries').objectStore('entries').count();
              counting.onsuccess = () => {
                opening.result.close();
                resolve(counting.result);
              };
            };
          }),
      ),
    deeds,
  );

export const step = (page: Page, name: string) =>
  page.locator('.app-pane').getByRole('tab', { name, exact: true }).click();

/** Waits until the pane says this. */
export const said = (page: Page, text: string | RegExp) =>
  page.locator('.app-pane').getByRole('status').getByText(text).first().waitFor({ timeout: 120_000 });
