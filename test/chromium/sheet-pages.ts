import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openSheetPage } from '../support/open-sheet-page';
import { launchChromium } from './open-pane';

/** Opens pages with the sheet view alone in a browser of the test file's own; each is closed after its test. */
export function sheetPages() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  return async (query = '', options: BrowserContextOptions & { readonly workbook?: string } = {}) => {
    const found = await openSheetPage(browser, query, options);
    opened.push(found.page);
    return found;
  };
}

export async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The address that the name box shows. */
export function place(page: Page): Promise<string> {
  return page.getByLabel('名称框').inputValue();
}
