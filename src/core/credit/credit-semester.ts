import { address, cellAt, rangeAddress, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { departmentDirectory } from '../names/match-names';
import type { Department } from '../names/department';
import type { Evaluation } from '../evaluation';
import type { CellEdit, Message } from '../base/findings';
import { isPresent } from '../base/parsed';
import { findCreditColumn, refused, rowsNaming, unmatchedNames } from './credit-column';
import type { CreditRefusal } from './credit-column';
import type { Credits, CreditTarget } from './credit-targets';
import { filledCells, findCreditTargets, isDue } from './credit-targets';
import { columnName, findCreditTables } from './credit-table';
import type { CreditHeading } from './credit-table';
import type { MemoryRow } from '../memory/memory-row';
import type { KeptRows } from '../memory/memory-rows';
import { readMemory } from '../memory/memory-sheet';

export type CreditOptions = {
  /** Heading of the column to write, `列名` or `工作表!列名`; without it the event's name. */
  readonly column?: string;
  /** True where the user agreed to overwrite the cells of that column. */
  readonly overwrite?: boolean;
  /** Within the workbook: the live reference of a department, whose name stands in `name`; without it values are written. */
  readonly live?: (department: Department, name: NameCell) => string | undefined;
};

/** Where a row names its department, and how. */
export type NameCell = { readonly cell: string; readonly text: string };

export type CreditResult =
  | {
      readonly kind: 'credited';
      readonly sheet: string;
      readonly column: string;
      /** Only cells of that column that change, so that crediting twice writes once. */
      readonly edits: readonly CellEdit[];
      /** Rows for the memory, where the workbook has one. */
      readonly remember: readonly MemoryRow[];
      /** What was done, and which departments have nothing to credit yet. */
      readonly notes: readonly Message[];
    }
  | CreditRefusal;

/**
 * Credits 计入学期考评分 into a semester sheet of any layout, in this workbook or another (workbook.md, "Output sheets"). Refused, with nothing to
 * write, where the column or a department is unclear or a filled cell was not written by us.
 */
export function creditSemester(
  sheets: readonly Sheet[],
  evaluation: Evaluation,
  options: CreditOptions = {},
): CreditResult {
  const credits = creditsOf(evaluation);
  if ('kind' in credits) return credits;
  const directory = departmentDirectory(evaluation.book.departments);
  const tables = findCreditTables(sheets, directory, new Set(evaluation.book.scored));
  if (tables.length === 0) return refused({ id: 'credit.noDepartments', values: { names: namesOf(credits.given) } });
  const heading = findCreditColumn(tables, evaluation.book.settings, options.column);
  if ('kind' in heading) return heading;
  const unclear = unclearRows(heading, credits.given);
  return unclear ?? writeCredits(heading, credits, readMemory(sheets).rows, options);
}

function creditsOf({ scores, book }: Evaluation): Credits | CreditRefusal {
  if (scores === 'scoring-off') return refused({ id: 'credit.scoringOff', values: {} });
  if (scores === 'blocked') return refused({ id: 'credit.blocked', values: {} });
  if (scores.draft) return refused({ id: 'credit.draft', values: {} });
  if (!isPresent(book.settings.rules.eventPoints)) return refused({ id: 'credit.noPoints', values: {} });
  const given = scores.departments.flatMap(({ department, credited }) =>
    credited === null ? [] : [{ department, points: credited }],
  );
  const open = scores.departments.flatMap(({ department, credited }) => (credited === null ? [department] : []));
  if (given.length > 0) return { given, open };
  return refused({ id: 'credit.noTotals', values: { names: open.map(({ name }) => name).join('、') } });
}

function namesOf(given: Credits['given']): string {
  return given.map(({ department }) => department.name).join('、');
}

/** Each department has exactly one row below the heading, or nothing is written. */
function unclearRows(heading: CreditHeading, given: Credits['given']): CreditRefusal | undefined {
  const sheet = heading.table.sheet.name;
  const missing = given.filter(({ department }) => rowsNaming(heading, department).length === 0);
  if (missing.length > 0) {
    const others = unmatchedNames(heading).slice(0, 12).join('、');
    return refused({
      id: 'credit.departmentsNotFound',
      values: { sheet, names: namesOf(missing), others: others === '' ? '—' : others },
    });
  }
  for (const { department } of given) {
    const rows = rowsNaming(heading, department);
    if (rows.length === 1) continue;
    const cells = rows.map((row) => address(row, heading.table.departmentColumn)).join('、');
    return refused({ id: 'credit.departmentTwice', values: { sheet, name: department.name, cells } });
  }
  return undefined;
}

function writeCredits(
  heading: CreditHeading,
  { given, open }: Credits,
  kept: KeptRows,
  { overwrite = false, live }: CreditOptions,
): CreditResult {
  const sheet = heading.table.sheet.name;
  const column = columnName(heading);
  const targets = findCreditTargets(heading, { given, open }, kept);
  const merged = mergedCells(heading, targets);
  if (merged !== '') return refused({ id: 'credit.merged', values: { sheet, column, cells: merged } });
  const cells = filledCells(targets);
  if (cells !== '' && !overwrite) {
    return refused({ id: 'credit.filled', values: { sheet, column, cells } }, 'overwrite');
  }
  const edits = targets.flatMap((target): CellEdit[] => {
    const { row, value, department } = target;
    const formula = value === null ? undefined : live?.(department, nameCell(heading, row));
    if (!isDue(target, formula)) return [];
    const edit = { sheet, row, column: heading.column, value };
    return [formula === undefined ? edit : { ...edit, formula }];
  });
  const remember = targets.flatMap(({ remembered: place, value, isOurs }): MemoryRow[] =>
    value === null && !isOurs ? [] : [{ kind: 'credit', place, credited: String(value ?? '') }],
  );
  const done: Message = { id: 'credit.done', values: { sheet, column, count: given.length, written: edits.length } };
  const names = open.map(({ name }) => name).join('、');
  const notes: Message[] = open.length === 0 ? [done] : [done, { id: 'credit.incomplete', values: { names } }];
  return { kind: 'credited', sheet, column, edits, remember, notes };
}

/** Targets that a merge hides or shows for several rows: a value there would be invisible, or taken for another department's. */
function mergedCells({ table, column }: CreditHeading, targets: readonly CreditTarget[]): string {
  const { merges } = table.sheet;
  const hiding = targets.flatMap(({ row }) =>
    merges.filter(({ top, bottom, left, right }) => {
      const holds = row >= top && row <= bottom && column >= left && column <= right;
      return holds && (bottom > top || column > left);
    }),
  );
  return [...new Set(hiding.map(rangeAddress))].join('、');
}

function nameCell({ table }: CreditHeading, row: number): NameCell {
  const { sheet, departmentColumn } = table;
  return { cell: address(row, departmentColumn), text: textOf(cellAt(sheet, row, departmentColumn)).trim() };
}
