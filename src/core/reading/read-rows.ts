import { isBlank } from '../base/cells';
import type { Cell } from '../base/cells';
import type { Day } from '../base/day';
import type { Department } from '../names/department';
import type { Table } from '../tables/table';
import { presentOr } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { readDepartment, readDepartmentList, readNames, sharedDepartments } from './read-names';
import { readDate, readNumber, readOneOf, readText, readYesNo } from './read-values';
import { rowSource } from './row-source';
import type { ReadingContext, Report, RowSource } from './row-source';

/** Reads the cells of one table by heading; every problem becomes a finding with its place. */
export type RowReader = {
  readonly table: Table;
  /** The cell as it stands. */
  readonly cell: (row: number, heading: string) => Cell;
  /** '' where nothing stands, or nothing that can be read. */
  readonly text: (row: number, heading: string) => string;
  readonly parsedText: (row: number, heading: string) => Parsed<string>;
  readonly number: (row: number, heading: string) => Parsed<number>;
  readonly date: (row: number, heading: string) => Parsed<Day>;
  readonly yesNo: (row: number, heading: string) => Parsed<boolean>;
  readonly oneOf: <T extends string>(row: number, heading: string, choices: readonly T[]) => Parsed<T>;
  readonly department: (row: number, heading: string, holds?: 'lead' | 'one') => readonly Department[];
  /** Who may be meant where two share the name (U5). */
  readonly sharedDepartments: (row: number, heading: string) => readonly Department[];
  readonly departmentList: (row: number, heading: string) => readonly Department[];
  readonly names: (row: number, heading: string) => readonly string[];
  /** False where a required cell is empty (M1). */
  readonly complete: (row: number, mayBeBlank?: readonly string[]) => boolean;
  readonly report: Report;
};

export function rowReader(table: Table, context: ReadingContext): RowReader {
  const source = rowSource(table, context);
  return {
    table,
    cell: source.raw,
    text: (row, heading) => presentOr(readText(source, row, heading), ''),
    parsedText: (row, heading) => readText(source, row, heading),
    number: (row, heading) => readNumber(source, row, heading),
    date: (row, heading) => readDate(source, row, heading),
    yesNo: (row, heading) => readYesNo(source, row, heading),
    oneOf: (row, heading, choices) => readOneOf(source, row, heading, choices),
    department: (row, heading, holds) => readDepartment(source, row, heading, holds),
    sharedDepartments: (row, heading) => sharedDepartments(source, row, heading),
    departmentList: (row, heading) => readDepartmentList(source, row, heading),
    names: (row, heading) => readNames(source, row, heading),
    complete: (row, mayBeBlank = []) => isComplete(source, row, mayBeBlank),
    report: source.report,
  };
}

function isComplete({ table, raw, report }: RowSource, row: number, mayBeBlank: readonly string[]): boolean {
  let filled = true;
  for (const { heading, required } of table.spec.columns) {
    if (required !== true || mayBeBlank.includes(heading) || !isBlank(raw(row, heading))) continue;
    report('M1', 'error', row, heading, 'm1.empty');
    filled = false;
  }
  return filled;
}
