import { cutFormula } from '../calc/cut-formula';
import { makeTemplate } from '../calc/formula-template';

/** Characters of a formula in Excel. */
const longest = 8192;

/** `Scores[得分]`, `[@得分]`: cells of a table by the names of its columns; `'[2.xlsx]表'!A1`: another file's. */
export function namesTableColumns(formula: string): boolean {
  return /\[[^\]]*\]/.test(formula.replace(/"(?:[^"]|"")*"/g, ''));
}

/** True for a formula that can be understood, though its functions may be unknown: what cannot is refused when it is typed. */
export function isFormula(formula: string): boolean {
  if (formula.length > longest) return false;
  const cut = cutFormula(formula, 0, 0);
  return cut !== undefined && makeTemplate(cut.text).expression !== undefined;
}
