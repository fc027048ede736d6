import type { Range } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import { HostObject, flagArgument, textArgument } from '../host-object';
import type { Members, Property } from '../host-object';
import type { Place } from '../model/host-book';
import type { HostSheet, HostTable } from '../model/host-sheet';
import { shown, writeBlock } from '../model/write-cells';
import { forgetTable } from '../model/table-columns';
import { columnCount, intersection, parseRange } from './address';
import { placeOf, rangeArgument } from './places';
import { rangeObject } from './range-object';
import type { Scope } from './scope';
import { worksheetObject } from './worksheet-object';

type Held = { readonly sheet: HostSheet; readonly table: HostTable };

/** The tables of a sheet, or of the whole workbook where `sheet` is undefined. */
export function tableCollection(scope: Scope, sheet: HostSheet | undefined): HostObject {
  const { book } = scope;
  const all = (within: readonly HostSheet[]): readonly Held[] =>
    within.flatMap((owner) => owner.tables.map((table) => ({ sheet: owner, table })));
  const held = (): readonly Held[] => all(sheet === undefined ? book.sheets : [sheet]);
  const find = (key: unknown): Held | undefined =>
    held().find(({ table }) => table.id === key || table.name.toLowerCase() === textArgument(key).toLowerCase());
  const found = (key: unknown): HostObject => {
    const one = find(key);
    if (one === undefined) throw new HostError('ItemNotFound');
    return tableObject(scope, one);
  };
  return new HostObject('TableCollection', {
    properties: { count: { get: () => held().length } },
    items: () => held().map((one) => tableObject(scope, one)),
    item: found,
    methods: {
      getCount: () => held().length,
      getItem: ([key]) => found(key),
      getItemOrNullObject: ([key]) => {
        const one = find(key);
        return one === undefined ? null : tableObject(scope, one);
      },
      add: ([address, hasHeaders]) => {
        const target = typeof address === 'string' ? addressedPlace(scope, sheet, address) : placeOf(address);
        return tableObject(scope, addTable(scope, target, flagArgument(hasHeaders)));
      },
    },
  });
}

/** The tables that a range meets. */
export function tablesIn(scope: Scope, { sheet, range }: Place, whole: boolean): HostObject {
  const within = (table: HostTable): boolean => {
    const common = intersection(table.range, range);
    return common !== undefined && (!whole || JSON.stringify(common) === JSON.stringify(table.range));
  };
  return new HostObject('TableScopedCollection', {
    items: () => sheet.tables.filter(within).map((table) => tableObject(scope, { sheet, table })),
  });
}

function addressedPlace(scope: Scope, sheet: HostSheet | undefined, address: string): Place {
  const split = address.lastIndexOf('!');
  const written = address.slice(0, Math.max(0, split)).replace(/^'|'$/g, '').replaceAll("''", "'");
  const owner = split < 0 ? (sheet ?? scope.book.active) : scope.book.sheet(written);
  const range = parseRange(address.slice(split + 1));
  if (owner === undefined || range === undefined) throw new HostError('InvalidArgument');
  return { sheet: owner, range };
}

