import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/chromium/open-pane';
import { openContext } from '../test/chromium/open-app';
import { countsOf, largeBook, registerBook, sampleBook } from './grid-books';
import { memory, watched, watchPages } from './page-watch';

/** Longer than any of these takes, on any computer. */
const patience = { timeout: 600_000 };
const keys = 40;
const columnsAside = 8;
/** Milliseconds that a new window of a browser is busy with itself. */
const settling = 5_000;

/** The aims of each workbook in milliseconds and megabytes; null where only freezing would be a fault. */
type Aims = { readonly drawn: number | null; readonly memory: number | null };
const mostBlocked = 100;
const mostForKey = 50;
const mostScripts = 600;

/**
 * The built browser edition in Chromium: how long until a workbook is drawn and until the pane is there, how long keys take to be seen, the
 * longest time for which the page is blocked then and by check and total, and the memory of its process at most, each with its aim. Prints
 * nothing but figures; needs Chromium. Names of workbooks choose some of them: `sample`, `register`, `totalled`.
 */
async function main(names: readonly string[]): Promise<void> {
  if (!existsSync('/usr/bin/chromium')) {
    console.log('browser edition: skipped, there is no Chromium');
    return;
  }
  console.log(`browser edition: scripts, gzip: ${withAim(scripts('dist/browser'), mostScripts, 'KB')}`);
  const browser = await launchChromium();
  await plainKeys(browser);
  for (const [name, make, aims] of books) {
    if (names.length > 0 && !names.includes(name)) continue;
    const bytes = await make();
    const { rows, cells, formulas } = await countsOf(bytes);
    console.log(`browser edition, ${name}: ${cells} cells, ${formulas} formulas, ${rows} rows in its longest sheet`);
    await timesOf(browser, name, bytes, aims);
  }
  await browser.close();
}

const books: readonly (readonly [name: string, make: () => Promise<Uint8Array>, aims: Aims])[] = [
  ['sample', async () => sampleBook(), { drawn: 2_500, memory: 400 }],
  ['register', registerBook, { drawn: 4_000, memory: 400 }],
  ['totalled', largeBook, { drawn: null, memory: null }],
];

async function timesOf(browser: Browser, name: string, sample: Uint8Array, aims: Aims): Promise<void> {
  const { context, address } = await openContext(browser, { sample });
  await watchPages(context);
  const page = await context.newPage();
  await page.waitForTimeout(settling);
  const print = (what: string, value: number, aim: number | null = null, unit = 'ms') => {
    console.log(`browser edition, ${name}: ${what}: ${withAim(value, aim, unit)}`);
  };
  await page.goto(address);
  await page.locator('.sheet-input[aria-label*="A1"]').waitFor({ ...patience, state: 'attached' });
  print('drawn after', await now(page), aims.drawn);
  await page.locator('.app-pane main section').first().waitFor(patience);
  print('pane after', await now(page));
  await typeKeys(page, '.sheet-input');
  await page.keyboard.press('Escape');
  const { blocked, key } = await watched(page);
  print('key to paint at most', key, mostForKey);
  print('blocked at start and by keys at most', blocked, mostBlocked);
  print('memory when open', await memory(browser, page), aims.memory, 'MB');
  await turnTo(page, '检查', '.app-pane main section:visible input[type=search]');
  print('blocked by check at most', (await watched(page)).blocked, mostBlocked);
  await turnTo(page, '汇总', 'text=汇总草稿');
  print('blocked by turning to totals at most', (await watched(page)).blocked, mostBlocked);
  await page.getByRole('button', { name: '汇总草稿' }).click();
  await page
    .locator('.app-pane')
    .getByRole('status')
    .getByText(/已汇总/)
    .first()
    .waitFor(patience);
  print('blocked by total at most', (await watched(page)).blocked, mostBlocked);
  print('memory after total', await memory(browser, page), aims.memory, 'MB');
  await context.close();
}

/** What a key takes where there is nothing but a field and a picture: Chromium's own part. */
async function plainKeys(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await watchPages(context);
  const page = await context.newPage();
  await page.waitForTimeout(settling);
  await page.goto('data:text/html,<textarea></textarea><canvas width=1280 height=640></canvas>');
  await typeKeys(page, 'textarea');
  console.log(`an empty page: key to paint at most: ${withAim((await watched(page)).key, null, 'ms')}`);
  await context.close();
}

/** Types to the right of what the first sheet holds, so that the workbook stays what it is. */
async function typeKeys(page: Page, field: string): Promise<void> {
  await page.locator(field).focus();
  for (let at = 0; at < columnsAside; at++) await page.keyboard.press('ArrowRight');
  for (let at = 0; at < keys; at++) await page.keyboard.press(at % 2 === 0 ? 'ArrowDown' : '1');
}

async function turnTo(page: Page, step: string, shows: string): Promise<void> {
  await page.locator('.app-pane').getByRole('tab', { name: step, exact: true }).click();
  await page.locator(shows).first().waitFor(patience);
}

const now = (page: Page) => page.evaluate(() => performance.now());

function withAim(value: number, aim: number | null, unit: string): string {
  const found = `${value.toFixed(0)} ${unit}`;
  return aim === null ? found : `${found} (aim: at most ${aim})`;
}

function scripts(folder: string): number {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024;
}

void main(process.argv.slice(2));
