import { textOf } from '../base/cells';
import type { Change } from '../base/change';
import type { CellEdit, Message } from '../base/findings';
import { listed } from '../base/listed';
import type { Validation } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import { stripSpace } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import { kindValidation } from '../forms/ledger-sheet';
import type { Table } from '../tables/table';
import { cellUnder } from '../tables/cell-under';
import type { Say } from '../../words/words';
import { criteriaOf, ledgerCriteria } from './ledger-criteria';
import { laidOutBefore } from './laid-out';
import { placeLedgerRows } from './place-ledger-rows';
import type { LedgerBatch, LedgerPair } from './place-ledger-rows';

export type LedgerExtension = { readonly changes: readonly Change[]; readonly additions: readonly Message[] };

const nothing: LedgerExtension = { changes: [], additions: [] };

/**
 * The rows that 考核登记 lacks for departments and criteria that are new since it was laid out. Where a person removed a row of a department
 * and criterion that are not new, it stays removed.
 */
export function extendLedger(book: Book, say: Say): LedgerExtension {
  const table = book.found.tables.get('ledger');
  if (table === undefined || book.memory.workbookId === '') return nothing;
  const criteria = criteriaOf(book).filter(({ source }) => source.kind === 'ledger');
  const pairs = missingPairs(book, table, criteria);
  if (pairs.length === 0) return nothing;
  const batches = placeLedgerRows(table, pairs, criteria);
  return { changes: ledgerChanges(table, batches, say), additions: [messageOf(table, pairs)] };
}

function missingPairs(book: Book, table: Table, criteria: readonly Criterion[]): readonly LedgerPair[] {
  const present = pairsOn(book, table);
  const before = laidOutBefore(book.memory, departmentDirectory(book.departments));
  const isNew = (department: Department) => !(before?.departments ?? present.departments).has(department);
  const isNewCriterion = ({ id }: Criterion) => !(before?.criteria ?? present.criteria).has(normaliseId(id));
  return criteria.flatMap((criterion) => {
    const id = normaliseId(criterion.id);
    if (present.forAll.has(id)) return [];
    return book.scored
      .filter((department) => isNew(department) || isNewCriterion(criterion))
      .filter((department) => !criterion.notApplicableTo.includes(department))
      .filter((department) => present.pairs.get(id)?.has(department) !== true)
      .map(({ name }) => ({ department: name, criterion }));
  });
}

/** The departments and criteria of the sheet's rows, with entries or without. */
function pairsOn(book: Book, table: Table) {
  const directory = departmentDirectory(book.departments);
  const pairs = new Map<string, Set<Department>>();
  const departments = new Set<Department>();
  const forAll = new Set<string>();
  for (const row of table.rows) {
    const id = normaliseId(textOf(cellUnder(table, row, '编号')).trim());
    const written = textOf(cellUnder(table, row, '单位')).trim();
    if (id === '' || written === '') continue;
    const own = pairs.get(id) ?? new Set();
    pairs.set(id, own);
    if (stripSpace(written) === '全部') forAll.add(id);
    const department = directory.find(written);
    if (department === undefined) continue;
    own.add(department);
    departments.add(department);
  }
  return { pairs, departments, forAll, criteria: new Set(pairs.keys()) };
}

/** Rows are inserted from the bottom up; cells are written at their later places. */
function ledgerChanges(table: Table, batches: readonly LedgerBatch[], say: Say): readonly Change[] {
  const sheet = table.sheet.name;
  const edits: CellEdit[] = [];
  const rowsOf = new Map<Criterion, number[]>();
  let shift = 0;
  for (const { at, inserted, pairs } of batches) {
    pairs.forEach((pair, index) => {
      const row = at + shift + index;
      edits.push(...rowEdits(table, row, pair));
      rowsOf.set(pair.criterion, [...(rowsOf.get(pair.criterion) ?? []), row]);
    });
    if (inserted) shift += pairs.length;
  }
  const inserts = batches
    .filter(({ inserted }) => inserted)
    .map(({ at, pairs }): Change => ({ kind: 'insertRows', sheet, at, count: pairs.length }))
    .reverse();
  const validations = [...rowsOf].flatMap(([criterion, rows]) => validationOf(table, criterion, rows, batches, say));
  const content: Change = { kind: 'sheet', content: { name: sheet, cells: [], validations } };
  return [...inserts, { kind: 'cells', edits }, ...(validations.length === 0 ? [] : [content])];
}

function rowEdits({ sheet, columns }: Table, row: number, { department, criterion }: LedgerPair): readonly CellEdit[] {
  const values = new Map([
    ['单位', department],
    ['编号', criterion.id],
    ['评分内容', criterion.content],
    ['登记部门', criterion.assessor],
  ]);
  return [...values].flatMap(([heading, value]): CellEdit[] => {
    const column = columns.get(heading);
    return column === undefined || value === '' ? [] : [{ sheet: sheet.name, row, column, value }];
  });
}

/** The pick list of 事项 for the new rows, together with those of the same criterion directly above them. */
function validationOf(
  table: Table,
  criterion: Criterion,
  rows: readonly number[],
  batches: readonly LedgerBatch[],
  say: Say,
): readonly Validation[] {
  const column = table.columns.get('事项');
  const [laid] = ledgerCriteria([criterion]);
  if (column === undefined || laid === undefined) return [];
  const after = (row: number) =>
    batches.reduce((place, { at, inserted, pairs }) => (inserted && at <= row ? place + pairs.length : place), row);
  const bottom = Math.max(...rows);
  let top = Math.min(...rows);
  const own = table.rows.filter((row) => idAt(table, row) === normaliseId(criterion.id)).map(after);
  for (const row of own.reverse()) if (row === top - 1) top = row;
  return kindValidation(laid, { top, left: column, bottom, right: column }, say);
}

function idAt(table: Table, row: number): string {
  return normaliseId(textOf(cellUnder(table, row, '编号')).trim());
}

function messageOf(table: Table, pairs: readonly LedgerPair[]): Message {
  const values = {
    sheet: table.sheet.name,
    count: pairs.length,
    departments: listed(pairs.map(({ department }) => department)),
    ids: listed(pairs.map(({ criterion }) => criterion.id)),
  };
  return { id: 'prepare.addLedgerRows', values };
}
