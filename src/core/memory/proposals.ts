import { textOf } from '../base/cells';
import { digestOf } from '../base/digest';
import type { Table } from '../tables/table';
import { normaliseName } from '../names/normalise-name';
import type { MemoryRow } from './memory-row';
import { rowNamed } from './memory-rows';
import type { Memory } from './memory-sheet';

/** True where 方式 and 参数 of this row of 评价细则 were proposed, and the row has neither been changed nor confirmed since. */
export function isProposal({ rows }: Memory, table: Table, row: number): boolean {
  const digest = rowNamed(rows, 'proposed', criterionIn(table, row))?.digest ?? '';
  return digest !== '' && digest === rowDigest(table, row);
}

/** Rows for the memory: these rows of 评价细则 hold proposals. */
export function proposals(table: Table, rows: readonly number[]): readonly MemoryRow[] {
  return rows.map((row) => ({ kind: 'proposed', criterion: criterionIn(table, row), digest: rowDigest(table, row) }));
}

/** Rows for the memory: these proposals are confirmed. The rows stay, because rows are never removed. */
export function confirmed(table: Table, rows: readonly number[]): readonly MemoryRow[] {
  return rows.map((row) => ({ kind: 'proposed', criterion: criterionIn(table, row), digest: '' }));
}

function criterionIn(table: Table, row: number): string {
  return normaliseName(cellText(table, row, '编号'));
}

function rowDigest(table: Table, row: number): string {
  return digestOf(table.spec.columns.map(({ heading }) => cellText(table, row, heading)).join('\u0001'));
}

function cellText({ sheet, columns }: Table, row: number, heading: string): string {
  const column = columns.get(heading);
  return column === undefined ? '' : textOf(sheet.rows[row]?.[column]).trim();
}
