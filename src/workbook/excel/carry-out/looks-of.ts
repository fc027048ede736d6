import { columnLetters } from '../../../core/base/cells';
import type { AskedLooks } from '../steps';
import type { Batch, Reading } from './batch';

const sizes = 'rowIndex,columnIndex,rowCount,columnCount';

/** How a sheet looks, to be compared with how it should. */
export function looksOf(
  batch: Batch,
  { sheet: key, widths, heights, page }: AskedLooks & { readonly sheet: string },
): Reading {
  const sheet = batch.sheet(key).load('tabColor');
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(sizes);
  const columns = widths.map((range) => batch.range(key, range).format.load('columnWidth'));
  const rows = heights.map((range) => batch.range(key, range).format.load('rowHeight'));
  const laid = page ? pageOf(sheet.pageLayout) : undefined;
  return () => ({
    looks: {
      widths: columns.map(({ columnWidth }) => sizeOf(columnWidth)),
      heights: rows.map(({ rowHeight }) => sizeOf(rowHeight)),
      frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenIn(frozen),
      tabColor: sheet.tabColor,
      page: laid?.(),
    },
  });
}

/** Null where they differ, though the types do not say so. */
function sizeOf(size: unknown): number | null {
  return typeof size === 'number' ? size : null;
}

type Frozen = Pick<Excel.Range, 'rowCount' | 'columnCount'>;

const allRows = 1_048_576;
const allColumns = 16_384;

function frozenIn({ rowCount, columnCount }: Frozen): { readonly rows: number; readonly columns: number } {
  return { rows: rowCount === allRows ? 0 : rowCount, columns: columnCount === allColumns ? 0 : columnCount };
}

function pageOf(layout: Excel.PageLayout): () => Readonly<Record<string, unknown>> {
  layout.load('orientation,paperSize,leftMargin,rightMargin,topMargin,bottomMargin,zoom');
  const texts = layout.headersFooters.defaultForAllPages.load(
    'leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter',
  );
  const titleRows = layout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount');
  const titleColumns = layout.getPrintTitleColumnsOrNullObject().load('columnIndex,columnCount');
  return () => ({
    ...layout.toJSON(),
    texts: texts.toJSON(),
    titleRows: titleRows.isNullObject
      ? undefined
      : `$${rowIn(titleRows, 0)}:$${rowIn(titleRows, titleRows.rowCount - 1)}`,
    titleColumns: titleColumns.isNullObject
      ? undefined
      : `$${columnIn(titleColumns, 0)}:$${columnIn(titleColumns, titleColumns.columnCount - 1)}`,
  });
}

function rowIn({ rowIndex }: Excel.Range, at: number): number {
  return rowIndex + at + 1;
}

function columnIn({ columnIndex }: Excel.Range, at: number): string {
  return columnLetters(columnIndex + at);
}
