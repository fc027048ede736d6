import { address, isBlank, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { Message } from '../base/findings';
import { departmentDirectory } from '../names/match-names';
import { clip } from '../reading/row-source';
import { suspectColumns } from '../reading/suspect-columns';
import type { TableRows } from '../schemes/table-rows';
import { findTables } from '../tables/find-tables';
import { findHeader } from '../tables/table-candidates';
import type { Table } from '../tables/table';
import { headingIndex } from '../tables/match-headings';
import type { HeaderMatch } from '../tables/match-headings';
import { tableSpec } from '../tables/table-spec';
import { rowsOfTable } from './new-rows';

export type DepartmentsResult =
  | { readonly kind: 'read'; readonly departments: TableRows; readonly notes: readonly Message[] }
  | { readonly kind: 'refused'; readonly reason: Message };

const spec = tableSpec('departments');
const none = new Map<string, string>();

/**
 * 单位 from a school's own file: the first sheet with its headings. A heading that almost certainly means a known one is read as it and
 * reported; so is every column and row that is not read. Where no sheet has the starred headings the reason says what was found and what is
 * missing.
 */
export function departmentsIn(sheets: readonly Sheet[]): DepartmentsResult {
  let near: { readonly sheet: Sheet; readonly header: HeaderMatch } | undefined;
  for (const sheet of sheets) {
    const header = findHeader(headingIndex(spec, none), sheet);
    if (header === undefined) continue;
    if (header.missing.length === 0) return readIn(sheet);
    if (header.found.size > (near?.header.found.size ?? 0)) near = { sheet, header };
  }
  return { kind: 'refused', reason: near === undefined ? notFound : lacking(near.sheet, near.header) };
}

const notFound: Message = { id: 'prepare.noDepartments', values: {} };

function readIn(sheet: Sheet): DepartmentsResult {
  const { tables, findings } = findTables([{ ...sheet, name: spec.sheet }], new Set(), none);
  const messages = findings.map(({ message }) => message);
  const found = tables.get(spec.id);
  if (found === undefined) return { kind: 'refused', reason: messages[0] ?? notFound };
  const likely = suspectColumns(found, none, departmentDirectory([]), undefined).filter(
    (suspect) => suspect.likely && suspect.missing.length === 1,
  );
  const readAs = likely.map(({ missing: [{ heading }], column, written }) => ({ heading, column, written }));
  const columns = new Map([...found.columns, ...readAs.map(({ heading, column }) => [heading, column] as const)]);
  const table: Table = { ...found, columns };
  const notes: readonly Message[] = [
    ...readAs.map(({ heading, written }): Message => ({ id: 'import.readAs', values: { heading, written } })),
    ...unreadColumns(table),
    ...messages,
  ];
  return { kind: 'read', departments: rowsOfTable(table), notes };
}

/** Columns with something in them that have no place in 单位. */
function unreadColumns({ sheet, headerRow, columns }: Table): readonly Message[] {
  const read = new Set(columns.values());
  const below = sheet.rows.slice(headerRow + 1);
  const width = sheet.rows.slice(headerRow).reduce((most, row) => Math.max(most, row.length), 0);
  const unread = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !read.has(at) && below.some((row) => !isBlank(row[at])),
  );
  if (unread.length === 0) return [];
  const names = unread.map((at) => {
    const heading = textOf(sheet.rows[headerRow]?.[at]).trim();
    return heading === '' ? address(headerRow, at) : clip(heading);
  });
  return [{ id: 'import.unreadColumns', values: { columns: names.join('、') } }];
}

function lacking(sheet: Sheet, { row, found, missing }: HeaderMatch): Message {
  const written = (at: number) => clip(textOf(sheet.rows[row]?.[at]).trim());
  const known = [...found].flatMap(([, [first]]) => written(first));
  const used = new Set([...found.values()].flat());
  const others = (sheet.rows[row] ?? []).flatMap((cell, at) => (isBlank(cell) || used.has(at) ? [] : [written(at)]));
  const values = { sheet: sheet.name, row: row + 1, found: known.join('、'), missing: missing.join('、') };
  if (others.length === 0) return { id: 'prepare.departmentsLack', values };
  return { id: 'prepare.departmentsLackBeside', values: { ...values, others: others.join('、') } };
}
