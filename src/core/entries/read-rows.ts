import { isBlank, isRich, scalarOf, textOf } from '../cells';
import type { Cell } from '../cells';
import type { Day } from '../day';
import { serialOfDay } from '../day';
import type { Department } from '../departments/department';
import type { DepartmentDirectory, NameMatch } from '../departments/match-names';
import { normaliseName, stripSpace } from '../departments/normalise-name';
import type { Table } from '../find-tables';
import { finding } from '../finding';
import type { Finding, FindingCode, Fix, Severity } from '../findings';
import { blank, isPresent, presentOr, unread } from '../parsed';
import type { Parsed } from '../parsed';
import type { Column } from '../table-spec';
import type { MessageId } from '../../words/words';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';
import type { Problem } from './parse-number';

/** What all readers share: who is who, the event's year, and where findings go. */
export type ReadingContext = {
  readonly directory: DepartmentDirectory;
  readonly year: number | undefined;
  readonly findings: Finding[];
};

/** Reads the cells of one table by heading; every problem becomes a finding with its place. */
export type RowReader = {
  readonly table: Table;
  readonly has: (heading: string) => boolean;
  readonly cell: (row: number, heading: string) => Cell;
  /** '' where nothing stands, or nothing that can be read. */
  readonly text: (row: number, heading: string) => string;
  readonly parsedText: (row: number, heading: string) => Parsed<string>;
  readonly number: (row: number, heading: string) => Parsed<number>;
  readonly date: (row: number, heading: string) => Parsed<Day>;
  readonly yesNo: (row: number, heading: string) => Parsed<boolean>;
  readonly oneOf: <T extends string>(row: number, heading: string, choices: readonly T[]) => Parsed<T>;
  readonly department: (row: number, heading: string) => readonly Department[];
  /** Every department of a list, none of them the lead; unknown ones are errors (U2). */
  readonly departmentList: (row: number, heading: string) => readonly Department[];
  /** A list that may name people and units outside 单位: canonical names where known, else as written. */
  readonly names: (row: number, heading: string) => readonly string[];
  /** False where a required cell is empty (M1). */
  readonly complete: (row: number, mayBeBlank?: readonly string[]) => boolean;
  readonly report: (
    code: FindingCode,
    severity: Severity,
    row: number,
    heading: string,
    id: MessageId,
    values?: Readonly<Record<string, string | number>>,
    extra?: { readonly suggestion?: string; readonly fix?: Fix },
  ) => void;
};

/** What a finding quotes of a cell: enough to recognise it. */
export function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const external = /\[[^\]]*\][^[\]]*!/;

