import type { Scalar } from '../base/cells';
import { onceFor } from '../base/once-for';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import { hintStyle } from '../layout/styles';
import { inputHeaderRow, inputSheet } from '../forms/input-sheet';
import { kindValidation } from '../forms/ledger-sheet';
import type { LedgerCriterion } from '../forms/ledger-sheet';
import type { PickListId } from '../forms/pick-lists';
import { ledgerCriteria } from '../prepare/ledger-criteria';
import { withMaterials } from '../prepare/missing-tables';
import { withOwnHeadings } from '../prepare/own-heading-cells';
import { normaliseId } from '../rubric/parse-rubric';
import type { Table } from '../tables/table';
import type { TableSpec } from '../tables/table-columns';
import { tableSpec } from '../tables/table-spec';
import type { SayExchange } from '../../words/exchange-words';
import type { BaseRow, Office, RowTokens } from './form';
import { originHeading } from './registers';
import { scalarOfToken, tokenOf, tokenStyle } from './token';

/** Empty rows below the filled ones. */
const readyRows = 200;
const printedEmptyRows = 20;
const hintRow = 1;

export type TableForm = { readonly content: SheetContent; readonly base: readonly BaseRow[] };

export type TableFormOptions = {
  readonly book: Book;
  readonly lists: ReadonlySet<PickListId>;
  readonly say: SayExchange;
};

/** What a row of a table holds under its headings, without 来源. */
export function rowTokens(table: Table, row: number): RowTokens {
  return Object.fromEntries(
    table.spec.columns.flatMap(({ heading }) => {
      const column = heading === originHeading ? undefined : table.columns.get(heading);
      const token = column === undefined ? null : tokenOf(table.sheet.rows[row]?.[column]);
      return token === null ? [] : [[heading, token]];
    }),
  );
}

/** A table of a form: the sender's rows of the workbook's table, and room for more. */
export function tableForm(table: Table, rows: readonly number[], options: TableFormOptions): TableForm {
  const { book, lists, say } = options;
  const spec = formSpec(table, book);
  const held = rows.map((row) => rowTokens(table, row));
  const filled = held.map((cells) => spec.columns.map(({ heading }): Scalar => scalarOfToken(cells[heading] ?? null)));
  const laid = inputSheet(
    spec,
    { headings: spec.columns.map(({ heading }) => heading), rows: filled },
    { say, lists, emptyRows: readyRows, printedEmptyRows },
  );
  const lastRow = inputHeaderRow + rows.length + readyRows;
  // Empty rows are few objects, each standing in many places: a form has a thousand such rows.
  const empty = onceFor((row: LaidRow) => unlocked(row, {}, spec));
  const cells = laid.cells.map((row, at) => {
    if (at <= inputHeaderRow) return row;
    const tokens = held[at - inputHeaderRow - 1];
    return tokens === undefined ? empty(row) : unlocked(row, tokens, spec);
  });
  const validations = laid.validations?.map((one) => ({ ...one, range: { ...one.range, bottom: lastRow } })) ?? [];
  const content: SheetContent = { ...laid, cells, validations, protected: true };
  return {
    content: withOwnHeadings(content, spec.id, book.settings.ownHeadings, spec.columns),
    base: held.map((row, at) => ({ row: inputHeaderRow + 1 + at, cells: row })),
  };
}

/** 考核登记 of an office: 事项 offers what the criterion of its row knows. */
export function ledgerForm(
  table: Table,
  rows: readonly number[],
  office: Office,
  options: TableFormOptions,
): TableForm {
  const form = tableForm(table, rows, options);
  const column = formSpec(table, options.book).columns.findIndex(({ heading }) => heading === '事项');
  const byId = new Map(ledgerCriteria(office.criteria).map((one) => [normaliseId(one.id), one]));
  const kinds = runsOf(form.base, byId).flatMap(({ criterion, top, bottom }) =>
    kindValidation(criterion, { top, left: column, bottom, right: column }, options.say),
  );
  // The hint of the workbook's own sheet speaks of preparing it.
  const hint: ContentCell = { value: options.say('form.ledgerHint'), style: hintStyle };
  const cells = form.content.cells.map((row, at) => (at === hintRow ? [hint] : row));
  const validations = [...(form.content.validations ?? []), ...kinds];
  return { ...form, content: { ...form.content, cells, validations } };
}

/** Neighbouring rows of one criterion. */
function runsOf(base: readonly BaseRow[], byId: ReadonlyMap<string, LedgerCriterion>) {
  const runs: { readonly criterion: LedgerCriterion; readonly top: number; bottom: number }[] = [];
  for (const { row, cells } of base) {
    const criterion = byId.get(normaliseId(String(scalarOfToken(cells['编号'] ?? null) ?? '').trim()));
    const last = runs.at(-1);
    if (criterion === undefined) continue;
    if (last?.criterion === criterion && last.bottom === row - 1) last.bottom = row;
    else runs.push({ criterion, top: row, bottom: row });
  }
  return runs;
}

/** The contract's columns without 来源, and without those that the workbook lacks: what is typed there would have no place. */
function formSpec({ spec: { id }, columns }: Table, book: Book): TableSpec {
  const spec = withMaterials(tableSpec(id), book.settings.askedMaterials);
  return { ...spec, columns: spec.columns.filter(({ heading }) => heading !== originHeading && columns.has(heading)) };
}

type LaidRow = SheetContent['cells'][number];

/** The cells of a row as they are typed into; texts stay as they stand, though a new sheet would make numbers of them. */
function unlocked(row: LaidRow, held: RowTokens, { columns }: TableSpec): ContentCell[] {
  return columns.map(({ heading }, at) => {
    const token = held[heading] ?? null;
    return { value: scalarOfToken(token), style: { ...tokenStyle(token, row[at]?.style ?? {}), locked: false } };
  });
}
