import type { Page } from '../../core/base/sheet-content';
import { columnLetters, quoteSheet } from '../../core/base/cells';
import { elementLike, ensureChild, sheetPropertiesOrder, worksheetOrder } from '../xml/schema-order';
import { setAttribute, type XmlElement } from '../xml/xml-tree';
import { encodeText } from '../xml/xml-text';

const millimetresPerInch = 25.4;
/** Between the paper's edge and the header or footer, in inches, as Excel has it by default. */
const edge = 0.3;
const a4 = '9';

/** Page set-up: A4, so many pages wide, as long as need be or on one page. */
export function layPage(root: XmlElement, page: Page): void {
  const fit = ensureChild(ensureChild(root, 'sheetPr', worksheetOrder), 'pageSetUpPr', sheetPropertiesOrder);
  setAttribute(fit, 'fitToPage', '1');
  const margins = ensureChild(root, 'pageMargins', worksheetOrder);
  const [left, right, top, bottom] = page.margins;
  for (const [name, size] of Object.entries({ left, right, top, bottom })) {
    setAttribute(margins, name, String(Math.round((size / millimetresPerInch) * 1e4) / 1e4));
  }
  for (const name of ['header', 'footer']) setAttribute(margins, name, String(edge));
  const setup = ensureChild(root, 'pageSetup', worksheetOrder);
  setAttribute(setup, 'paperSize', a4);
  setAttribute(setup, 'orientation', page.landscape ? 'landscape' : 'portrait');
  setAttribute(setup, 'fitToWidth', String(page.pagesWide));
  setAttribute(setup, 'fitToHeight', page.onePage === true ? '1' : '0');
  if (page.header === undefined && page.footer === undefined) return;
  const texts = ensureChild(root, 'headerFooter', worksheetOrder);
  const line = (name: string, text: string | undefined): XmlElement[] =>
    text === undefined ? [] : [elementLike(root, `<${name}>${encodeText(inSection(text))}</${name}>`)];
  texts.children = [...line('oddHeader', page.header), ...line('oddFooter', page.footer)];
}

/** What the name for repeated rows and columns refers to: `'评分'!$A:$B,'评分'!$1:$3`. */
export function printTitles(sheet: string, page: Page): string | undefined {
  const { repeatRows, repeatColumns } = page;
  const name = quoteSheet(sheet);
  const columns = repeatColumns?.map((column) => `$${columnLetters(column)}`).join(':');
  const rows = repeatRows?.map((row) => `$${row + 1}`).join(':');
  const parts = [columns, rows].filter((part) => part !== undefined).map((part) => `${name}!${part}`);
  return parts.length === 0 ? undefined : parts.join(',');
}

/** A line that names no part of the page stands in its middle; not every program knows that by itself. */
function inSection(text: string): string {
  return /^&[LCR]/.test(text) ? text : `&C${text}`;
}
