import { rangeAddress } from '../../../core/base/cells';
import type { CellLink, WriteStep } from '../steps';
import { applyNumberFormat, applyStyle } from './apply-style';
import type { Batch, WriteCarriers } from './batch';
import { layPage } from './lay-page';

const cleared = { styles: 'Formats', links: 'Hyperlinks', everything: 'All' } as const;

/** Steps that change how a sheet looks. */
export const layoutCarriers = {
  tabColor: (batch, { sheet, color }) => {
    batch.sheet(sheet).tabColor = `#${color}`;
  },
  clear: (batch, { sheet, ranges, what }) => {
    batch.sheet(sheet).getRanges(ranges).clear(cleared[what]);
  },
  style: (batch, { sheet, ranges, style, inside }) => {
    applyStyle(batch.sheet(sheet).getRanges(ranges).format, style, inside);
  },
  numberFormat: (batch, { sheet, range, code }) => {
    applyNumberFormat(batch.range(sheet, range), code);
  },
  merge: (batch, { sheet, range }) => {
    batch.range(sheet, range).merge();
  },
  unmerge: (batch, { sheet, range }) => {
    batch.range(sheet, range).unmerge();
  },
  width: (batch, { sheet, range, points }) => {
    batch.range(sheet, range).format.columnWidth = points;
  },
  height: (batch, { sheet, range, points }) => {
    batch.range(sheet, range).format.rowHeight = points;
  },
  freeze: (batch, step) => {
    freeze(batch.sheet(step.sheet).freezePanes, step);
  },
  table: (batch, step) => {
    fitTable(batch, step);
  },
  links: (batch, { sheet, range, links }) => {
    batch.range(sheet, range).setCellProperties(links.map((row) => row.map(linkTo)));
  },
  page: (batch, { sheet, page }) => {
    layPage(batch.sheet(sheet).pageLayout, page);
  },
} satisfies Partial<WriteCarriers>;

type Frozen = { readonly rows: number; readonly columns: number };

function freeze(panes: Excel.WorksheetFreezePanes, { rows, columns }: Frozen): void {
  if (rows === 0 && columns === 0) panes.unfreeze();
  else if (columns === 0) panes.freezeRows(rows);
  else if (rows === 0) panes.freezeColumns(columns);
  else panes.freezeAt(rangeAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
}

/** Before version 1.13 a table keeps its size, since a table is never taken away and made anew. */
function fitTable(batch: Batch, step: Extract<WriteStep, { do: 'table' }>): void {
  const { tables } = batch.sheet(step.sheet);
  const address = rangeAddress(step.range);
  if (step.present !== null) {
    const present = tables.getItem(step.present);
    if (batch.supports('1.13')) present.resize(address);
    if (step.present !== step.name) present.name = step.name;
    return;
  }
  const added = tables.add(address, true);
  added.name = step.name;
  added.style = 'TableStyleLight1';
}

/** Without a text Excel would show where the link leads. */
function linkTo(link: CellLink | null): Excel.SettableCellProperties {
  if (link === null) return {};
  return { hyperlink: { documentReference: link.target, textToDisplay: link.text } };
}
