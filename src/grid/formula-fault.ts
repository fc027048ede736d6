import { cutFormula } from '../calc/cut-formula';
import { partsOf, type Expression } from '../calc/expression';
import { makeTemplate } from '../calc/formula-template';
import { functionTable } from '../calc/functions/function-table';
import type { GridMessageId } from '../words/grid-words';

/** Characters of a formula in Excel. */
const longest = 8192;
/** Functions that Excel takes in more ways than are calculated here. */
const wider: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  CELL: { least: 1, most: 2 },
  INDEX: { least: 2, most: 4 },
};

export type FormulaFault = { readonly id: GridMessageId; readonly values?: Readonly<Record<string, string | number>> };

/** The formula as it is understood, though its functions may be unknown. */
export function understood(formula: string): Expression | undefined {
  if (formula.length > longest) return undefined;
  const cut = cutFormula(formula, 0, 0);
  return cut === undefined ? undefined : makeTemplate(cut.text).expression;
}

/** Why no program would read the formula; functions that nobody knows are let in. */
export function formulaFault(formula: string, hasSheet: (name: string) => boolean): FormulaFault | undefined {
  const expression = understood(formula);
  if (expression === undefined) return { id: namesTableColumns(formula) ? 'grid.tableColumns' : 'grid.notFormula' };
  const parts = [expression];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const fault = faultOf(part, hasSheet);
    if (fault !== undefined) return fault;
    parts.push(...(part.kind === 'indexed' ? [part.area] : partsOf(part)));
  }
  return undefined;
}

function faultOf(part: Expression, hasSheet: (name: string) => boolean): FormulaFault | undefined {
  if (part.kind === 'prefix' && part.operator === '@') return { id: 'grid.atSign' };
  if (part.kind === 'reference' && part.sheet !== undefined && !hasSheet(part.sheet))
    return { id: 'grid.noSheet', values: { sheet: part.sheet } };
  if (part.kind !== 'call') return undefined;
  const { name, args } = part;
  const taken = wider[name] ?? functionTable.get(name);
  if (taken === undefined || (taken.least <= args.length && args.length <= taken.most)) return undefined;
  const { least, most } = taken;
  return {
    id: 'grid.argumentCount',
    values: { name, allowed: least === most ? least : `${least}–${most}`, count: args.length },
  };
}

/** `Scores[得分]`, `[@得分]`: cells of a table by the names of its columns; `'[2.xlsx]表'!A1`: another file's. */
function namesTableColumns(formula: string): boolean {
  return /\[[^\]]*\]/.test(formula.replace(/"(?:[^"]|"")*"/g, ''));
}
