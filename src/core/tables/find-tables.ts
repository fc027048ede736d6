import { isMarkingSheet } from './is-marking-sheet';
import { address } from '../base/cells';
import type { Sheet } from '../base/cells';
import { normaliseName } from '../names/normalise-name';
import { headingIndex } from './match-headings';
import type { HeaderMatch, HeadingIndex } from './match-headings';
import type { OwnHeadings } from './own-headings';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { untabledNames } from '../base/own-sheets';
import { readTable } from './read-table';
import { alsoLike, looksLike, missingHeadings, secondSheet } from './structure-findings';
import { byLikeness, candidatesFor, findHeader, isUnmistakable } from './table-candidates';
import type { Candidate } from './table-candidates';
import { tableSpecs } from './table-spec';
import type { Table } from './table';
import type { TableId } from './table-columns';

export type { Table } from './table';

export type FoundTables = {
  readonly tables: ReadonlyMap<TableId, Table>;
  /** Tables whose sheet was found but cannot be read (X1): nothing may be computed from them. */
  readonly broken: ReadonlySet<TableId>;
  readonly findings: readonly Finding[];
};

/** Marking sheets, output sheets and our own working sheets are never read as tables. */
export function isTableSheet(sheet: Sheet, ours: ReadonlySet<string>): boolean {
  const name = sheet.name.trim();
  if (name.startsWith('_') || ours.has(name) || isMarkingSheet(sheet, false)) return false;
  return !untabledNames.has(name);
}

/**
 * Finds every table of the contract by its headings. A sheet with a table's standard name is that table; any other
 * sheet is the one table, not yet found, most of whose headings it holds; what could be one and is none is told (X1). `ours`
 * names the sheets that `_weektally` remembers as output or marking sheets.
 */
export function findTables(sheets: readonly Sheet[], ours: ReadonlySet<string>, own: OwnHeadings): FoundTables {
  const candidates = sheets.filter((sheet) => isTableSheet(sheet, ours));
  const indexes = tableSpecs.map((spec) => headingIndex(spec, own));
  const found: Found = { tables: new Map(), broken: new Set(), findings: [] };
  const left: Sheet[] = [];
  for (const sheet of candidates) {
    const index = indexes.find((candidate) => normaliseName(sheet.name) === normaliseName(candidate.spec.sheet));
    if (index === undefined) left.push(sheet);
    else takeSheet(index, sheet, findHeader(index, sheet), found);
  }
  takeOthers(indexes, left, found);
  return found;
}

type Found = {
  readonly tables: Map<TableId, Table>;
  readonly broken: Set<TableId>;
  readonly findings: Finding[];
};

function takeSheet(index: HeadingIndex, sheet: Sheet, header: HeaderMatch | undefined, found: Found): void {
  const { tables, broken, findings } = found;
  const { spec } = index;
  const first = tables.get(spec.id);
  if (first !== undefined) {
    findings.push(secondSheet(first.sheet, { spec, sheet, row: 0 }));
    return;
  }
  if (header === undefined || header.missing.length > 0) {
    broken.add(spec.id);
    findings.push(missingHeadings(spec, sheet, header));
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

/** Assigns sheets of any name to the tables still missing, the likeliest pair first, so that the order of the sheets does not matter. */
function takeOthers(indexes: readonly HeadingIndex[], sheets: readonly Sheet[], found: Found): void {
  const candidates = sheets.flatMap((sheet) => candidatesFor(indexes, sheet)).sort(byLikeness);
  const taken = new Map<Sheet, Candidate>();
  const stands = ({ index: { spec } }: Candidate) => found.tables.has(spec.id) || found.broken.has(spec.id);
  for (const candidate of candidates) {
    const { sheet, index, header, standing } = candidate;
    if (standing === 'alike' || taken.has(sheet) || stands(candidate)) continue;
    taken.set(sheet, candidate);
    takeSheet(index, sheet, header, found);
  }
  const bySheet = new Map<Sheet, Candidate[]>();
  for (const candidate of candidates)
    bySheet.set(candidate.sheet, [...(bySheet.get(candidate.sheet) ?? []), candidate]);
  for (const [sheet, likely] of bySheet) {
    const chosen = taken.get(sheet);
    if (chosen === undefined) tellUnread(likely, found);
    else if (chosen.header.own.size === 0 && !chosen.isNamed) {
      const rivals = likely.filter((other) => other !== chosen && other.standing === 'sure');
      const rival = rivals.find((other) => !stands(other) || likely.indexOf(other) < likely.indexOf(chosen));
      if (rival !== undefined) found.findings.push(alsoLike(chosen, rival));
    }
  }
}

/** A second sheet for a table, or a sheet that resembles a table which is missing or still empty. */
function tellUnread(likely: readonly Candidate[], { tables, broken, findings }: Found): void {
  const certain = likely.find(({ standing }) => standing !== 'alike');
  if (certain !== undefined) {
    const { sheet, header, index } = certain;
    const first = tables.get(index.spec.id)?.sheet;
    if (first !== undefined) findings.push(secondSheet(first, { spec: index.spec, sheet, row: header.row }));
    else findings.push(missingHeadings(index.spec, sheet, header));
    return;
  }
  const wanting = likely.find(({ index: { spec } }) => (tables.get(spec.id)?.rows.length ?? 0) === 0);
  if (wanting === undefined) return;
  const { spec } = wanting.index;
  const isLost = wanting.header.missing.length > 0 && isUnmistakable(wanting) && !tables.has(spec.id);
  if (isLost) broken.add(spec.id);
  findings.push(isLost ? missingHeadings(spec, wanting.sheet, wanting.header) : looksLike(wanting));
}
