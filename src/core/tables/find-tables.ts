import { chooseColumns } from './choose-columns';
import { isMarkingSheet } from './is-marking-sheet';
import { address, isBlank, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { normaliseName, stripSpace } from '../names/normalise-name';
import { headingIndex, matchRow } from './match-headings';
import type { HeaderMatch, HeadingIndex } from './match-headings';
import { normaliseHeading } from './normalise-heading';
import { ownHeadingSetting } from './own-headings';
import type { OwnHeadings } from './own-headings';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { untabledNames } from './own-sheets';
import { tableSpecs } from './table-spec';
import type { TableId, TableSpec } from './table-columns';

/** A table as it stands on a sheet. Rows and columns count from 0. */
export type Table = {
  readonly spec: TableSpec;
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** Heading → column; headings that the sheet lacks are absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings with several columns that hold data: nobody can say which of them is meant. */
  readonly doubled: ReadonlyMap<string, readonly number[]>;
  /** Filled columns of a standard heading beside the one that the school's own setting names for it: they are not read. */
  readonly overruled: ReadonlyMap<string, number>;
  /** Headings whose column cannot be told (X7, X1): what is read there is unread, not blank. */
  readonly unreadable: ReadonlySet<string>;
  /** Rows with something in them, without 合计 rows and rows under merged cells. */
  readonly rows: readonly number[];
};

export type FoundTables = {
  readonly tables: ReadonlyMap<TableId, Table>;
  /** Tables that stand on a sheet of their own but cannot be read (X1): nothing may be computed from them. */
  readonly broken: ReadonlySet<TableId>;
  readonly findings: readonly Finding[];
};

/** The first row in which all required headings stand; else the row with most of them, to say what is missing. */
function findHeader(index: HeadingIndex, sheet: Sheet): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  const limit = Math.min(sheet.rows.length, 200);
  for (let row = 0; row < limit; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || cells.length === 0) continue;
    const match = matchRow(index, cells, row);
    if (match.missing.length === 0) return match;
    if (match.found.size > (best?.found.size ?? 0)) best = match;
  }
  return best;
}

/** Marking sheets, output sheets and our own working sheets are never read as tables. */
export function isTableSheet(sheet: Sheet, ours: ReadonlySet<string>): boolean {
  const name = sheet.name.trim();
  if (name.startsWith('_') || ours.has(name) || isMarkingSheet(sheet, false)) return false;
  return !untabledNames.has(name);
}

/**
 * Finds every table of the contract by its headings. A sheet with a table's standard name is that table; any other
 * sheet is the one table, not yet found, most of whose headings it holds. `ours` names the sheets that `_weektally`
 * remembers as output or marking sheets.
 */
export function findTables(sheets: readonly Sheet[], ours: ReadonlySet<string>, own: OwnHeadings): FoundTables {
  const candidates = sheets.filter((sheet) => isTableSheet(sheet, ours));
  const indexes = tableSpecs.map((spec) => headingIndex(spec, own));
  const tables = new Map<TableId, Table>();
  const broken = new Set<TableId>();
  const findings: Finding[] = [];
  const left: Sheet[] = [];
  for (const sheet of candidates) {
    const index = indexes.find((candidate) => normaliseName(sheet.name) === normaliseName(candidate.spec.sheet));
    if (index === undefined) left.push(sheet);
    else takeSheet(index, sheet, tables, broken, findings);
  }
  for (const sheet of left) takeBestTable(indexes, sheet, tables, findings);
  return { tables, broken, findings };
}

function takeSheet(
  index: HeadingIndex,
  sheet: Sheet,
  tables: Map<TableId, Table>,
  broken: Set<TableId>,
  findings: Finding[],
): void {
  const header = findHeader(index, sheet);
  const { spec } = index;
  if (tables.has(spec.id)) {
    findings.push(
      finding('X1', 'error', { sheet: sheet.name, row: 0, column: 0 }, 'x1.secondSheet', { table: spec.sheet }),
    );
    return;
  }
  const missing = header?.missing ?? spec.columns.filter((c) => c.required).map((c) => c.heading);
  if (header === undefined || missing.length > 0) {
    broken.add(spec.id);
    findings.push(missingHeadings(spec, sheet, header, missing));
    return;
  }
  const twice = requiredTwice(header);
  if (twice.length > 0) {
    broken.add(spec.id);
    for (const { heading, columns } of twice) {
      const [first, second] = columns.map((column) => address(header.row, column));
      const place = { sheet: sheet.name, row: header.row, column: columns[1] ?? columns[0] };
      const values = { heading, first: first ?? '', second: second ?? '' };
      findings.push(finding('X1', 'error', place, 'x1.twice', values));
    }
    return;
  }
  tables.set(spec.id, readTable(index, sheet, header, findings));
}

function requiredTwice(header: HeaderMatch) {
  const required = header.spec.columns.filter((column) => column.required === true);
  return required.flatMap(({ heading }) => {
    const columns = header.found.get(heading);
    return columns === undefined || columns.length === 1 ? [] : [{ heading, columns }];
  });
}