export function rowReader(table: Table, context: ReadingContext): RowReader {
  const { sheet } = table;
  const specs = new Map<string, Column>(table.spec.columns.map((column) => [column.heading, column]));
  const place = (row: number, heading: string) => ({
    sheet: sheet.name,
    row,
    column: table.columns.get(heading) ?? 0,
  });
  const raw = (row: number, heading: string): Cell => {
    const column = table.columns.get(heading);
    return column === undefined ? null : (sheet.rows[row]?.[column] ?? null);
  };
  const report: RowReader['report'] = (code, severity, row, heading, id, values = {}, extra = {}) => {
    const text = clip(textOf(raw(row, heading)));
    const details = { ...extra, ...(text === '' ? {} : { found: text }) };
    context.findings.push(
      finding(code, severity, place(row, heading), id, { heading, row: row + 1, ...values }, details),
    );
  };
  /** The cell, or `unread` where an error value or an external link stands in it (X2); formulas are told of (X4). */
  const cell = (row: number, heading: string): Parsed<Cell> => {
    const value = raw(row, heading);
    if (!isRich(value)) return value;
    if (value.error !== undefined) return refuseCell(row, heading, 'x2.error', value.error);
    if (value.formula === undefined) return value;
    if (external.test(value.formula)) return refuseCell(row, heading, 'x2.external', clip(value.formula));
    report('X4', 'info', row, heading, 'x4.formula', { formula: clip(value.formula) });
    return value;
  };
  const refuseCell = (row: number, heading: string, id: MessageId, what: string): Parsed<Cell> => {
    report('X2', 'error', row, heading, id, { what });
    return unread;
  };
  const edit = (row: number, heading: string, problem: Problem, date: boolean): Fix | undefined =>
    problem.write === undefined
      ? undefined
      : {
          certain: problem.certain === true,
          edits: [{ ...place(row, heading), value: problem.write, ...(date ? { date: true } : {}) }],
        };
  const tell = (row: number, heading: string, problem: Problem, date: boolean, fix?: Fix) => {
    const made = fix ?? edit(row, heading, problem, date);
    const suggestion = problem.suggestion === undefined ? {} : { suggestion: problem.suggestion };
    const values = { suggestion: problem.suggestion ?? '', value: clip(textOf(raw(row, heading))) };
    report(problem.code, problem.severity, row, heading, problem.id, values, {
      ...suggestion,
      ...(made === undefined ? {} : { fix: made }),
    });
  };
  const number: RowReader['number'] = (row, heading) => {
    const value = cell(row, heading);
    if (typeof value === 'object' && value !== null && 'absent' in value) return value;
    const kind = specs.get(heading)?.kind;
    const reading = parseNumber(value, typeof kind === 'object' && 'number' in kind ? kind.number : 'quantity');
    if (reading.problem !== undefined) tell(row, heading, reading.problem, false);
    return reading.value;
  };
  const date: RowReader['date'] = (row, heading) => {
    const value = cell(row, heading);
    if (typeof value === 'object' && value !== null && 'absent' in value) return value;
    const reading = parseDate(value, context.year);
    if (reading.problem === undefined) return reading.value;
    if (reading.last === undefined || !isPresent(reading.value)) {
      tell(row, heading, reading.problem, true);
      return reading.value;
    }
    const end = rangeEnd(row, heading);
    if (end === undefined) {
      report('D2', 'error', row, heading, 'd2.oneDay', { value: clip(textOf(raw(row, heading))) });
      return unread;
    }
    const edits = [
      { ...place(row, heading), value: serialOfDay(reading.value), date: true },
      { ...place(row, end), value: serialOfDay(reading.last), date: true },
    ] as const;
    tell(row, heading, reading.problem, true, { certain: true, edits });
    return reading.value;
  };
  /** The column that the second day of a range belongs into, where it is still empty. */
  const rangeEnd = (row: number, heading: string): string | undefined =>
    heading === '开始日期' && table.columns.has('结束日期') && isBlank(raw(row, '结束日期')) ? '结束日期' : undefined;
  const parsedText: RowReader['parsedText'] = (row, heading) => {
    const value = cell(row, heading);
    if (typeof value === 'object' && value !== null && 'absent' in value) return value;
    const trimmed = (typeof value === 'string' ? value : textOf(value)).trim();
    return trimmed === '' ? blank : trimmed;
  };
  const text: RowReader['text'] = (row, heading) => presentOr(parsedText(row, heading), '');
  const yesNo: RowReader['yesNo'] = (row, heading) => {
    const value = cell(row, heading);
    if (typeof value === 'object' && value !== null && 'absent' in value) return value;
    const read = readYesNo(value);
    if (read === unread)
      report('C2', 'error', row, heading, 'c2.yesNo', { value: clip(textOf(value)) }, { suggestion: '是' });
    return read;
  };
  const oneOf: RowReader['oneOf'] = (row, heading, choices) => {
    const value = cell(row, heading);
    if (typeof value === 'object' && value !== null && 'absent' in value) return value;
    if (isBlank(value)) return blank;
    const written = textOf(value);
    const normal = normaliseName(written);
    const choice = choices.find((candidate) => candidate === written || normaliseName(candidate) === normal);
    if (choice !== undefined) return choice;
    report('C2', 'error', row, heading, 'c2.choice', { value: clip(written), choices: choices.join('、') });
    return unread;
  };
  const department: RowReader['department'] = (row, heading) => {
    const written = text(row, heading);
    if (written === '') return [];
    const { names } = context.directory.match(written);
    const known: Department[] = [];
    for (const match of names) {
      if (match.kind === 'known') known.push(match.department);
      tellName(row, heading, match, 'error', names.length === 1);
    }
    if (names.length > 1) report('U4', 'info', row, heading, 'u4.several', { first: nameOf(names[0]) });
    return names[0]?.kind === 'known' ? known : [];
  };
  const departmentList: RowReader['departmentList'] = (row, heading) => {
    const written = text(row, heading);
    if (written === '') return [];
    return context.directory.match(written).names.flatMap((match) => {
      tellName(row, heading, match, 'error', false);
      return match.kind === 'known' ? [match.department] : [];
    });
  };
  const tellName = (row: number, heading: string, match: NameMatch, unknown: Severity, alone: boolean) => {
    if (match.kind === 'unknown') {
      const nearest = match.nearest[0];
      const values = { name: clip(match.name), nearest: match.nearest.join('、') || '—' };
      const id: MessageId = unknown === 'info' ? 'u2.outside' : 'u2.unknown';
      const suggest = nearest !== undefined && unknown === 'error';
      const fix =
        suggest && alone ? { fix: { certain: false, edits: [{ ...place(row, heading), value: nearest }] } } : {};
      report('U2', unknown, row, heading, id, values, suggest ? { suggestion: nearest, ...fix } : {});
    } else if (match.written === 'spaced' && alone) {
      const value = stripSpace(textOf(raw(row, heading)));
      const fix = { certain: true, edits: [{ ...place(row, heading), value }] };
      report('U1', 'info', row, heading, 'u1.spaces', { name: match.department.name }, { suggestion: value, fix });
    } else if (match.written === 'traditional') {
      const name = match.department.name;
      report('U3', 'info', row, heading, 'u3.traditional', { name }, { suggestion: name });
    }
  };
  const names: RowReader['names'] = (row, heading) => {
    const written = text(row, heading);
    if (written === '') return [];
    return context.directory.match(written).names.map((match) => {
      // 各二级学院 and its like name a group that no list of departments holds.
      const quiet = match.kind === 'unknown' && (heading === '负责部门' || match.name.startsWith('各'));
      if (!quiet) tellName(row, heading, match, 'info', false);
      return match.kind === 'known' ? match.department.name : match.name;
    });
  };
  const complete: RowReader['complete'] = (row, mayBeBlank = []) => {
    let filled = true;
    for (const column of table.spec.columns) {
      if (column.required !== true || mayBeBlank.includes(column.heading) || !isBlank(raw(row, column.heading)))
        continue;
      report('M1', 'error', row, column.heading, 'm1.empty');
      filled = false;
    }
    return filled;
  };
  const has = (heading: string) => table.columns.has(heading);
  return {
    table,
    has,
    cell: raw,
    text,
    parsedText,
    number,
    date,
    yesNo,
    oneOf,
    department,
    departmentList,
    names,
    complete,
    report,
  };
}

function nameOf(match: NameMatch | undefined): string {
  if (match === undefined) return '';
  return match.kind === 'known' ? match.department.name : match.name;
}

const yes = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', '1', 'true', '对', '已报备', '可', '可以']);
const no = new Set(['否', '无', '×', '✗', 'x', 'n', 'no', '0', 'false', '不', '未', '没有', '未报备', '不可以']);

function readYesNo(cell: Cell): Parsed<boolean> {
  if (isBlank(cell)) return blank;
  const value = scalarOf(cell);
  if (typeof value === 'boolean') return value;
  const normal = normaliseName(textOf(cell));
  if (yes.has(normal)) return true;
  return no.has(normal) ? false : unread;
}
