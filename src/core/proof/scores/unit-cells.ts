import { notApplicableText, unreadText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { exact, sum, toNumber } from '../../base/decimal';
import type { Criterion } from '../../rubric/criterion';
import { modes } from '../../rules/all-modes';
import type { Mode } from '../../rules/mode';
import { stepAt } from './criterion-columns';
import type { CriterionContext } from './criterion-context';
import { statusTexts } from './result-places';
import { unitFormulas } from './unit-formulas';
import { unitOutcome } from './unit-outcome';
import type { Unit } from './units';
import type { StepValue } from './working-cells';

/** Rules whose lines together mean something else than each alone: their scores stay values. */
export function isFixed({ criterion, fromRegister }: Unit): boolean {
  const mode: Mode = modes[criterion.mode];
  return (mode.linesTogether === true && fromRegister) || (isCompared(criterion) && criterion.subject === '活动');
}

function isCompared(criterion: Criterion): boolean {
  return modes[criterion.mode].unit(criterion).compares === true;
}

/** The row of one activity. */
export function activityCells(unit: Unit, row: number, context: CriterionContext): readonly StepValue[] {
  const { formulas, quantity, due } = entered(unit, row, '', context);
  const outcome = unitOutcome(unit, context.lines);
  const state = statusTexts[outcome.state];
  const points = outcome.state === 'scored' ? toNumber(outcome.points) : '';
  const fixed = isFixed(unit);
  return [
    ...[unit.criterion.id, unit.department.name, unit.activity?.name ?? null, quantity, due],
    fixed ? points : { formula: formulas.points, value: points },
    fixed ? state : { formula: formulas.state, value: state },
  ];
}

/** Σ数量 and what it divides by, with the formulas of the unit. */
export function entered(unit: Unit, row: number, quantities: string, context: CriterionContext) {
  const { lines, listOf, blockOf, students } = context;
  const block = blockOf(unit.lines);
  const formulas = unitFormulas(unit, {
    block,
    cells: { quantity: stepAt(row, '数量合计'), due: stepAt(row, '应有数合计'), state: stepAt(row, '状态') },
    prices: lines.placeOf(listOf(unit.criterion)),
    students: students(unit.department),
    quantities,
  });
  const values = unit.lines.flatMap((line) => lines.values.get(line) ?? []);
  const cell = (formula: string | undefined, value: Scalar): StepValue =>
    formula === undefined ? null : { formula, value };
  return {
    formulas,
    quantity: cell(formulas.quantity, quantityValue(unit, values)),
    due: cell(formulas.due, dueValue(unit, values)),
  };
}

type Values = readonly { readonly state: string; readonly points: number | ''; readonly due: Scalar }[];

function quantityValue({ criterion }: Unit, values: Values): Scalar {
  const says = values.some(({ state }) => state !== '');
  const off = values.some(({ state }) => state === notApplicableText);
  if (isCompared(criterion) && (off || !says)) return '';
  if (values.some(({ state }) => state === unreadText)) return unreadText;
  return toNumber(sum(values.flatMap(({ points }) => (points === '' ? [] : [exact(points)]))));
}

function dueValue({ criterion, department }: Unit, values: Values): Scalar {
  if (values.some(({ due }) => due === unreadText)) return unreadText;
  const dues = values.flatMap(({ due }) => (typeof due === 'number' ? [exact(due)] : []));
  if (dues.length > 0) return toNumber(sum(dues));
  const { base } = criterion.parameters;
  const { students } = department;
  return base === null || typeof students !== 'number' ? '' : toNumber(base.mul(exact(students)));
}
