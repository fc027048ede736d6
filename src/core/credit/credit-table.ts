import { addToList } from '../base/add-to-list';
import { address, cellAt, isBlank, scalarOf, textOf } from '../base/cells';
import type { Range, Sheet } from '../base/cells';
import type { Department } from '../names/department';
import type { DepartmentDirectory } from '../names/match-names';
import { isTableSheet } from '../tables/find-tables';
import { tableSpecs } from '../tables/table-spec';
import { readMemory } from '../memory/memory-sheet';
import { normaliseEvent } from './semester-layout';
import { semesterName } from './semester-sheet';

/** A sheet of any layout that names departments down a column. */
export type CreditTable = {
  readonly sheet: Sheet;
  readonly departmentColumn: number;
  /** Rows that name a department, ascending. */
  readonly rows: readonly { readonly row: number; readonly department: Department }[];
};

/** A cell that heads a column, `row` being its own. */
export type CreditHeading = { readonly table: CreditTable; readonly row: number; readonly column: number };

/** Sheets that may be a semester evaluation: visible ones that are neither input tables nor other outputs. */
export function findCreditTables(
  sheets: readonly Sheet[],
  directory: DepartmentDirectory,
  credited: ReadonlySet<Department>,
): readonly CreditTable[] {
  const ours = new Set(readMemory(sheets).sheets.keys());
  const inputs = new Set(tableSpecs.map((spec) => spec.sheet));
  const candidates = sheets.filter((sheet) => {
    if (sheet.visibility !== 'visible') return false;
    const name = sheet.name.trim();
    return name === semesterName || (isTableSheet(sheet, ours) && !inputs.has(name));
  });
  return candidates.flatMap((sheet) => tableOf(sheet, directory, credited));
}

/** Chooses the column that names most of the departments to credit. */
function tableOf(
  sheet: Sheet,
  directory: DepartmentDirectory,
  credited: ReadonlySet<Department>,
): readonly CreditTable[] {
  const columns = new Map<number, { row: number; department: Department }[]>();
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const text = scalarOf(cell);
      const department = typeof text === 'string' ? directory.find(text) : undefined;
      if (department === undefined) return;
      addToList(columns, column, { row, department });
    }),
  );
  const counted = [...columns].map(([column, rows]) => {
    return { column, rows, count: new Set(rows.map((one) => one.department).filter((one) => credited.has(one))).size };
  });
  const best = counted.sort((left, right) => right.count - left.count || left.column - right.column)[0];
  return best === undefined || best.count === 0 ? [] : [{ sheet, departmentColumn: best.column, rows: best.rows }];
}

/** Headings above departments, in the order of columns, the lowest of each column last. Titles over the whole table are not headings. */
export function headingsOf(table: CreditTable): readonly CreditHeading[] {
  const { sheet, departmentColumn, rows } = table;
  const named = new Set(rows.map(({ row }) => row));
  const last = rows.at(-1)?.row ?? 0;
  const headings: CreditHeading[] = [];
  for (let row = 0; row < last; row++) {
    if (named.has(row)) continue;
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      if (column === departmentColumn || isBlank(cell) || typeof scalarOf(cell) !== 'string') return;
      if (!sheet.merges.some((range) => holds(range, row, column) && holds(range, row, departmentColumn))) {
        headings.push({ table, row, column });
      }
    });
  }
  return headings.sort((left, right) => left.column - right.column || left.row - right.row);
}

function holds({ top, bottom, left, right }: Range, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** The headings with this text; of two above the same departments in one column only the lower one. */
export function headingsNamed(headings: readonly CreditHeading[], name: string): readonly CreditHeading[] {
  const wanted = normaliseEvent(name);
  const named = headings.filter((heading) => normaliseEvent(headingText(heading)) === wanted);
  return named.filter((heading, at) => {
    const next = named[at + 1];
    if (next === undefined || next.table !== heading.table || next.column !== heading.column) return true;
    return heading.table.rows.some(({ row }) => heading.row < row && row < next.row);
  });
}

export function headingText({ table, row, column }: CreditHeading): string {
  return textOf(cellAt(table.sheet, row, column)).trim();
}

/** `学期考评!D3` */
export function headingPlace({ table, row, column }: CreditHeading): string {
  return `${table.sheet.name}!${address(row, column)}`;
}

/** The heading on one line, as messages name it. */
export function columnName(heading: CreditHeading): string {
  return headingText(heading).replace(/\s+/g, '');
}

/** The key under which the memory keeps what was credited: by names, so that sorting the sheet does no harm. */
export function creditPlace(heading: CreditHeading, department: Department): string {
  return `${heading.table.sheet.name}!${normaliseEvent(headingText(heading))}!${department.name}`;
}
