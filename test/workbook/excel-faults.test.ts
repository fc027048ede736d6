import { isRich } from '../../src/core/base/cells';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { readMemory } from '../../src/core/memory/memory-sheet';
import type { Workbook } from '../../src/workbook/workbook';
import { WorkbookError } from '../../src/workbook/workbook-error';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { excelWorkbook } from '../../src/workbook/excel/excel-workbook';
import type { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { bridgeTo, movableOffice } from './support/connect-excel';
import { occasionOf } from './support/small-school';
import type { Occasion } from './support/small-school';

const occasions: readonly Occasion[] = [
  ...(['prepare', 'prepare again', 'check', 'check again', 'total', 'report', 'credit'] as const),
];

/** Actions that change nothing leave the workbook as the one before: a fault there is a fault at the next that does. */
const changes = /=$|\.(add|insert|copyFrom|clear\w*|merge|unmerge|resize|setCellProperties|delete)\(/;
/** Of these each is tried; others are many and alike, and of each kind the first and then one in so many are. */
const telling = /^Range\.(formulas|insert|copyFrom|merge|unmerge)/;
const everyOther = 40;

type Place = { readonly overall: number; readonly text: string };

/** Where the task can break off, from an undisturbed run. */
async function placesOf(before: readonly Sheet[], task: (workbook: Workbook) => Promise<unknown>) {
  const host = hostOf(before);
  const all: Place[] = [];
  host.beforeAction(({ overall, text }) => {
    all.push({ overall, text });
    return undefined;
  });
  await task(connectExcel(host));
  const changing = all.filter(({ text }) => changes.test(text));
  const seen = new Map<string, number>();
  const places = changing.filter(({ text }) => {
    const kind = text.replace(/\(.*/, '');
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return telling.test(text) || count % everyOther === 0;
  });
  return { places, last: all.at(-1)?.overall ?? 0, after: host };
}

const movable = movableOffice();

function connectExcel(host: ExcelHost): ExcelWorkbook {
  movable.leadTo(host);
  return excelWorkbook(bridgeTo(host, 1.14, undefined, movable.office));
}

function hostOf(sheets: readonly Sheet[]): ExcelHost {
  return createExcelHost({ sheets, calculation: false });
}

/** Everything that counts: cells, merges, order, visibility, names, tables. Where the hidden memory stands does not. */
function stateOf(host: ExcelHost) {
  const sheets = host.sheets();
  const isMemory = ({ name }: Sheet): boolean => name === '_weektally';
  return {
    sheets: [...sheets.filter((sheet) => !isMemory(sheet)), ...sheets.filter(isMemory)],
    names: host.book.names.map(({ name, refersTo }) => [name, refersTo]).sort(),
    tables: host.book.sheets.flatMap(({ tables }) => tables.map(({ name, range }) => [name, range])),
  };
}

/** What users typed: constants of all sheets that are not our outputs, and below those. */
function typedIn(sheets: readonly Sheet[]): ReadonlySet<string> {
  const own = readMemory(sheets).sheets;
  const inputs = sheets.filter(({ name }) => name !== '_weektally' && own.get(name) !== 'output');
  return new Set(inputs.flatMap(({ name, rows }) => rows.flatMap((row) => row.flatMap((cell) => typed(name, cell)))));
}

function typed(sheet: string, cell: Cell): readonly string[] {
  if (cell === null || (isRich(cell) && cell.formula !== undefined)) return [];
  return [`${sheet} ${JSON.stringify(isRich(cell) ? cell.value : cell)}`];
}

describe.each(occasions)('%s breaks off', (occasion) => {
  const ways = [
    ['an error', { error: 'GeneralException' }],
    ['a connection lost before an action', { drop: 'before' }],
    ['a connection lost after all was done', { drop: 'answer' }],
  ] as const;

  it.each(ways)(
    'by %s: nothing typed is lost, and doing it again comes to the same',
    async (_, injection) => {
      const { task, before } = await occasionOf(occasion);
      const { places, last, after } = await placesOf(before, task);
      const undisturbed = stateOf(after);
      const lost = [...typedIn(before)].filter((cell) => !typedIn(undisturbed.sheets).has(cell));
      const wasLast = 'drop' in injection && injection.drop === 'answer';
      const thinned = 'error' in injection ? places : places.filter((_place, at) => at % 4 === 0);
      const tried = wasLast ? [{ overall: last, text: 'the last' }] : thinned;
      for (const { overall, text } of tried) {
        const host = hostOf(before);
        const workbook = connectExcel(host);
        host.beforeAction((action) => (action.overall === overall ? injection : undefined));
        const fault: unknown = await task(workbook).catch((error: unknown) => error);
        expect([text, fault instanceof WorkbookError]).toEqual([text, true]);
        const kept = typedIn(host.sheets());
        expect([text, [...typedIn(before)].filter((cell) => !kept.has(cell) && !lost.includes(cell))]).toEqual([
          text,
          [],
        ]);
        host.beforeAction(undefined);
        await task(workbook);
        expect([text, stateOf(host)]).toEqual([text, undisturbed]);
      }
    },
    120_000,
  );
});
