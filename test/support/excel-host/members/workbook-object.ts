import { HostError } from '../host-error';
import { HostObject, numberArgument, textArgument } from '../host-object';
import { nameCollection } from './name-objects';
import { rangeObject } from './range-object';
import type { Scope } from './scope';
import { tableCollection } from './table-objects';
import { worksheetObject } from './worksheet-object';

export function workbookObject(scope: Scope): HostObject {
  const { book } = scope;
  return new HostObject('Workbook', {
    properties: { name: { get: () => book.fileName }, readOnly: { get: () => book.readOnly } },
    parts: {
      application: () => applicationObject(scope),
      worksheets: () => worksheetCollection(scope),
      names: () => nameCollection(scope),
      tables: () => tableCollection(scope, undefined),
      functions: () => functionsObject(scope),
    },
    methods: {
      getSelectedRange: () => {
        if (book.selection === undefined) throw new HostError('InvalidOperation');
        return rangeObject(scope, book.selection.sheet, book.selection.range);
      },
      getActiveCell: () => {
        if (book.selection === undefined) throw new HostError('InvalidOperation');
        const { sheet, range } = book.selection;
        return rangeObject(scope, sheet, { ...range, bottom: range.top, right: range.left });
      },
    },
  });
}

function applicationObject(scope: Scope): HostObject {
  const { book } = scope;
  return new HostObject('Application', {
    properties: {
      calculationMode: {
        get: () => book.calculationMode,
        set: (value) => {
          book.calculationMode = textArgument(value);
        },
      },
      calculationState: { get: () => 'Done' },
    },
    methods: {
      calculate: ([kind]) => {
        if (!['Recalculate', 'Full', 'FullRebuild'].includes(textArgument(kind)))
          throw new HostError('InvalidArgument');
        scope.calculateNow();
      },
      // Both last until the batch ends.
      suspendApiCalculationUntilNextSync: () => {
        book.message.suspended = true;
      },
      suspendScreenUpdatingUntilNextSync: () => null,
    },
  });
}

/** Of Excel's functions only the one that tells from when days are counted. */
function functionsObject({ book }: Scope): HostObject {
  return new HostObject('Functions', {
    methods: {
      date: ([year, month, day]) => {
        const date = Date.UTC(numberArgument(year), numberArgument(month) - 1, numberArgument(day));
        const value = date / 86_400_000 + 25_569 - book.dayShift();
        return new HostObject('FunctionResult', {
          properties: { value: { get: () => value }, error: { get: () => '' } },
        });
      },
    },
  });
}

function worksheetCollection(scope: Scope): HostObject {
  const { book } = scope;
  const visible = () => book.sheets.filter((sheet) => sheet.visibility === 'visible');
  return new HostObject('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => worksheetObject(scope, sheet)),
    item: (key) => worksheetObject(scope, book.sheet(textArgument(key))),
    methods: {
      add: ([name]) => {
        if (book.readOnly) throw new HostError('AccessDenied');
        book.demandFocus();
        const sheet = book.addSheet(name === undefined || name === null ? book.freeSheetName() : textArgument(name));
        book.message.sheetAdded(sheet);
        book.events.push({ kind: 'added', author: scope.author, sheet: sheet.id, address: '', changeType: '' });
        return worksheetObject(scope, sheet);
      },
      getItem: ([key]) => worksheetObject(scope, book.sheet(textArgument(key))),
      getItemOrNullObject: ([key]) => {
        const sheet = book.findSheet(textArgument(key));
        return sheet === undefined ? null : worksheetObject(scope, sheet);
      },
      getActiveWorksheet: () => {
        if (book.active === undefined) throw new HostError('ItemNotFound');
        return worksheetObject(scope, book.active);
      },
      getCount: ([visibleOnly]) => (visibleOnly === true ? visible() : book.sheets).length,
      getFirst: ([visibleOnly]) => {
        const [first] = visibleOnly === true ? visible() : book.sheets;
        if (first === undefined) throw new HostError('ItemNotFound');
        return worksheetObject(scope, first);
      },
      getLast: ([visibleOnly]) => {
        const last = (visibleOnly === true ? visible() : book.sheets).at(-1);
        if (last === undefined) throw new HostError('ItemNotFound');
        return worksheetObject(scope, last);
      },
      ...eventMethods,
    },
  });
}

/** The client announces which events it listens to; the host sends all of them and the client sorts them out. */
export const eventMethods: Readonly<Record<string, () => null>> = Object.fromEntries(
  [
    'DataChanged',
    'Added',
    'Deleted',
    'Activated',
    'Deactivated',
    'SelectionChanged',
    'Calculated',
    'NameChanged',
  ].flatMap((event) => [
    [`_Register${event}Event`, () => null],
    [`_Unregister${event}Event`, () => null],
  ]),
);
