import { unreadText } from '../../base/cell-words';
import { exact, larger, smaller, sum, toNumber, zero } from '../../base/decimal';
import { isPresent } from '../../base/parsed';
import type { Department } from '../../names/department';
import type { Value } from '../../rules/term';
import { formulaOf } from '../../rules/term-formula';
import { exactly, shown, valueOf } from '../../rules/term-number';
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
  const ownCell = (name: CellName, heading: '数量合计' | '应有数合计' | '状态'): NamedCell => {
    return { formula: criterionTable.at(row, heading), value: () => own.get(name) ?? '' };
  };
  const cells: Readonly<Partial<Record<CellName, NamedCell>>> = {
    ...namedCells(unit, row, quantities, context),
    quantity: ownCell('quantity', '数量合计'),
    due: ownCell('due', '应有数合计'),
    state: ownCell('state', '状态'),
  };
  const named = (name: CellName): NamedCell => {
    const cell = cells[name];
    if (cell !== undefined) return cell;
    const { formula, value } = context.lines.of(unit).count(name.slice('count.'.length));
    return { formula, value: () => value };
  };
  const entry = (list: CellName, place: number) =>
    list === 'places' ? criterion.parameters.places.get(place) : knownKinds(criterion).list[place - 1]?.points;
  const live = (name: CellName | 'points', term: CellTerm): LiveCell => {
    const value = valueOf(term)({ value: (of) => named(of).value(), entry });
    if (name !== 'points') own.set(name, value);
    const list = (of: CellName) => context.lines.pricesOf(prices, of === 'places' ? 'places' : 'kinds');
    const formula = formulaOf(term, { of: (of) => named(of).formula, list });
    return { formula, value: shown(value) };
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

/** What is counted and added up over the lines of a unit and over the other departments. */
function namedCells(unit: Unit, row: number, quantities: string, { lines, students }: CriterionContext) {
  const { values, range } = lines.of(unit);
  const worths = () => values.flatMap(({ worth }) => (typeof worth === 'string' ? [] : [exactly(worth)]));
  const dues = () => values.flatMap(({ due }) => (typeof due === 'number' ? [exact(due)] : []));
  const number = (test: (line: (typeof values)[number]) => boolean) => () => values.filter(test).length;
  const [amounts, shares] = [range('分或量'), range('应有数')];
  return {
    sum: { formula: `SUM(${amounts})`, value: () => sum(worths()) },
    rounded: { formula: `ROUND(SUM(${amounts}),10)`, value: () => sum(worths()) },
    greatest: { formula: `MAX(${amounts})`, value: () => worths().reduce(larger, zero) },
    least: { formula: `MIN(${amounts})`, value: () => worths().reduce(smaller, worths()[0] ?? zero) },
    said: { formula: `COUNTIF(${range('状态')},"?*")`, value: number(({ state }) => state !== '') },
    dues: { formula: `COUNT(${shares})`, value: () => dues().length },
    dueSum: { formula: `ROUND(SUM(${shares}),10)`, value: () => sum(dues()) },
    duesUnread: { formula: `COUNTIF(${shares},"${unreadText}")`, value: number(({ due }) => due === unreadText) },
    base: baseCell(unit, students(unit.department)),
    // How the others stand is known only when all are laid: scores take their places from the core.
    departmentsAbove: { formula: `COUNTIF(${quantities},">"&${criterionTable.at(row, '数量合计')})`, value: () => 0 },
    othersUnread: { formula: `COUNTIF(${quantities},"${unreadText}")`, value: () => 0 },
  };
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
