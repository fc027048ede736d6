import { isBlank } from '../base/cells';
import type { Department } from '../names/department';
import type { Settings } from '../settings/settings';
import { datedEvent } from '../settings/year-and-event';
import { columnName, headingPlace, headingsNamed, headingsOf } from './credit-table';
import type { CreditHeading, CreditTable } from './credit-table';
import type { Message } from '../base/findings';
import { normaliseEvent } from './semester-layout';

export type CreditRefusal = {
  readonly kind: 'refused';
  readonly reason: Message;
  /** What the user can do to go on; null where data has to be corrected first. */
  readonly needs: 'column' | 'overwrite' | null;
};

export function refused(reason: Message, needs: CreditRefusal['needs'] = null): CreditRefusal {
  return { kind: 'refused', reason, needs };
}

/**
 * The one column to write: headed as `column` says (`列名`, or `工作表!列名`), else with the event's name, with or without its
 * year. A column of another year is never taken.
 */
export function findCreditColumn(
  tables: readonly CreditTable[],
  { event, year }: Settings,
  column: string | undefined,
): CreditHeading | CreditRefusal {
  const headings = tables.flatMap(headingsOf);
  const columns = creditableColumns(tables).slice(0, 40).join('、');
  if (column === undefined && event === '') {
    return refused({ id: 'credit.noEvent', values: { columns } }, 'column');
  }
  const asked = column === undefined ? undefined : askedHeadings(headings, column);
  const names = [event, datedEvent(year, event)];
  const found = asked ?? names.map((name) => headingsNamed(headings, name)).find((some) => some.length > 0) ?? [];
  const [only, ...others] = found;
  const wanted = column ?? event;
  if (only === undefined) return refused({ id: 'credit.noColumn', values: { column: wanted, columns } }, 'column');
  if (others.length === 0) return only;
  const places = found.map(headingPlace).join('、');
  return refused({ id: 'credit.severalColumns', values: { column: wanted, places } }, 'column');
}

/** The whole text is tried first, because a heading may hold `!` itself. */
function askedHeadings(headings: readonly CreditHeading[], column: string): readonly CreditHeading[] {
  const whole = headingsNamed(headings, column);
  const parts = /^(.+)[!！](.+)$/.exec(column);
  if (whole.length > 0 || parts === null) return whole;
  const [, sheet = '', heading = ''] = parts;
  const onSheet = headings.filter(({ table }) => normaliseEvent(table.sheet.name) === normaliseEvent(sheet));
  return headingsNamed(onSheet, heading);
}

/** Columns to choose from, by their lowest heading; with the sheet's name where several sheets have some. */
export function creditableColumns(tables: readonly CreditTable[]): readonly string[] {
  const lowest = new Map<string, string>();
  for (const heading of tables.flatMap(headingsOf)) {
    const { table, column, row } = heading;
    if (row > (table.rows[0]?.row ?? 0)) continue;
    const prefix = tables.length > 1 ? `${table.sheet.name}!` : '';
    lowest.set(`${table.sheet.name}\u0001${column}`, `${prefix}${columnName(heading)}`);
  }
  return [...lowest.values()];
}

/** Names among the departments that match none; they may be misspelt. */
export function unmatchedNames({ table, row: headingRow }: CreditHeading): readonly string[] {
  const { sheet, departmentColumn, rows } = table;
  const known = new Set(rows.map(({ row }) => row));
  return sheet.rows.flatMap((cells, row) => {
    const cell = cells[departmentColumn];
    const isName = row > headingRow && !known.has(row) && typeof cell === 'string' && !isBlank(cell);
    return isName && !/^(合计|小计|总计|平均|制表|审核|公示|备注|注)/.test(cell.trim()) ? [cell.trim()] : [];
  });
}

/** The rows below a heading that name this department. */
export function rowsNaming({ table, row: headingRow }: CreditHeading, department: Department): readonly number[] {
  return table.rows.flatMap((one) => (one.department === department && one.row > headingRow ? [one.row] : []));
}
