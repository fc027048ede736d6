import { settled } from '../settings/settled';
import { staleFormula } from '../proof/scores/freshness';
import { totalsHeadingRow, totalsName } from '../proof/scores/result-places';
import { staleText } from '../base/cell-words';
import { columnLetters, quoteSheet } from '../base/cells';
import { toNumber } from '../base/decimal';

import type { ContentCell } from '../base/sheet-content';
import type { Evaluation } from '../evaluation';
import type { Department } from '../names/department';
import { scoreFormat } from '../layout/number-format';
import { formCentred } from '../layout/print-styles';
import { totalsColumns } from '../proof/scores/totals-columns';

/** 计入学期考评分 of a department; null where it has none. */
export function creditedPoints({ scores }: Evaluation, department: Department | undefined): number | null {
  const own = typeof scores === 'string' ? undefined : scores.departments.find((one) => one.department === department);
  const credited = own?.credited ?? null;
  return credited === null ? null : toNumber(credited);
}

/**
 * 计入学期考评分 as a cell that follows 考核汇总. It finds the department by name, so that sorting either sheet does no harm. `name` says where the
 * name stands in this row and how it is written; an alias is looked up by the name that 考核汇总 has. With `tellsStale` the cell itself shows
 * 需重新汇总, because no line above it can.
 */
export function creditCell(
  evaluation: Evaluation,
  department: Department,
  name: { readonly cell: string; readonly text: string },
  tellsStale = false,
): ContentCell {
  const value = creditedPoints(evaluation, department);
  const style = { ...formCentred, format: scoreFormat(settled(evaluation.book.settings.rules).decimals) };
  const column = creditedRange(evaluation);
  const key = name.text === department.name && !/[*?~]/.test(name.text) ? name.cell : nameText(department.name);
  if (column === undefined || key === undefined) return { value, style };
  const found = `INDEX(${column.points},MATCH(${key},${column.names},0))`;
  const formula = `IF(ISNUMBER(${found}),${found},"")`;
  return { value: value ?? '', formula: tellsStale ? `IF(${staleFormula},"${staleText}",${formula})` : formula, style };
}

/** The columns of names and points on 考核汇总; undefined where it has none. */
function creditedRange({ scores, book }: Evaluation): { readonly names: string; readonly points: string } | undefined {
  if (typeof scores === 'string' || scores.departments.length === 0) return undefined;
  const columns = totalsColumns(scores, book.settings.rules.notApplicable === 'rescale');
  const at = (kind: 'department' | 'credited') => {
    const letters = columnLetters(columns.findIndex(({ field }) => field.kind === kind));
    const top = totalsHeadingRow + 2;
    return `${quoteSheet(totalsName)}!$${letters}$${top}:$${letters}$${top + scores.departments.length - 1}`;
  };
  return { names: at('department'), points: at('credited') };
}

/** True where `total` writes the sheets that 考核汇总 follows, so that cells here can follow them too. */
export function hasProof({ scores, book }: Evaluation): boolean {
  return typeof scores !== 'string' && scores.departments.length > 0 && book.rubric !== null;
}

/** A name as MATCH takes it, with `~` before wildcards; undefined where it is too long for a formula. */
function nameText(name: string): string | undefined {
  const escaped = name.replace(/[~*?]/g, '~$&').replaceAll('"', '""');
  return escaped.length > 255 ? undefined : `"${escaped}"`;
}
