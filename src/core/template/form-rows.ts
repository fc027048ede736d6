import { isBlank, textOf } from '../base/cells';
import type { CellEdit } from '../base/findings';
import { stripSpace } from '../names/normalise-name';
import type { Figures } from '../statistics/figures';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { Form } from './find-form';
import { isFormula } from './form-body';
import type { FormBody } from './form-body';
import { figureOf, formValue, isFigureField } from './form-values';

/** Where the lines stand once the form has room for them. */
export type PlacedRows = {
  readonly inserts: readonly { readonly at: number; readonly count: number }[];
  readonly count: number;
  /** The row of a line, from 0, after rows were inserted. */
  readonly rowOf: (position: number) => number;
  /** The row of the form that stood there before; undefined for one that was inserted. */
  readonly before: (row: number) => number | undefined;
};

/**
 * Makes room: rows are inserted above the last free line, so that sums of the form over its lines grow with them and new lines
 * look like the others. Undefined where the form has fewer than two free lines and needs more.
 */
export function placeRows({ first, end }: FormBody, count: number): PlacedRows | undefined {
  const space = end === undefined ? count : end - first;
  const missing = Math.max(0, count - space);
  if (missing > 0 && space < 2) return undefined;
  const at = first + space - 1;
  const before = (row: number) => {
    if (missing === 0 || row < at) return row;
    return row < at + missing ? undefined : row - missing;
  };
  const inserts = missing === 0 ? [] : [{ at, count: missing }];
  return { inserts, count, rowOf: (position) => first + position, before };
}

/** The cells of every line; a cell that holds a formula of the form is left alone. */
export function rowEdits(form: Form, placed: PlacedRows, rows: readonly StatisticsRow[]): readonly CellEdit[] {
  const { sheet, columns } = form;
  return rows.flatMap((row, position) => {
    const line = placed.rowOf(position);
    const before = placed.before(line);
    const cells = before === undefined ? [] : (sheet.rows[before] ?? []);
    return [...columns].flatMap(([field, column]): CellEdit[] => {
      const value = formValue(row, position, field, columns);
      if (isFormula(cells[column]) || value.value === null) return [];
      return [{ sheet: sheet.name, row: line, column, ...value }];
    });
  });
}

/** 合计 of the form, where it has such a row and leaves its cells empty. */
export function totalEdits(form: Form, body: FormBody, placed: PlacedRows, figures: Figures): readonly CellEdit[] {
  const cells = totalCells(form, body);
  if (cells === undefined || body.end === undefined) return [];
  const inserted = placed.inserts.reduce((sum, { count }) => sum + count, 0);
  const row = body.end + inserted;
  return [...form.columns].flatMap(([field, column]): CellEdit[] => {
    if (!isFigureField(field, figures) || !isBlank(cells[column]) || isFormula(cells[column])) return [];
    const { value } = figureOf(figures, field);
    return value === null ? [] : [{ sheet: form.sheet.name, row, column, value }];
  });
}

/** The row that closes the table, where it is a 合计. */
export function totalCells({ sheet }: Form, { end }: FormBody): Form['sheet']['rows'][number] | undefined {
  const cells = end === undefined ? undefined : sheet.rows[end];
  const first = cells?.find((cell) => !isBlank(cell));
  return /^(合计|总计|共计|小计)/.test(stripSpace(textOf(first))) ? cells : undefined;
}
