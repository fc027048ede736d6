import { columnLetters, isFilled, quoteSheet, rangeAddress, scalarOf } from '../../base/cells';
import type { Cell, Sheet } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import type { Book } from '../../book/read-book';
import { judgesWithoutWeight, marksWithoutWeight } from '../../scores/refusals';
import { tableSpecs } from '../../tables/table-spec';
import { sheetFound } from '../watch';
import { columnRange, here, hereRange, literal, ref } from './formula';
import { tablesNeeded } from './input-areas';
import type { InputArea } from './input-area';
import { absolute } from './input-cells';
import type { UsedArea } from './input-cells';
import { lineHeadings, linesTop } from './line';
import { linesName, marksName, readingsName } from './live-names';
import { markColumns } from './mark-columns';
import { runWatch } from './run-watch';
import { watchedRuns } from './watched-runs';
import type { StepValue } from './working-cells';

/** What no formula follows: where it is no longer as it was at the last run, a new `total` is needed. */
type Watch = {
  readonly name: string;
  /** `name` is the cell that holds the name. */
  readonly now: (name: string) => string;
  readonly before: string | number;
};

/** A 事项 that was met neither in 参数 nor at the last run: only the core can say what it is. */
export const newKind = -2;

export type Freshness = {
  /** Rows of 读数对照 below the settings: what is watched, as it is now and as it was, and 1 where it has changed. */
  readonly rows: readonly (readonly StepValue[])[];
  /** What stood in the watched cells, for the right of the same sheet. */
  readonly then: readonly (readonly ContentCell[])[];
};

export type FreshnessContext = {
  readonly book: Book;
  readonly areas: readonly UsedArea[];
  readonly lineCount: number;
  /** References to the live settings that are refused where they are shown as a percentage. */
  readonly plainSettings: readonly string[];
  /** The first row of what is watched, from 0. */
  readonly top: number;
};

export function freshness(context: FreshnessContext): Freshness {
  const then: (readonly ContentCell[])[] = [];
  const watched = watches(context, then);
  const rows = watched.map(({ name, now, before }, index): readonly StepValue[] => {
    const row = context.top + index;
    const changed = `IF(ISERROR(${here(row, 1)}),1,IF(${here(row, 1)}=${here(row, 2)},0,1))`;
    return [name, { formula: now(here(row, 0)), value: before }, before, { formula: changed, value: 0 }, null];
  });
  return { rows, then };
}

/** Where 读数对照 says how many of the watched things have changed, from 0. */
export const staleCountPlace = { row: 0, column: 3 } as const;

/** True where a new `total` is needed. */
export const staleFormula = `${ref({ sheet: readingsName, ...staleCountPlace })}>0`;

/** The number of changes among so many watched rows, for its cell of 读数对照. */
export function staleCount(top: number, count: number): StepValue {
  const changed = staleCountPlace.column;
  return count === 0 ? 0 : { formula: `SUM(${hereRange(top, changed, top + count - 1, changed)})`, value: 0 };
}

function watches(context: FreshnessContext, then: (readonly ContentCell[])[]): readonly Watch[] {
  const { book, areas, lineCount, plainSettings } = context;
  const places = columnRange(linesName, lineHeadings.indexOf('档'), linesTop, linesTop + Math.max(0, lineCount - 1));
  const shown = plainSettings.map((x) => `IF(IFERROR(LEFT(CELL("format",${x}),1),"")="P",1,0)`);
  return [
    ...areas.flatMap((used) => areaWatches(used, then)),
    ...sheetWatches(book, areas),
    ...unweightedMarks(book),
    { name: linesName, now: () => `COUNTIF(${places},${newKind})`, before: 0 },
    ...(shown.length === 0 ? [] : [{ name: '%', now: () => shown.join('+'), before: 0 }]),
  ];
}