function addTable(scope: Scope, { sheet, range }: Place, hasHeaders: boolean): Held {
  const { book } = scope;
  // Without headings Excel puts a row in; what lies below moves. Not played.
  if (!hasHeaders) throw new HostError('NotImplemented');
  if (book.readOnly || sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  const apart = (other: Range): boolean => intersection(other, range) === undefined;
  if (!sheet.tables.every((table) => apart(table.range)) || !sheet.merges.every(apart)) {
    throw new HostError('InvalidArgument');
  }
  const bottom = Math.max(range.bottom, range.top + 1);
  let number = 1;
  const taken = (name: string): boolean => book.sheets.some((one) => one.tables.some((table) => table.name === name));
  while (taken(`Table${String(number)}`)) number++;
  const table: HostTable = {
    id: book.nextId(),
    name: `Table${String(number)}`,
    range: { ...range, bottom },
    style: 'TableStyleMedium2',
    showFilterButton: true,
    filtered: false,
  };
  sheet.tables.push(table);
  nameHeadings(scope, sheet, range);
  return { sheet, table };
}

/** Excel turns headings into distinct texts. */
function nameHeadings(scope: Scope, sheet: HostSheet, range: Range): void {
  const seen = new Set<string>();
  const headings = Array.from({ length: columnCount(range) }, (_, index) => {
    const written = String(shown(sheet.cell(range.top, range.left + index)));
    const base = written === '' ? `列${String(index + 1)}` : written;
    let heading = base;
    for (let number = 2; seen.has(heading.toLowerCase()); number++) heading = `${base}${String(number)}`;
    seen.add(heading.toLowerCase());
    return heading === written && typeof sheet.cell(range.top, range.left + index).value === 'string'
      ? null
      : `'${heading}`;
  });
  if (headings.some((heading) => heading !== null)) {
    writeBlock(scope.book, sheet, { ...range, bottom: range.top }, [headings], scope.author);
  }
}

function tableObject(scope: Scope, { sheet, table }: Held): HostObject {
  const body = (): Range => ({ ...table.range, top: table.range.top + 1 });
  const demandFree = (): void => {
    if (scope.book.readOnly || sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  };
  return new HostObject('Table', {
    identity: () => ({ Id: table.id }),
    properties: tableProperties(scope, table, demandFree),
    parts: {
      worksheet: () => worksheetObject(scope, sheet),
      rows: () =>
        new HostObject('TableRowCollection', {
          properties: { count: { get: () => table.range.bottom - table.range.top } },
          methods: { getCount: () => table.range.bottom - table.range.top },
        }),
      autoFilter: () => filterObject(sheet, () => (table.filtered ? table.range : undefined), demandFree),
    },
    methods: {
      getRange: () => rangeObject(scope, sheet, table.range),
      getHeaderRowRange: () => rangeObject(scope, sheet, { ...table.range, bottom: table.range.top }),
      getDataBodyRange: () => rangeObject(scope, sheet, body()),
      clearFilters: () => {
        demandFree();
        clearFilter(sheet, table.range);
      },
      resize: ([address]) => {
        demandFree();
        const range = rangeArgument(address);
        if (range.top !== table.range.top || range.bottom <= range.top) throw new HostError('InvalidArgument');
        if (intersection(range, table.range) === undefined) throw new HostError('InvalidArgument');
        table.range = range;
        nameHeadings(scope, sheet, range);
      },
      convertToRange: () => {
        demandFree();
        sheet.tables.splice(sheet.tables.indexOf(table), 1);
        forgetTable(scope.book, sheet, table);
        return rangeObject(scope, sheet, table.range);
      },
    },
  });
}

function tableProperties(scope: Scope, table: HostTable, demandFree: () => void): Readonly<Record<string, Property>> {
  return {
    id: { get: () => table.id },
    name: {
      get: () => table.name,
      set: (value) => {
        demandFree();
        const name = textArgument(value);
        const others = scope.book.sheets.flatMap((one) => one.tables).filter((one) => one !== table);
        const names = [...others, ...scope.book.names].map((one) => one.name.toLowerCase());
        if (names.includes(name.toLowerCase()) || /\s/.test(name)) throw new HostError('InvalidArgument');
        table.name = name;
      },
    },
    style: {
      get: () => table.style,
      set: (value) => {
        table.style = textArgument(value);
      },
    },
    showFilterButton: {
      get: () => table.showFilterButton,
      set: (value) => {
        table.showFilterButton = flagArgument(value);
      },
    },
    showHeaders: { get: () => true },
    showTotals: { get: () => false },
    ...fixedStripes(),
  };
}

function fixedStripes(): Readonly<Record<string, Property>> {
  const flags = { showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false };
  return Object.fromEntries(
    Object.entries(flags).map(([name, value]) => [name, { get: () => value, set: () => undefined }]),
  );
}

export function sheetFilterObject(scope: Scope, sheet: HostSheet): HostObject {
  const demandFree = (): void => {
    if (scope.book.readOnly || sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  };
  return filterObject(sheet, () => sheet.filter, demandFree, {
    getRangeOrNullObject: () => (sheet.filter === undefined ? null : rangeObject(scope, sheet, sheet.filter)),
    remove: () => {
      demandFree();
      if (sheet.filter !== undefined) clearFilter(sheet, sheet.filter);
      sheet.filter = undefined;
    },
    apply: ([target]) => {
      demandFree();
      const range = typeof target === 'string' ? rangeArgument(target) : placeOf(target).range;
      // A sheet has one filter, and a table has its own.
      const meets = sheet.tables.some((table) => intersection(table.range, range) !== undefined);
      if (meets || range.bottom <= range.top) throw new HostError('InvalidArgument');
      if (sheet.filter !== undefined) clearFilter(sheet, sheet.filter);
      sheet.filter = range;
    },
  });
}

function filterObject(
  sheet: HostSheet,
  range: () => Range | undefined,
  demandFree: () => void,
  more: NonNullable<Members['methods']> = {},
): HostObject {
  const filtered = (): boolean => {
    const within = range();
    return within !== undefined && [...sheet.filteredRows].some((row) => row >= within.top && row <= within.bottom);
  };
  return new HostObject('AutoFilter', {
    properties: { enabled: { get: () => range() !== undefined }, isDataFiltered: { get: filtered } },
    methods: {
      clearCriteria: () => {
        demandFree();
        const within = range();
        if (within !== undefined) clearFilter(sheet, within);
      },
      reapply: () => null,
      ...more,
    },
  });
}

function clearFilter(sheet: HostSheet, range: Range): void {
  for (const row of sheet.filteredRows) if (row >= range.top && row <= range.bottom) sheet.filteredRows.delete(row);
}
