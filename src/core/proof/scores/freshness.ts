import { rangeAddress, scalarOf } from '../../base/cells';
import type { Cell, Sheet } from '../../base/cells';
import { ownSheets } from '../../base/own-sheets';
import type { ContentCell } from '../../base/sheet-content';
import type { Book } from '../../book/read-book';
import { judgesWithoutWeight, marksWithoutWeight } from '../../scores/refusals';
import { tableSpecs } from '../../tables/table-spec';
import { fixedRange } from '../watch/fixed-range';
import { sizeChange, watchCells } from '../watch/watch-cells';
import { filledChange, sheetChange } from '../watch/watch-sheet';
import { literal } from './formula';
import type { InputArea } from './input-area';
import { tablesNeeded } from './input-areas';
import type { UsedArea } from './input-cells';
import { linesTable, linesTop, ruleTable, rulesTop } from './live-tables';
import { markColumns } from './mark-columns';
import type { StepValue } from './working-cells';

/** What no formula follows: `formula` is 0 while it is as it was at the last run, else a new `total` is needed. */
type Change = { readonly name: string; readonly formula: string };

/** A 事项 that was met neither in 参数 nor at the last run: only the core can say what it is. */
export const newKind = -2;

/** From here on a number may be a day of the years that schools type (also counted from 1904), or is too large for any count. */
const firstDay = 35_064;
const dayBounds = { first: String(firstDay), isDoubtful: (value: number) => value >= firstDay };

/** `plainSettings`: references to the live settings that are refused where they are shown as a percentage. */
export function freshness(book: Book, areas: readonly UsedArea[], lineCount: number, plainSettings: readonly string[]) {
  const then: (readonly ContentCell[])[] = [];
  const places = linesTable.range('档', linesTop, linesTop + Math.max(0, lineCount - 1));
  const shown = plainSettings.map((x) => `IF(IFERROR(LEFT(CELL("format",${x}),1),"")="P",1,0)`);
  const changes = [
    ...areas.flatMap((used) => areaChanges(used, then)),
    ...sheetChanges(book, areas),
    ...unweightedMarks(book),
    { name: ownSheets.lines.name, formula: `COUNTIF(${places},${newKind})` },
    ...(shown.length === 0 ? [] : [{ name: '%', formula: shown.join('+') }]),
  ];
  return {
    /** Rows of 读数对照 below the settings: what is watched, and whether it has changed. */
    rows: changes.map(({ name, formula }): readonly StepValue[] => [name, null, null, { formula, value: 0 }, null]),
    /** What stood in the watched cells, for the right of the same sheet. */
    then,
  };
}

export type Freshness = ReturnType<typeof freshness>;

/** Where 读数对照 says how much of what is watched has changed, from 0: over the column that says so of each. */
export const staleCountPlace = { row: 0, column: ruleTable.column('上次读作') } as const;

/** True where a new `total` is needed. */
export const staleFormula = `${ruleTable.ref(staleCountPlace.row, '上次读作')}>0`;

/** The sum of so many changes, for its cell of 读数对照: what was taken away leaves error values. */
export function staleCount(top: number, count: number): StepValue {
  return { formula: `IFERROR(SUM(${ruleTable.rows('上次读作', top, top + count - 1)}),1)`, value: 0 };
}

/** Where 读数对照 keeps what stood in the watched cells, from 0: its right part, one area below the other. */
const thenPlace = { row: rulesTop, column: ruleTable.headings.length + 1 } as const;
const nothing: ContentCell = { value: null };

/** The size of the area, what is added around it, and its cells. */
function areaChanges({ area, kindAt }: UsedArea, then: (readonly ContentCell[])[]): readonly Change[] {
  const { sheet, range, columns, headingRows, counted } = area;
  const place = { ...thenPlace, row: thenPlace.row + then.length };
  const watch = watchCells({ sheet, range, kindAt }, place, { days: undefined, doubtful: dayBounds });
  for (const kept of watch.then) then.push(Array.from(kept, (cell) => cell ?? nothing));
  const whole = { columns, rows: headingRows };
  const nameOf = (part: InputArea['range']) => `${sheet.name} ${rangeAddress(part)}`;
  return [
    { name: nameOf(range), formula: sizeChange(sheet, range) },
    ...(columns.length + headingRows.length === 0 ? [] : [{ name: sheet.name, formula: filledChange(sheet, whole) }]),
    ...counted.map(({ range: part, like, isLike }) => {
      const count = cellsIn(sheet, part).filter((cell) => isLike.test(String(scalarOf(cell) ?? ''))).length;
      const now = `COUNTIF(${fixedRange(part, sheet.name)},${literal(like)})`;
      return { name: nameOf(part), formula: `ABS(${now}-${count})` };
    }),
    ...watch.changes.map(({ range: part, formula }) => ({ name: nameOf(part), formula })),
  ];
}

function cellsIn(sheet: Sheet, { top, bottom, left, right }: InputArea['range']): readonly (Cell | undefined)[] {
  return sheet.rows.slice(top, bottom + 1).flatMap((cells) => cells.slice(left, right + 1));
}

/** The sheets that are read, and those that would be if they were there. */
function sheetChanges(book: Book, areas: readonly UsedArea[]): readonly Change[] {
  const there = areas.map(({ area }) => area.sheet.name);
  const needed = tablesNeeded(book.rubric?.rubric.criteria ?? []);
  const { tables, broken } = book.found;
  const wanting = tableSpecs.filter(({ id }) => needed.has(id) && !tables.has(id) && !broken.has(id));
  const marked = new Set(book.markingSheets.map(({ judge }) => judge));
  const taken = new Set([...there, ...book.strangers.map(({ sheet }) => sheet.name)]);
  const absent = [
    ...wanting.map(({ sheet }) => sheet),
    ...book.judges.flatMap((judge) => (marked.has(judge) ? [] : [`评分·${judge.name}`])),
    // No sheet has a longer name.
  ].filter((name) => !taken.has(name) && name.length <= 31);
  return [
    ...there.map((name) => ({ name, formula: sheetChange(name, true) })),
    ...absent.map((name) => ({ name, formula: sheetChange(name, false) })),
  ];
}

/** A first mark of a judge without a weight refuses every judged criterion. */
function unweightedMarks(book: Book): readonly Change[] {
  const outside = new Set(judgesWithoutWeight(book.settings.rules, book.judges));
  if (outside.size === 0 || marksWithoutWeight(book).length > 0) return [];
  const { judges, first } = markColumns(book, { all: false, judged: false });
  return judges.flatMap((judge, at) => {
    if (!outside.has(judge)) return [];
    const column = { top: 0, left: first + at, bottom: 1_048_575, right: first + at };
    return [{ name: judge.name, formula: `COUNT(${fixedRange(column, ownSheets.marks.name)})` }];
  });
}