/** X1: says what stands in the row that has most of the headings, and the row of 活动设置 that would name the column. */
function missingHeadings(
  spec: TableSpec,
  sheet: Sheet,
  header: HeaderMatch | undefined,
  missing: readonly string[],
): Finding {
  const known = new Set([...(header?.found.values() ?? [])].flat());
  const cells = header === undefined ? [] : (sheet.rows[header.row] ?? []);
  const others = cells.flatMap((cell, at) => (known.has(at) || isBlank(cell) ? [] : [textOf(cell).trim()]));
  const place = { sheet: sheet.name, row: header?.row ?? 0, column: 0 };
  const headings = missing.join('、');
  if (others.length === 0) return finding('X1', 'error', place, 'x1.missing', { headings });
  const mapping = missing.map((heading) => ownHeadingSetting(spec, heading)).join('、');
  const values = { headings, others: others.slice(0, 12).map(short).join('、'), mapping };
  return finding('X1', 'error', place, 'x1.missingBeside', values, { suggestion: mapping });
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}

function takeBestTable(
  indexes: readonly HeadingIndex[],
  sheet: Sheet,
  tables: Map<TableId, Table>,
  findings: Finding[],
): void {
  let best: { index: HeadingIndex; header: HeaderMatch; share: number } | undefined;
  for (const index of indexes) {
    const header = findHeader(index, sheet);
    if (header === undefined || header.missing.length > 0) continue;
    const share = header.found.size / index.spec.columns.length;
    if (header.found.size * 2 <= index.spec.columns.length) continue;
    if (best === undefined || share > best.share) best = { index, header, share };
  }
  if (best === undefined) return;
  const { spec } = best.index;
  const place = { sheet: sheet.name, row: best.header.row, column: 0 };
  if (tables.has(spec.id)) {
    findings.push(finding('X1', 'error', place, 'x1.secondSheet', { table: spec.sheet }));
  } else if (requiredTwice(best.header).length > 0) {
    const headings = requiredTwice(best.header).map(({ heading }) => heading);
    findings.push(finding('X1', 'error', place, 'x1.twiceHere', { headings: headings.join('、') }));
  } else {
    tables.set(spec.id, readTable(best.index, sheet, best.header, findings));
  }
}

const totalRow = /^(合计|小计|总计)/;

function readTable(index: HeadingIndex, sheet: Sheet, header: HeaderMatch, findings: Finding[]): Table {
  const end = endOfTable(index, sheet, header, findings);
  const merged = mergedRows(sheet, header, end, findings);
  const positions = [...header.found.values()].flat();
  const rows: number[] = [];
  for (let row = header.row + 1; row < end; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || merged.has(row)) continue;
    const first = positions.find((column) => !isBlank(cells[column]));
    if (first === undefined) continue;
    if (isTotalRow(cells)) continue;
    rows.push(row);
  }
  reportHidden(sheet, rows, findings);
  return {
    spec: index.spec,
    sheet,
    headerRow: header.row,
    ...chooseColumns(sheet, header, rows),
    rows,
    unreadable: none,
  };
}

const none: ReadonlySet<string> = new Set();

/** A row whose first filled cell begins with 合计, 小计 or 总计. */
function isTotalRow(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return totalRow.test(stripSpace(textOf(first)));
}

/** A second heading row below begins a second table (X1), which is not read. */
function endOfTable(index: HeadingIndex, sheet: Sheet, header: HeaderMatch, findings: Finding[]): number {
  const [column] = [...header.found.values()].flat();
  const expected = header.found.keys().next().value;
  if (column === undefined || expected === undefined) return sheet.rows.length;
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const cell = sheet.rows[row]?.[column];
    if (typeof cell !== 'string' || cell.length > 40) continue;
    if (index.headings.get(normaliseHeading(cell))?.column.heading !== expected) continue;
    if (matchRow(index, sheet.rows[row] ?? [], row).missing.length > 0) continue;
    findings.push(finding('X1', 'error', { sheet: sheet.name, row, column }, 'x1.secondTable', { row: row + 1 }));
    return row;
  }
  return sheet.rows.length;
}

function mergedRows(sheet: Sheet, header: HeaderMatch, end: number, findings: Finding[]): Set<number> {
  const rows = new Set<number>();
  const columns = [...header.found.values()].flat();
  for (const merge of sheet.merges) {
    const touches = columns.some((column) => column >= merge.left && column <= merge.right);
    if (merge.bottom <= header.row || merge.top >= end || !touches) continue;
    // A title or a closing line that is merged across holds no entry: nothing is lost by passing over it.
    const cells = sheet.rows[merge.top] ?? [];
    if (isTotalRow(cells) || columns.every((column) => isBlank(cells[column]))) continue;
    const top = Math.max(merge.top, header.row + 1);
    for (let row = top; row <= Math.min(merge.bottom, end - 1); row++) rows.add(row);
    const place = { sheet: sheet.name, row: merge.top, column: merge.left };
    findings.push(finding('X5', 'error', place, 'x5.merged', { from: top + 1, to: merge.bottom + 1 }));
  }
  return rows;
}

function reportHidden(sheet: Sheet, rows: readonly number[], findings: Finding[]): void {
  if (sheet.hiddenRows.length === 0) return;
  const read = new Set(rows);
  const hidden = sheet.hiddenRows.filter((row) => read.has(row));
  const first = hidden[0];
  if (first === undefined) return;
  const place = { sheet: sheet.name, row: first, column: 0 };
  findings.push(finding('X6', 'info', place, 'x6.hidden', { count: hidden.length, row: first + 1 }));
}
