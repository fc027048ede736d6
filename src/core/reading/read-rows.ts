import { isBlank } from '../base/cells';
import type { Cell } from '../base/cells';
import type { Day } from '../base/day';
import type { FindingCode, Message, Place, Severity } from '../base/findings';
import type { Department } from '../names/department';
import type { Table } from '../tables/table';
import { presentOr } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { MessageId } from '../../words/words';
import type { DateHeading, Heading, NameHeading, NumberHeading } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import { readDepartment, readDepartmentList, readNames, sharedDepartments } from './read-names';
import { readDate, readNumber, readOneOf, readText, readYesNo } from './read-values';
import { rowSource } from './row-source';
import type { ReadingContext, Report, RowSource } from './row-source';

/**
 * Reads the cells of one table by row and heading; every problem becomes a finding with its place. Only the headings of that table
 * compile, and only those of the kind that is read. A column that the sheet lacks reads as blank.
 */
export type RowReader<Id extends TableId> = {
  readonly table: Table;
  /** The cell as it stands. */
  readonly cell: (row: number, heading: Heading<Id>) => Cell;
  readonly place: (row: number, heading: Heading<Id>) => Place;
  /** '' where nothing stands, or nothing that can be read. */
  readonly text: (row: number, heading: Heading<Id>) => string;
  readonly parsedText: (row: number, heading: Heading<Id>) => Parsed<string>;
  readonly number: (row: number, heading: NumberHeading<Id>) => Parsed<number>;
  readonly date: (row: number, heading: DateHeading<Id>) => Parsed<Day>;
  readonly yesNo: (row: number, heading: Heading<Id>) => Parsed<boolean>;
  readonly oneOf: <T extends string>(row: number, heading: Heading<Id>, choices: readonly T[]) => Parsed<T>;
  readonly department: (row: number, heading: NameHeading<Id>, holds?: 'lead' | 'one') => readonly Department[];
  /** Who may be meant where two share the name (U5). */
  readonly sharedDepartments: (row: number, heading: NameHeading<Id>) => readonly Department[];
  readonly departmentList: (row: number, heading: NameHeading<Id>) => readonly Department[];
  readonly names: (row: number, heading: NameHeading<Id>) => readonly string[];
  /** False where a required cell is empty (M1). */
  readonly complete: (row: number, mayBeBlank?: readonly Heading<Id>[]) => boolean;
  readonly report: Report<Heading<Id>>;
  /** Reports a finding about a row as a whole, at its first column. */
  readonly reportRow: (
    code: FindingCode,
    severity: Severity,
    row: number,
    id: MessageId,
    values: Message['values'],
  ) => void;
};

/** `id` says which table it is, so that the compiler knows its headings. */
export function rowReader<Id extends TableId>(id: Id, table: Table, context: ReadingContext): RowReader<Id> {
  if (table.spec.id !== id) throw new Error(`${table.spec.id} is not ${id}`);
  const source = rowSource(table, context);
  const [first = ''] = table.columns.keys();
  const required = table.spec.columns.flatMap((column) => (column.required === true ? [column.heading] : []));
  return {
    table,
    cell: source.raw,
    place: source.place,
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
    complete: (row, mayBeBlank = []) => isComplete(source, required, row, mayBeBlank),
    report: source.report,
    reportRow: (code, severity, row, id, values) => source.report(code, severity, row, first, id, values),
  };
}

function isComplete(
  { raw, report }: RowSource,
  required: readonly string[],
  row: number,
  mayBeBlank: readonly string[],
): boolean {
  let filled = true;
  for (const heading of required) {
    if (!isBlank(raw(row, heading)) || mayBeBlank.includes(heading)) continue;
    report('M1', 'error', row, heading, 'm1.empty');
    filled = false;
  }
  return filled;
}
