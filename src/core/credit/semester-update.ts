import { settled } from '../settings/settled';
import { address, cellAt, isBlank, scalarOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { departmentDirectory } from '../names/match-names';
import { normaliseName } from '../names/normalise-name';
import type { Evaluation } from '../evaluation';

import type { Say } from '../../words/words';
import { scoreFormat } from '../layout/number-format';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formHeading, formTitle } from '../layout/print-styles';
import { findSemesterLayout } from './semester-layout';
import type { SemesterLayout } from './semester-layout';
import { creditCell, hasProof } from './semester-credit';
import { eventColumnHeading, eventHeading, hintCell, semesterPage, semesterTitle } from './semester-sheet';
import { semesterStandings } from './semester-standing';
import type { SemesterLine } from './semester-total';
import type { SheetContent } from '../base/sheet-content';

export type SemesterUpdate = {
  /** Rows to insert before the content is written: room for new departments above what stands below the table. */
  readonly insertRows: { readonly at: number; readonly count: number } | null;
  readonly content: SheetContent;
};

/**
 * Our existing 学期考评, continued: our event's column and the computed columns are written, new departments get rows; what the school typed is
 * left alone, whatever columns it added or moved. Undefined where its headings are gone.
 */
export function semesterUpdate(existing: Sheet, evaluation: Evaluation, say: Say): SemesterUpdate | undefined {
  const layout = findSemesterLayout(existing, eventHeading(evaluation.book.settings));
  if (layout === undefined) return undefined;
  const { scored } = evaluation.book;
  const directory = departmentDirectory(evaluation.book.departments);
  // The names here are ours, from 单位: one that is also another's alias (U5) still means its own department.
  const own = (name: string) => directory.named(name).find((one) => normaliseName(one.name) === normaliseName(name));
  const named = layout.rows.map(({ row, name }) => ({
    row,
    text: name,
    department: own(name) ?? directory.find(name),
  }));
  const listed = new Set(named.map(({ department }) => department));
  const free = (layout.rows.at(-1)?.row ?? layout.headingRow) + 1;
  const added = scored.filter((department) => !listed.has(department));
  const fresh = added.map((department, at) => ({ row: free + at, text: department.name, department }));
  const rows = [...named, ...fresh];
  const grid = printGrid();
  putTitle(grid, layout, evaluation, say);
  added.forEach(({ name }, at) => putNewRow(grid, free + at, named.length + at + 1, name, layout, evaluation));
  // A row of a department that is not scored keeps its content.
  for (const { row, text, department } of rows) {
    if (department !== undefined && scored.includes(department)) {
      const name = { cell: address(row, layout.columns.department), text };
      grid.put(row, layout.columns.own, creditCell(evaluation, department, name));
    }
  }
  putStandings(grid, linesOf(existing, layout, grid, rows, free), layout, evaluation);
  const occupied = existing.rows.slice(free).some((cells) => cells.some((cell) => !isBlank(cell)));
  const { cells, heights = [] } = grid.content();
  return {
    insertRows: added.length > 0 && occupied ? { at: free, count: added.length } : null,
    content: { name: existing.name, cells, heights, page: semesterPage(evaluation, layout.headingRow, say) },
  };
}

/** Our column's heading, whose points may have changed, and the two rows above the headings unless the school has moved the table. */
function putTitle(grid: PrintGrid, { headingRow, columns }: SemesterLayout, evaluation: Evaluation, say: Say): void {
  const heading = { value: eventColumnHeading(evaluation.book.settings), style: formHeading };
  grid.put(headingRow, columns.own, heading);
  if (headingRow !== 2) return;
  grid.put(0, 0, { value: semesterTitle(evaluation), style: formTitle });
  grid.put(1, 0, hintCell(evaluation, say));
}

function putNewRow(
  grid: PrintGrid,
  row: number,
  index: number,
  name: string,
  { columns }: SemesterLayout,
  { book }: Evaluation,
): void {
  const format = scoreFormat(settled(book.settings.rules).decimals);
  grid.put(row, columns.index, { value: index, style: formCentred });
  grid.put(row, columns.department, { value: name, style: formCell });
  for (const column of [columns.regular, ...columns.events, columns.bonus, columns.penalty]) {
    grid.put(row, column, { value: null, style: { ...formCentred, format } });
  }
  grid.put(row, columns.note, { value: null, style: formCell });
  grid.setHeight(row, 24);
}

/** The rows as they are after our column is written; the standings are computed from them. */
function linesOf(
  existing: Sheet,
  { columns }: SemesterLayout,
  grid: PrintGrid,
  rows: readonly { readonly row: number }[],
  free: number,
): readonly SemesterLine[] {
  const { cells } = grid.content();
  return rows.map(({ row }) => {
    const value = (column: number) => {
      const written = cells[row]?.[column];
      if (written !== undefined) return written.value;
      return row < free ? scalarOf(cellAt(existing, row, column)) : null;
    };
    const [regular, bonus, penalty] = [value(columns.regular), value(columns.bonus), value(columns.penalty)];
    return { row, regular, bonus, penalty, events: columns.events.map(value) };
  });
}

function putStandings(
  grid: PrintGrid,
  lines: readonly SemesterLine[],
  { columns }: SemesterLayout,
  evaluation: Evaluation,
): void {
  const { rules } = evaluation.book.settings;
  const look = { decimals: settled(rules).decimals, live: hasProof(evaluation) };
  for (const { row, total, rank, grade } of semesterStandings(lines, columns, rules, look)) {
    grid.put(row, columns.total, total);
    grid.put(row, columns.rank, rank);
    grid.put(row, columns.grade, grade);
  }
}
