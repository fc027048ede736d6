import { textOf } from '../base/cells';
import { digestOf } from '../base/digest';
import type { Table } from '../tables/table';
import { normaliseName } from '../names/normalise-name';
import type { Memory } from './memory-sheet';

const prefix = 'proposed:';

/** True where 方式 and 参数 of this row of 评价细则 were proposed, and nobody has changed the row or said that it is right. */
export function isProposal({ others }: Memory, table: Table, row: number): boolean {
  const remembered = others.get(keyOf(table, row)) ?? '';
  return remembered !== '' && remembered === rowDigest(table, row);
}

/** For `others` of the memory: these rows hold proposals. */
export function proposals(table: Table, rows: readonly number[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [keyOf(table, row), rowDigest(table, row)]));
}

/** For `others` of the memory: somebody has looked at them. The rows of the memory stay, because they are never taken away. */
export function looked(table: Table, rows: readonly number[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [keyOf(table, row), '']));
}

function keyOf(table: Table, row: number): string {
  return `${prefix}${normaliseName(cellText(table, row, '编号'))}`;
}

function rowDigest(table: Table, row: number): string {
  return digestOf(table.spec.columns.map(({ heading }) => cellText(table, row, heading)).join('\u0001'));
}

function cellText({ sheet, columns }: Table, row: number, heading: string): string {
  const column = columns.get(heading);
  return column === undefined ? '' : textOf(sheet.rows[row]?.[column]).trim();
}
