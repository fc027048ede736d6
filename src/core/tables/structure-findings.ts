import { isBlank, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { HeaderMatch } from './match-headings';
import { ownHeadingSetting } from './own-headings';
import type { Candidate } from './table-candidates';
import type { TableSpec } from './table-columns';

/** X1: a second sheet for one table, with the sheet that is read. */
export function secondSheet(
  first: Sheet,
  { spec, sheet, row }: { spec: TableSpec; sheet: Sheet; row: number },
): Finding {
  const place = { sheet: sheet.name, row, column: 0 };
  return finding('X1', 'error', place, 'x1.secondSheet', { table: spec.sheet, first: first.name });
}

/** X1: what stands in the row that has most of the headings, and the row of 活动设置 that would name the column. */
export function missingHeadings(spec: TableSpec, sheet: Sheet, header: HeaderMatch | undefined): Finding {
  const missing = header?.missing ?? spec.columns.filter((c) => c.required).map((c) => c.heading);
  const others = otherHeadings(sheet, header);
  const place = { sheet: sheet.name, row: header?.row ?? 0, column: 0 };
  const headings = missing.join('、');
  const table = spec.sheet;
  if (others === '') return finding('X1', 'error', place, 'x1.missing', { table, headings });
  const mapping = missing.map((heading) => ownHeadingSetting(spec, heading)).join('、');
  const values = { table, headings, others, mapping };
  return finding('X1', 'error', place, 'x1.missingBeside', values, { suggestion: mapping });
}

/** X1: a sheet that may be a table not found elsewhere. It is not read because nothing makes it certain. */
export function looksLike({ sheet, header, index: { spec } }: Candidate): Finding {
  const place = { sheet: sheet.name, row: header.row, column: 0 };
  const table = spec.sheet;
  if (header.missing.length === 0) return finding('X1', 'info', place, 'x1.maybe', { table });
  const mapping = header.missing.map((heading) => ownHeadingSetting(spec, heading)).join('、');
  const values = { table, headings: header.missing.join('、'), others: otherHeadings(sheet, header), mapping };
  return finding('X1', 'warn', place, 'x1.looksLike', values, { suggestion: mapping });
}

/** X1: a sheet that is read as one table and could be another. */
export function alsoLike({ sheet, header, index }: Candidate, other: Candidate): Finding {
  const place = { sheet: sheet.name, row: header.row, column: 0 };
  return finding('X1', 'info', place, 'x1.alsoLike', { table: index.spec.sheet, other: other.index.spec.sheet });
}

function otherHeadings(sheet: Sheet, header: HeaderMatch | undefined): string {
  const known = new Set([...(header?.found.values() ?? [])].flat());
  const cells = header === undefined ? [] : (sheet.rows[header.row] ?? []);
  const others = cells.flatMap((cell, at) => (known.has(at) || isBlank(cell) ? [] : [textOf(cell).trim()]));
  return others.slice(0, 12).map(short).join('、');
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
