import type { Range, Visibility } from '../../../core/base/cells';
import type { Batch, ReadCarriers, Reading } from './batch';
import { looksOf } from './looks-of';
import type { Reach, ReadStep, SpecialArea } from '../steps';

/** Steps that read: each gives what it wants to know once the batch has been sent. */
export const readingCarriers: ReadCarriers = {
  list: listing,
  measureFirst: measuringFirst,
  measure: (batch, { sheet, formulas }) => {
    const measured = measuring(batch.sheet(sheet), formulas);
    return () => ({ reaches: [measured()] });
  },
  values: (batch, step) => {
    const range = batch.range(step.sheet, step.range).load('values');
    return () => ({ matrix: range.values });
  },
  formulas: (batch, step) => {
    const range = batch.range(step.sheet, step.range).load('formulas');
    return () => ({ matrix: range.formulas });
  },
  everything: (batch, step) => {
    const range = batch.range(step.sheet, step.range).load({ values: true, formulas: true, numberFormat: true });
    return () => ({ values: range.values, formulas: range.formulas, numberFormats: range.numberFormat });
  },
  valuesOf,
  special,
  merges,
  days: countOfDays,
  looks: looksOf,
  hiddenRows: (batch, { sheet, range }) => {
    const properties = batch.range(sheet, range).getRowProperties({ rowHidden: true });
    return () => ({
      rows: properties.value.flatMap(({ rowHidden }, at) => (rowHidden === true ? [range.top + at] : [])),
    });
  },
  inspect: inspection,
};

function listing({ context, supports }: Batch): Reading {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name');
  const application = workbook.application.load('calculationMode');
  if (supports('1.8')) workbook.load('readOnly');
  return () => ({
    sheets: sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility: visibilityOf(visibility),
      locked: protection.protected,
    })),
    readOnly: supports('1.8') && workbook.readOnly,
    manual: application.calculationMode === 'Manual',
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') })),
    tables: tables.items.map(({ name }) => name),
  });
}

/** The first day of 2000 in the count from 1900. */
const firstOf2000 = 36_526;

function countOfDays({ context }: Batch): Reading {
  const day = context.workbook.functions.date(2000, 1, 1).load('value');
  return () => ({ dayShift: firstOf2000 - day.value });
}

function visibilityOf(visibility: string): Visibility {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}

function measuringFirst({ context }: Batch, step: { readonly count: number; readonly formulas: boolean }): Reading {
  const measured: (() => Reach)[] = [];
  let sheet: Excel.Worksheet | undefined;
  for (let at = 0; at < step.count; at++) {
    sheet = sheet === undefined ? context.workbook.worksheets.getFirst() : sheet.getNextOrNullObject();
    measured.push(measuring(sheet, step.formulas));
  }
  return () => ({ reaches: measured.map((reach) => reach()) });
}

function measuring(sheet: Excel.Worksheet, formulas: boolean): () => Reach {
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  const special = formulas ? used.getSpecialCellsOrNullObject('Formulas').load('cellCount') : undefined;
  return () => {
    if (sheet.isNullObject) return { sheet: undefined, used: undefined, hidden: 'none', formulas: 0 };
    if (used.isNullObject) return { sheet: sheet.id, used: undefined, hidden: 'none', formulas: 0 };
    // Null where some rows are hidden and others not, though the types do not say so.
    const hidden: unknown = used.rowHidden;
    return {
      sheet: sheet.id,
      used: rangeOf(used),
      hidden: hidden === true ? 'all' : hidden === false ? 'none' : 'some',
      formulas: special === undefined || special.isNullObject ? 0 : special.cellCount,
    };
  };
}

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Placed): Range {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** From A1, though the used cells may begin elsewhere. */
function valuesOf({ context }: Batch, { name }: { readonly name: string }): Reading {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
  const used = sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
  return () => {
    if (sheet.isNullObject || used.isNullObject) return { matrix: [] };
    const { values, rowIndex, columnIndex } = used;
    const shifted = values.map((row) => [...new Array<unknown>(columnIndex).fill(''), ...row]);
    return { matrix: [...Array.from({ length: rowIndex }, () => []), ...shifted] };
  };
}

const place = 'rowIndex,columnIndex,rowCount,columnCount';

function special(batch: Batch, step: Extract<ReadStep, { do: 'special' }>): Reading {
  const range = batch.range(step.sheet, step.range);
  const cells =
    step.of === 'formulas'
      ? range.getSpecialCellsOrNullObject('Formulas')
      : range.getSpecialCellsOrNullObject('Constants', 'Numbers');
  const texts = step.of === 'formulas' ? `${place},numberFormat,formulas` : `${place},numberFormat`;
  const areas = cells.areas.load(step.texts ? texts : place);
  return () => ({ areas: cells.isNullObject ? [] : areas.items.map((area) => areaOf(area, step)) });
}

function areaOf(area: Excel.Range, { of, texts }: { readonly of: string; readonly texts: boolean }): SpecialArea {
  return {
    range: rangeOf(area),
    ...(texts ? { numberFormats: area.numberFormat } : {}),
    ...(texts && of === 'formulas' ? { formulas: area.formulas } : {}),
  };
}

/** Excel tells merges from version 1.13 on; before, a sheet reads as if it had none. */
function merges(batch: Batch, { sheet, range }: { readonly sheet: string; readonly range: Range }): Reading {
  if (!batch.supports('1.13')) return () => ({ ranges: [] });
  const merged = batch.range(sheet, range).getMergedAreasOrNullObject();
  const areas = merged.areas.load(place);
  return () => ({ ranges: merged.isNullObject ? [] : areas.items.map(rangeOf) });
}

function inspection(batch: Batch, { sheet, range }: { readonly sheet: string; readonly range: Range }): Reading {
  const filter = batch.sheet(sheet).autoFilter.load('isDataFiltered');
  const filterRange = filter.getRangeOrNullObject().load(place);
  const tables = batch.range(sheet, range).getTables().load('items/name');
  return () => ({
    filtered: filter.isDataFiltered,
    filter: filterRange.isNullObject ? undefined : rangeOf(filterRange),
    tablesHere: tables.items.map(({ name }) => name),
  });
}
