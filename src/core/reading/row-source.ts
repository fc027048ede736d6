import { hasFormula, isRich, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import type { DepartmentDirectory } from '../names/match-names';
import type { Table } from '../tables/table';
import { placeInRow } from '../tables/place-in-row';
import { finding } from '../base/finding';
import type { Finding, FindingCode, Fix, Place, Severity } from '../base/findings';
import { unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { ColumnKind } from '../tables/table-columns';
import type { MessageId } from '../../words/words';

/** What all readers share: who is who, the event's year, and where findings go. */
export type ReadingContext = {
  readonly directory: DepartmentDirectory;
  readonly year: number | undefined;
  readonly findings: Finding[];
};

export type Report<Heading extends string = string> = (
  code: FindingCode,
  severity: Severity,
  row: number,
  heading: Heading,
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
  extra?: { readonly suggestion?: string; readonly fix?: Fix },
) => void;

/** A heading of the contract as the sheet has it. */
type Field = {
  /** Undefined where the sheet lacks the column: every cell of it is blank. */
  readonly column: number | undefined;
  readonly kind: ColumnKind;
  /** False where the column is uncertain (X7, X1). */
  readonly readable: boolean;
};

/** The cells of one table by row and heading, and a way to report them. */
export type RowSource = {
  readonly table: Table;
  readonly context: ReadingContext;
  readonly place: (row: number, heading: string) => Place;
  /** The cell as it stands. */
  readonly raw: (row: number, heading: string) => Cell;
  /** The cell as it may be read: error values, external links and formulas without a result are unread (X2), formulas are told of (X4). */
  readonly cell: (row: number, heading: string) => Parsed<Cell>;
  readonly kindOf: (heading: string) => ColumnKind | undefined;
  readonly report: Report;
};

/** What a finding quotes of a cell: enough to recognise it. */
export function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** True where a formula refers to another workbook: `[1]Sheet1!A1`, `'[a.xlsx]B'!C2`; `Table[Column]` does not. */
export function isExternal(formula: string): boolean {
  let isOpen = false;
  let isClosed = false;
  for (const [sign] of formula.matchAll(/[[\]!]/g)) {
    if (sign === '!' && isClosed) return true;
    isClosed = sign === ']' && isOpen;
    if (sign !== '!') isOpen = sign === '[';
  }
  return false;
}

/** True where the cell's value comes from a formula. */
export function isFormula(cell: Cell): boolean {
  return hasFormula(cell);
}

export function rowSource(table: Table, context: ReadingContext): RowSource {
  const { sheet, columns, unreadable } = table;
  const fields = new Map<string, Field>(
    table.spec.columns.map(({ heading, kind }) => [
      heading,
      { column: columns.get(heading), kind, readable: !unreadable.has(heading) },
    ]),
  );
  const place = (row: number, heading: string) => placeInRow(table, row, heading);
  const raw = (row: number, heading: string): Cell => {
    const column = fields.get(heading)?.column;
    return column === undefined ? null : (sheet.rows[row]?.[column] ?? null);
  };
  const report: Report = (code, severity, row, heading, id, values = {}, extra = {}) => {
    const text = clip(textOf(raw(row, heading)));
    const { fix, ...offered } = extra;
    // A fix would replace a formula by its present value, which only its author can decide.
    const kept = fix === undefined || isFormula(raw(row, heading)) ? offered : extra;
    const details = { ...kept, ...(text === '' ? {} : { found: text }) };
    const told = { heading, row: row + 1, ...values };
    context.findings.push(finding(code, severity, place(row, heading), id, told, details));
  };
  const cell = (row: number, heading: string): Parsed<Cell> => {
    const field = fields.get(heading);
    if (field?.readable === false) return unread;
    const value = field?.column === undefined ? null : (sheet.rows[row]?.[field.column] ?? null);
    if (!isRich(value) || (value.error === undefined && !hasFormula(value))) return value;
    if (value.error !== undefined) {
      report('X2', 'error', row, heading, 'x2.error', { what: value.error });
      return unread;
    }
    const formula = clip(value.formula ?? '');
    if (isExternal(value.formula ?? '')) {
      report('X2', 'error', row, heading, 'x2.external', { what: formula });
      return unread;
    }
    // Programs that do not calculate leave formulas without a result; such a cell is unread, not blank.
    if (value.value === null) {
      report('X2', 'error', row, heading, 'x2.noResult', { formula });
      return unread;
    }
    report('X4', 'info', row, heading, 'x4.formula', { formula });
    return value;
  };
  return { table, context, place, raw, cell, kindOf: (heading) => fields.get(heading)?.kind, report };
}