/** The size of the area, what is added around it, and its cells. */
function areaWatches(used: UsedArea, then: (readonly ContentCell[])[]): readonly Watch[] {
  const { area } = used;
  const { sheet, range } = area;
  const whole = absolute(sheet.name, range);
  const size = `${range.bottom - range.top + 1}×${range.right - range.left + 1}`;
  const label = `${sheet.name} ${rangeAddress(range)}`;
  const runs = watchedRuns(used).map((run): Watch => {
    const formula = runWatch(sheet, whole, range, run, then);
    return { name: `${sheet.name} ${rangeAddress(run.range)}`, now: () => formula, before: 0 };
  });
  return [
    { name: label, now: () => `ROWS(${whole})&"×"&COLUMNS(${whole})`, before: size },
    ...filledWatch(area),
    ...countedWatches(area),
    ...runs,
  ];
}

/** How many cells say something in the watched columns and the heading rows, below and beside the area too. */
function filledWatch({ sheet, columns, headingRows }: InputArea): readonly Watch[] {
  if (columns.length + headingRows.length === 0) return [];
  const name = quoteSheet(sheet.name);
  const letters = columns.map(columnLetters);
  const parts = [
    ...letters.map((one) => `${name}!$${one}:$${one}`),
    ...headingRows.map((row) => `${name}!$${row + 1}:$${row + 1}`),
  ];
  const filled = (cells: readonly (Cell | undefined)[]) => cells.filter((cell) => isFilled(cell ?? null)).length;
  const inColumns = columns.map((column) => filled(sheet.rows.map((cells) => cells[column])));
  const inRows = headingRows.map((row) => filled(sheet.rows[row] ?? []));
  const before = [...inColumns, ...inRows].reduce((sum, one) => sum + one, 0);
  return [{ name: `${sheet.name} ${letters.join(' ')}`, now: () => `COUNTA(${parts.join(',')})`, before }];
}

/** How many cells are like something that would change what is read. */
function countedWatches({ sheet, counted }: InputArea): readonly Watch[] {
  return counted.map(({ range, like, isLike }) => ({
    name: `${sheet.name} ${rangeAddress(range)}`,
    now: () => `COUNTIF(${absolute(sheet.name, range)},${literal(like)})`,
    before: cellsIn(sheet, range).filter((cell) => isLike.test(String(scalarOf(cell) ?? ''))).length,
  }));
}

function cellsIn(sheet: Sheet, { top, bottom, left, right }: InputArea['range']): readonly (Cell | undefined)[] {
  return sheet.rows.slice(top, bottom + 1).flatMap((cells) => cells.slice(left, right + 1));
}

/** A sheet that gets another name may be read as something else, and one that appears may be read. */
function sheetWatches(book: Book, areas: readonly UsedArea[]): readonly Watch[] {
  const there = areas.map(({ area }) => area.sheet.name);
  const needed = tablesNeeded(book.rubric?.rubric.criteria ?? []);
  const { tables, broken } = book.found;
  const wanting = tableSpecs.filter(({ id }) => needed.has(id) && !tables.has(id) && !broken.has(id));
  const marked = new Set(book.markingSheets.map(({ judge }) => judge));
  const taken = new Set([...there, ...book.strangers.map(({ sheet }) => sheet.name)]);
  const absent = [
    ...wanting.map(({ sheet }) => sheet),
    ...book.judges.flatMap((judge) => (marked.has(judge) ? [] : [`评分·${judge.name}`])),
  ].filter((name) => !taken.has(name));
  return [
    ...there.map((name) => ({ name, now: sheetFound, before: 1 })),
    ...absent.map((name) => ({ name, now: sheetFound, before: 0 })),
  ];
}

/** A first mark of a judge without a weight refuses every judged criterion. */
function unweightedMarks(book: Book): readonly Watch[] {
  const outside = new Set(judgesWithoutWeight(book.settings.rules, book.judges));
  if (outside.size === 0 || marksWithoutWeight(book).length > 0) return [];
  const { judges, first } = markColumns(book, { all: false, judged: false });
  return judges.flatMap((judge, at) => {
    if (!outside.has(judge)) return [];
    const letters = columnLetters(first + at);
    return [{ name: judge.name, now: () => `COUNT(${quoteSheet(marksName)}!$${letters}:$${letters})`, before: 0 }];
  });
}
