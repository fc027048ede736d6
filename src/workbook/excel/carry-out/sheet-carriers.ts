import type { Visibility } from '../../../core/base/cells';
import type { Batch, WriteCarriers } from './batch';

/** Steps that change sheets, cells or names. */
export const sheetCarriers = {
  quiet: ({ context: { workbook } }) => {
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
  },
  addSheet: ({ context }, { name }) => {
    context.workbook.worksheets.add(name);
  },
  move: (batch, { sheet, position }) => {
    batch.sheet(sheet).position = position;
  },
  show: (batch, { sheet, visibility }) => {
    batch.sheet(sheet).visibility = visibilities[visibility];
  },
  insertRows: (batch, step) => {
    wholeRows(batch, step).insert('Down');
  },
  removeRows: (batch, step) => {
    wholeRows(batch, step).delete('Up');
  },
  removeSheet: (batch, { sheet }) => {
    batch.sheet(sheet).delete();
  },
  unfilter: (batch, { sheet, tables, own }) => {
    if (own) batch.sheet(sheet).autoFilter.clearCriteria();
    for (const name of tables) batch.sheet(sheet).tables.getItem(name).clearFilters();
  },
  unlist: (batch, { sheet, name }) => {
    batch.sheet(sheet).tables.getItem(name).convertToRange();
  },
  filter: (batch, { sheet, range, replaces }) => {
    const { autoFilter } = batch.sheet(sheet);
    if (replaces) autoFilter.remove();
    autoFilter.apply(batch.range(sheet, range));
  },
  write: (batch, { sheet, range, cells }) => {
    batch.range(sheet, range).formulas = cells.map((row) => [...row]);
  },
  fill: (batch, { sheet, from, to }) => {
    batch.range(sheet, to).copyFrom(batch.range(sheet, from), 'Formulas');
  },
  calculate: (batch, { sheet }) => {
    batch.sheet(sheet).calculate(true);
  },
  defineName: ({ context: { workbook } }, { name, refersTo, present }) => {
    if (present) workbook.names.getItem(name).formula = `=${refersTo}`;
    else workbook.names.add(name, `=${refersTo}`);
  },
  select: (batch, { sheet, range }) => {
    batch.sheet(sheet).activate();
    batch.range(sheet, range).select();
  },
} satisfies Partial<WriteCarriers>;

type Rows = { readonly sheet: string; readonly at: number; readonly count: number };

function wholeRows(batch: Batch, { sheet, at, count }: Rows): Excel.Range {
  return batch.sheet(sheet).getRange(`${at + 1}:${at + count}`);
}

const visibilities: Readonly<Record<Visibility, 'Visible' | 'Hidden' | 'VeryHidden'>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
