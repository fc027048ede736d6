import {
  scoreDetailsColumn,
  scoreDetailsHeadingRow,
  scoreDetailsHeadings,
  statusTexts,
} from '../proof/scores/result-places';
import type { ConditionalFormat, ContentCell } from '../base/sheet-content';
import { address, cellAt, columnLetters, quoteSheet, scalarOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { Book } from '../book/read-book';
import { literal } from '../proof/scores/formula';
import { staleCountPlace, staleFormula } from '../proof/scores/freshness';
import { lastWritten } from '../memory/written';
import { staleCount as dataStaleCount, stalePlace as dataStalePlace } from '../proof/statistics/data-sheet';
import type { PrintGrid } from '../layout/print-grid';
import { gridCentredStyle, gridStyle, gridTotalStyle, headingStyle } from '../layout/styles';
import { ownSheets } from '../base/own-sheets';
import type { Say } from '../../words/words';
import { judgeProgress, registerProgress } from './progress';
import type { JudgeProgress, LiveCount } from './progress';
import type { Sheets, StartOptions } from './start-options';
import { mayScore, registersOf } from './start-steps';
import { doneStyle, lastColumn, linkStyle, openStyle, stateStyle } from './start-styles';

/** Judges stand left, registers right of them; where nobody judges, registers have the whole width. */
const judgeSpans: readonly Span[] = [0, 1, 2, 3].map((column) => ({ left: column, right: column }));
const filledColumn = 2;
const dueColumn = 3;
const besideJudges: readonly Span[] = [
  { left: 4, right: 5 },
  { left: 6, right: lastColumn },
];
const alone: readonly Span[] = [
  { left: 0, right: 3 },
  { left: 4, right: lastColumn },
];

type Span = { readonly left: number; readonly right: number };
type Line = readonly ContentCell[];

/** How far the week is, as formulas: marks given of those due, rows entered, totals and statistics up to date or not. */
export function putProgress(grid: PrintGrid, book: Book, options: StartOptions): readonly ConditionalFormat[] {
  const { say } = options;
  const states = putStates(grid, book, options);
  const top = grid.rowCount();
  const judges = book.rubric === null ? [] : book.markingSheets.map((marking) => judgeProgress(marking, book));
  const left = judges.length === 0 ? [] : judgeLines(judges, top + 1, say);
  const right = registerLines(book, say);
  const count = Math.max(left.length, right.length);
  putLines(grid, top, count, judges.length === 0 ? [] : judgeSpans, left);
  putLines(grid, top, count, judges.length === 0 ? alone : besideJudges, right);
  return judges.length === 0 ? states : [...states, ...judgeFormats(top + 1, judges.length + 1)];
}

function putLines(grid: PrintGrid, top: number, count: number, spans: readonly Span[], lines: readonly Line[]): void {
  for (let at = 0; at < count; at++) {
    spans.forEach((span, column) => {
      const cell = lines[at]?.[column] ?? { value: null, style: gridStyle };
      grid.putMerged({ top: top + at, bottom: top + at, ...span }, cell);
    });
    grid.setHeight(top + at, 20);
  }
}

function judgeLines(judges: readonly JudgeProgress[], top: number, say: Say): readonly Line[] {
  const headings = [say('start.number'), say('start.markingSheet'), say('start.filled'), say('start.due')];
  const lines = judges.map(({ sheet, filled, due }, at): Line => [
    { value: at + 1, style: gridCentredStyle },
    linkCell(sheet),
    countCell(filled),
    { value: due, style: gridCentredStyle },
  ]);
  const sum = (column: number, value: number): ContentCell => {
    const formula = `SUM(${address(top, column)}:${address(top + judges.length - 1, column)})`;
    return { value, formula, style: gridTotalStyle };
  };
  const filled = judges.reduce((all, one) => all + one.filled.value, 0);
  const due = judges.reduce((all, one) => all + one.due, 0);
  const all: Line = [
    { value: null, style: gridTotalStyle },
    { value: say('start.all'), style: gridTotalStyle },
    sum(filledColumn, filled),
    sum(dueColumn, due),
  ];
  return [headings.map(headingCell), ...lines, all];
}

function registerLines(book: Book, say: Say): readonly Line[] {
  const lines = registersOf(book).map((table): Line => [
    linkCell(table.sheet.name),
    countCell(registerProgress(table)),
  ]);
  return [[say('start.register'), say('start.rows')].map(headingCell), ...lines];
}

function headingCell(value: string): ContentCell {
  return { value, style: headingStyle };
}

function linkCell(sheet: string): ContentCell {
  return { value: sheet, style: linkStyle, link: { sheet, cell: 'A1' } };
}

/** A formula whose sheet is removed later shows a question mark, not an error. */
function countCell({ formula, value }: LiveCount): ContentCell {
  return { value, formula: `IFERROR(${formula},"?")`, style: gridCentredStyle };
}

/** A judge who has filled all that is due is green, one who has begun amber. */
function judgeFormats(top: number, count: number): readonly ConditionalFormat[] {
  const range = { top, bottom: top + count - 1, left: filledColumn, right: filledColumn };
  const [filled, due] = [`$${columnLetters(filledColumn)}${top + 1}`, `$${columnLetters(dueColumn)}${top + 1}`];
  return [
    { range, formula: `AND(ISNUMBER(${filled}),${filled}>=${due})`, style: doneStyle },
    { range, formula: `AND(ISNUMBER(${filled}),${filled}>0,${filled}<${due})`, style: openStyle },
  ];
}

/** A line for totals and one for statistics: not made yet, up to date, or stale. */
function putStates(grid: PrintGrid, book: Book, { say, sheets }: StartOptions): readonly ConditionalFormat[] {
  const top = grid.rowCount();
  const lines = [
    ...(!mayScore(book) ? [] : [{ label: say('start.totals'), cell: totalsState(book, sheets, say) }]),
    { label: say('start.statistics'), cell: reportState(sheets, say) },
  ];
  lines.forEach(({ label, cell }, at) => {
    const row = top + at;
    grid.putMerged({ top: row, bottom: row, left: 0, right: 1 }, { value: label, style: headingStyle });
    grid.putMerged({ top: row, bottom: row, left: 2, right: lastColumn }, { ...cell, style: stateStyle });
    grid.setHeight(row, 22);
  });
  const range = { top, bottom: top + lines.length - 1, left: 2, right: lastColumn };
  const cell = `$C${top + 1}`;
  const begins = (text: string) => `LEFT(${cell},${text.length})=${literal(text)}`;
  const ends = (text: string) => `RIGHT(${cell},${text.length})=${literal(text)}`;
  const done = `OR(${ends(say('start.allScored'))},${ends(say('start.reported'))})`;
  const made = `OR(${begins(say('start.staleMark'))},${begins(say('start.doneMark'))})`;
  // The two conditions exclude each other, because programs disagree on which of two formats wins.
  return [
    { range, formula: done, style: doneStyle },
    { range, formula: `AND(${made},NOT(${done}))`, style: openStyle },
  ];
}

/** Stale, or how many criteria still have no score: both follow the workbook. */
function totalsState({ memory }: Book, sheets: Sheets, say: Say): ContentCell {
  const [readings, details] = [sheets.get(ownSheets.readings.name), sheets.get(ownSheets.details.name)];
  if (!sheets.has(ownSheets.totals.name)) return { value: say('start.notTotalled') };
  if (readings === undefined || details === undefined) return { value: say('start.unscored') };
  const done = say(lastWritten(memory, 'total')?.draft === true ? 'start.drafted' : 'start.totalled');
  const open = openCriteria(details);
  const stale = `${say('start.staleMark')}${say('start.retotal')}`;
  const gap = '\u0001';
  const [before = '', after = ''] = say('start.openCriteria', { count: gap }).split(gap);
  const all = say('start.allScored');
  const rest = `IF(${open.formula}=0,${literal(all)},${literal(before)}&${open.formula}&${literal(after)})`;
  const state = `IF(${staleFormula},${literal(stale)},${literal(done)}&${rest})`;
  const isStale = Number(scalarOf(cellAt(readings, staleCountPlace.row, staleCountPlace.column))) > 0;
  const now = `${done}${open.value === 0 ? all : `${before}${open.value}${after}`}`;
  return { value: isStale ? stale : now, formula: `IFERROR(${state},${literal(say('start.notTotalled'))})` };
}

/** How many rows of 得分明细 say 未完成. */
function openCriteria(details: Sheet): LiveCount {
  const column = scoreDetailsColumn('状态');
  const states = `${quoteSheet(ownSheets.details.name)}!$${column}$${scoreDetailsHeadingRow + 2}:$${column}$20000`;
  const at = scoreDetailsHeadings.indexOf('状态');
  const value = details.rows.filter((row) => scalarOf(row[at]) === statusTexts.missing).length;
  return { formula: `COUNTIF(${states},${literal(statusTexts.missing)})`, value };
}

function reportState(sheets: Sheets, say: Say): ContentCell {
  const [data, none] = [sheets.get(ownSheets.data.name), say('start.notReported')];
  if (!sheets.has(ownSheets.attachment.name) || data === undefined) return { value: none };
  const [stale, current] = [`${say('start.staleMark')}${say('start.rereport')}`, say('start.reported')];
  const isStale = Number(scalarOf(cellAt(data, dataStalePlace.row, dataStalePlace.column))) > 0;
  const state = `IF(${dataStaleCount}>0,${literal(stale)},${literal(current)})`;
  return { value: isStale ? stale : current, formula: `IFERROR(${state},${literal(none)})` };
}
