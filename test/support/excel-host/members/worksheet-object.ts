import { HostError } from '../host-error';
import { HostObject, flagArgument, numberArgument, textArgument } from '../host-object';
import { usedRange } from '../model/host-sheet';
import type { HostSheet } from '../model/host-sheet';
import type { Range } from '../../../../src/core/base/cells';
import { parseRange, sizedRange, wholeSheet } from './address';
import { freezePanesObject } from './freeze-panes-object';
import { pageLayoutObject } from './page-layout-object';
import { rangeAreasObject } from './range-areas-object';
import { rangeObject } from './range-object';
import type { Scope } from './scope';
import { sheetFilterObject, tableCollection } from './table-objects';
import { eventMethods } from './workbook-object';
import { nameCollection } from './name-objects';

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export function worksheetObject(scope: Scope, sheet: HostSheet): HostObject {
  const { book } = scope;
  const existing = (): HostSheet => {
    if (sheet.deleted) throw new HostError('ItemNotFound');
    return sheet;
  };
  return new HostObject('Worksheet', {
    identity: () => ({ Id: sheet.id }),
    properties: sheetProperties(scope, existing),
    parts: {
      tables: () => tableCollection(scope, existing()),
      names: () => nameCollection(scope),
      freezePanes: () => freezePanesObject(scope, existing()),
      pageLayout: () => pageLayoutObject(scope, existing()),
      autoFilter: () => sheetFilterObject(scope, existing()),
      protection: () => protectionObject(existing()),
    },
    methods: {
      ...eventMethods,
      activate: () => {
        if (existing().visibility !== 'visible') throw new HostError('InvalidOperation');
        book.demandFocus();
        book.active = sheet;
      },
      calculate: ([allDirty]) => {
        flagArgument(allDirty);
        if (!book.message.suspended) scope.calculateSheet(existing());
      },
      delete: () => {
        if (book.readOnly) throw new HostError('AccessDenied');
        if (existing().visibility === 'veryHidden') throw new HostError('InvalidOperation');
        book.removeSheet(sheet);
        book.events.push({ kind: 'deleted', author: scope.author, sheet: sheet.id, address: '', changeType: '' });
      },
      getRange: ([address]) => rangeObject(scope, existing(), addressed(scope, sheet, address)),
      getRangeByIndexes: ([row, column, rows, columns]) =>
        rangeObject(
          scope,
          existing(),
          sizedRange(numberArgument(row), numberArgument(column), numberArgument(rows), numberArgument(columns)),
        ),
      getCell: ([row, column]) =>
        rangeObject(scope, existing(), sizedRange(numberArgument(row), numberArgument(column), 1, 1)),
      getRanges: ([addresses]) => rangeAreasObject(scope, existing(), areasOf(scope, sheet, addresses)),
      getNextOrNullObject: ([visibleOnly]) => {
        const behind = book.sheets.slice(book.sheets.indexOf(existing()) + 1);
        const next = behind.find((other) => visibleOnly !== true || other.visibility === 'visible');
        return next === undefined ? null : worksheetObject(scope, next);
      },
      getUsedRange: ([valuesOnly]) =>
        rangeObject(
          scope,
          existing(),
          usedRange(sheet, wholeSheet, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        ),
      getUsedRangeOrNullObject: ([valuesOnly]) => {
        const used = usedRange(existing(), wholeSheet, valuesOnly === true);
        return used === undefined ? null : rangeObject(scope, sheet, used);
      },
    },
  });
}

function sheetProperties(scope: Scope, existing: () => HostSheet) {
  const { book } = scope;
  const changed = (): HostSheet => {
    if (book.readOnly) throw new HostError('AccessDenied');
    return existing();
  };
  return {
    id: { get: () => existing().id },
    name: {
      get: () => existing().name,
      set: (value: unknown) => {
        const name = textArgument(value);
        const other = book.findSheet(name);
        if (other !== undefined && other !== existing()) throw new HostError('ItemAlreadyExists');
        changed().name = name;
      },
    },
    position: {
      get: () => book.sheets.indexOf(existing()),
      set: (value: unknown) => {
        const at = numberArgument(value);
        if (at < 0 || at >= book.sheets.length) throw new HostError('InvalidArgument');
        const moved = changed();
        book.sheets.splice(book.sheets.indexOf(moved), 1);
        book.sheets.splice(at, 0, moved);
      },
    },
    visibility: {
      get: () => Object.entries(visibilities).find(([, value]) => value === existing().visibility)?.[0],
      set: (value: unknown) => {
        const visibility = Object.entries(visibilities).find(([name]) => name === value)?.[1];
        if (visibility === undefined) throw new HostError('InvalidArgument');
        const others = book.sheets.some((sheet) => sheet !== existing() && sheet.visibility === 'visible');
        if (visibility !== 'visible' && !others) throw new HostError('InvalidOperation');
        changed().visibility = visibility;
      },
    },
    tabColor: {
      get: () => existing().tabColor,
      set: (value: unknown) => {
        changed().tabColor = textArgument(value);
      },
    },
    showGridlines: {
      get: () => existing().showGridlines,
      set: (value: unknown) => {
        changed().showGridlines = flagArgument(value);
      },
    },
  };
}

function protectionObject(sheet: HostSheet): HostObject {
  return new HostObject('WorksheetProtection', {
    properties: { protected: { get: () => sheet.protectedBy !== 'nobody' } },
    methods: {
      protect: () => {
        if (sheet.protectedBy !== 'nobody') throw new HostError('InvalidOperation');
        sheet.protectedBy = 'sheet';
      },
      unprotect: () => {
        sheet.protectedBy = 'nobody';
      },
    },
  });
}

function addressed(scope: Scope, sheet: HostSheet, address: unknown): Range {
  if (address === undefined || address === null) return wholeSheet;
  const text = textArgument(address);
  const local = text.slice(text.lastIndexOf('!') + 1);
  const named = scope.book.names.find((name) => name.name.toLowerCase() === text.toLowerCase());
  const target = named === undefined ? local : named.refersTo.slice(named.refersTo.lastIndexOf('!') + 1);
  const range = parseRange(target);
  if (range === undefined) throw new HostError('InvalidArgument');
  if (named !== undefined && !named.refersTo.includes(sheet.name)) throw new HostError('InvalidArgument');
  return range;
}

function areasOf(scope: Scope, sheet: HostSheet, addresses: unknown): readonly Range[] {
  const text = textArgument(addresses);
  // Excel cuts longer texts off without a word.
  return text
    .slice(0, 8192)
    .split(',')
    .map((address) => addressed(scope, sheet, address.trim()));
}
