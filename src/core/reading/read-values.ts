import { isBlank, scalarOf, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { nearest } from '../names/near-name';
import { normaliseName } from '../names/normalise-name';
import type { Fix } from '../base/findings';
import { blank, isAbsent, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { NumberKind } from '../tables/table-columns';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';
import type { Problem } from './parse-number';
import { clip } from './row-source';
import type { RowSource } from './row-source';

/** Text without white space around it; numbers and the like as they are written. */
export function readText(source: RowSource, row: number, heading: string): Parsed<string> {
  const value = source.cell(row, heading);
  if (value === null) return blank;
  if (isAbsent(value)) return value;
  const trimmed = (typeof value === 'string' ? value : textOf(value)).trim();
  return trimmed === '' ? blank : trimmed;
}

/** A number of the column's kind (N1–N9). */
export function readNumber(source: RowSource, row: number, heading: string): Parsed<number> {
  const value = source.cell(row, heading);
  if (value === null) return blank;
  if (isAbsent(value)) return value;
  const reading = parseNumber(value, numberKind(source, heading));
  if (reading.problem !== undefined)
    tellProblem(source, row, heading, reading.problem, writeOne(source, row, heading, reading.problem, false));
  return reading.value;
}

function numberKind(source: RowSource, heading: string): NumberKind {
  const kind = source.kindOf(heading);
  return typeof kind === 'object' && 'number' in kind ? kind.number : 'quantity';
}

/** A day (D1–D5). A range in one cell is read where its last day has a column of its own to go to. */
export function readDate(source: RowSource, row: number, heading: string): Parsed<Day> {
  const value = source.cell(row, heading);
  if (value === null) return blank;
  if (isAbsent(value)) return value;
  const { value: day, last, problem } = parseDate(value, source.context.year);
  if (problem === undefined) return day;
  if (last === undefined || !isPresent(day)) {
    tellProblem(source, row, heading, problem, writeOne(source, row, heading, problem, true));
    return day;
  }
  const end = rangeEnd(source, row, heading);
  if (end === undefined) {
    source.report('D2', 'error', row, heading, 'd2.oneDay', { value: clip(textOf(value)) });
    return unread;
  }
  const edits = [
    { ...source.place(row, heading), value: serialOfDay(day), date: true },
    { ...source.place(row, end), value: serialOfDay(last), date: true },
  ] as const;
  tellProblem(source, row, heading, problem, { certain: true, edits });
  return day;
}

/** The column that takes the second day of a range, where it is still empty. */
function rangeEnd(source: RowSource, row: number, heading: string): string | undefined {
  const free = source.table.columns.has('结束日期') && isBlank(source.raw(row, '结束日期'));
  return heading === '开始日期' && free ? '结束日期' : undefined;
}

function writeOne(source: RowSource, row: number, heading: string, problem: Problem, date: boolean): Fix | undefined {
  if (problem.write === undefined) return undefined;
  const edit = { ...source.place(row, heading), value: problem.write };
  return { certain: problem.certain === true, edits: [date ? { ...edit, date: true } : edit] };
}

function tellProblem(source: RowSource, row: number, heading: string, problem: Problem, fix: Fix | undefined): void {
  const { code, severity, id, suggestion } = problem;
  const values = { suggestion: suggestion ?? '', value: clip(textOf(source.raw(row, heading))) };
  const offered = suggestion === undefined ? {} : { suggestion };
  source.report(code, severity, row, heading, id, values, fix === undefined ? offered : { ...offered, fix });
}

/** 是 or 否, in any of the ways in which people tick a box (else C2). */
export function readYesNo(source: RowSource, row: number, heading: string): Parsed<boolean> {
  const value = source.cell(row, heading);
  if (isAbsent(value)) return value;
  const read = yesNoOf(value);
  if (read === unread) {
    source.report('C2', 'error', row, heading, 'c2.yesNo', { value: clip(textOf(value)) }, { suggestion: '是' });
  }
  return read;
}

const yes = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', '1', 'true', '对', '已报备', '可', '可以']);
const no = new Set(['否', '无', '×', '✗', 'x', 'n', 'no', '0', 'false', '不', '未', '没有', '未报备', '不可以']);

/** 是 or 否 of a cell; unread where it says something else. */
export function yesNoOf(cell: Cell): Parsed<boolean> {
  if (isBlank(cell)) return blank;
  const value = scalarOf(cell);
  if (typeof value === 'boolean') return value;
  const normal = normaliseName(textOf(cell));
  if (yes.has(normal)) return true;
  return no.has(normal) ? false : unread;
}

/** One of a fixed list, spelling differences aside (else C2). */
export function readOneOf<T extends string>(
  source: RowSource,
  row: number,
  heading: string,
  choices: readonly T[],
): Parsed<T> {
  const value = source.cell(row, heading);
  if (isAbsent(value)) return value;
  if (isBlank(value)) return blank;
  const written = textOf(value);
  const normal = normaliseName(written);
  const choice = choices.find((candidate) => candidate === written || normaliseName(candidate) === normal);
  if (choice !== undefined) return choice;
  const suggestion = nearest(written, choices);
  const offered = suggestion === undefined ? {} : { suggestion };
  const values = { value: clip(written), choices: choices.join('、') };
  source.report('C2', 'error', row, heading, 'c2.choice', values, offered);
  return unread;
}
