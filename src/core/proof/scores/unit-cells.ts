import { unreadText } from '../../base/cell-words';
import { exact, larger, smaller, sum, toNumber, zero } from '../../base/decimal';
import { isPresent } from '../../base/parsed';
import type { Department } from '../../names/department';
import type { Value } from '../../rules/term';
import { formulaOf } from '../../rules/term-formula';
import { exactly, valueOf } from '../../rules/term-number';
import { knownKinds } from '../../scores/known-kinds';
import type { LiveCell } from './formula';
import { criterionTable } from './live-tables';
import type { LaidMarks, UnitsContext } from './marks-sheet';
import { unitTerms } from './unit-terms';
import type { CellName, CellTerm } from './unit-terms';
import type { Unit } from './units';

/** What the rows of 计分过程 are laid from. */
export type CriterionContext = UnitsContext & {
  readonly marks: LaidMarks;
  /** The formula that reads 学生数; a text where it is no number. */
  readonly students: (department: Department) => string;
};

/**
 * The cells of a unit on 计分过程: each term once as a formula and once as what it gives; null where the rule asks for none. `quantities`: Σ数量
 * of all departments on the criterion, where the mode compares.
 */
export function unitCells(unit: Unit, row: number, quantities: string, context: CriterionContext) {
  const { criterion, list: prices } = unit;
  const own = new Map<CellName, Value>();
  const named = (name: CellName): NamedCell => {
    const value = () => own.get(name) ?? '';
    if (name === 'quantity') return { formula: criterionTable.at(row, '数量合计'), value };
    if (name === 'due') return { formula: criterionTable.at(row, '应有数合计'), value };
    if (name === 'state') return { formula: criterionTable.at(row, '状态'), value };
    return namedCell(name, unit, { row, quantities }, context);
  };
  const entry = (list: CellName, place: number) =>
    list === 'places' ? criterion.parameters.places.get(place) : knownKinds(criterion).list[place - 1]?.points;
  const live = (name: CellName | 'points', term: CellTerm): LiveCell => {
    const value = valueOf(term)({ value: (of) => named(of).value(), entry });
    if (name !== 'points') own.set(name, value);
    const list = (of: CellName) => context.lines.pricesOf(prices, of === 'places' ? 'places' : 'kinds');
    const formula = formulaOf(term, { of: (of) => named(of).formula, list });
    return { formula, value: typeof value === 'object' ? toNumber(value) : value };
  };
  const { quantity, due, state, points } = unitTerms(unit);
  return {
    quantity: quantity && live('quantity', quantity),
    due: due && live('due', due),
    state: live('state', state),
    points: live('points', points),
  };
}

/** What a name of a term stands for: a formula, and the exact value that it has now. */
type NamedCell = { readonly formula: string; readonly value: () => Value };

function namedCell(
  name: CellName,
  unit: Unit,
  { row, quantities }: { readonly row: number; readonly quantities: string },
  { lines, students }: CriterionContext,
): NamedCell {
  const { values, range, count } = lines.of(unit);
  const worths = () => values.flatMap(({ worth }) => (typeof worth === 'string' ? [] : [exactly(worth)]));
  const dues = () => values.flatMap(({ due }) => (typeof due === 'number' ? [exact(due)] : []));
  switch (name) {
    case 'sum':
      return { formula: `SUM(${range('分或量')})`, value: () => sum(worths()) };
    case 'rounded':
      return { formula: `ROUND(SUM(${range('分或量')}),10)`, value: () => sum(worths()) };
    case 'greatest':
      return { formula: `MAX(${range('分或量')})`, value: () => worths().reduce(larger, zero) };
    case 'least':
      return { formula: `MIN(${range('分或量')})`, value: () => worths().reduce(smaller, worths()[0] ?? zero) };
    case 'said':
      return {
        formula: `COUNTIF(${range('状态')},"?*")`,
        value: () => values.filter(({ state }) => state !== '').length,
      };
    case 'dues':
      return { formula: `COUNT(${range('应有数')})`, value: () => dues().length };
    case 'dueSum':
      return { formula: `ROUND(SUM(${range('应有数')}),10)`, value: () => sum(dues()) };
    case 'duesUnread':
      return {
        formula: `COUNTIF(${range('应有数')},"${unreadText}")`,
        value: () => values.filter(({ due }) => due === unreadText).length,
      };
    case 'base':
      return baseCell(unit, students(unit.department));
    // How the others stand is known only when all are laid: scores take their places from the core.
    case 'departmentsAbove':
      return { formula: `COUNTIF(${quantities},">"&${criterionTable.at(row, '数量合计')})`, value: () => 0 };
    case 'othersUnread':
      return { formula: `COUNTIF(${quantities},"${unreadText}")`, value: () => 0 };
    default: {
      const { formula, value } = count(name.slice('count.'.length));
      return { formula, value: () => value };
    }
  }
}

/** 基准 × 学生数; '' where there is no such number. */
function baseCell({ criterion, department }: Unit, students: string): NamedCell {
  const { base } = criterion.parameters;
  if (base === null) return { formula: '""', value: () => '' };
  const { students: known } = department;
  return {
    formula: `IFERROR(${toNumber(base)}*${students},"")`,
    value: () => (isPresent(known) ? base.mul(exact(known)) : ''),
  };
}
