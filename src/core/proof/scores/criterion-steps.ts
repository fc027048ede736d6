import { unfinishedText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { refuses } from '../../scores/refusals';
import type { CriterionScore } from '../../scores/score';
import { criterionHeadings, stepAt, stepRange } from './criterion-columns';
import type { CriterionHeading } from './criterion-columns';
import type { CriterionContext } from './criterion-context';
import { ref } from './formula';
import { stepsName } from './live-names';
import { ownFormulas, substitute } from './own-formulas';
import { statusTexts } from './result-places';
import { roundedFormula } from './rounding';
import { ruleRef } from './rule-cells';
import { activityCells, entered, isFixed } from './unit-cells';
import type { CriterionUnit } from './units';
import { vetoCells } from './veto-cells';
import type { StepValue } from './working-cells';

export type LaidCriteria = {
  readonly rows: readonly (readonly StepValue[])[];
  /** The cell of a department on a criterion, for 得分明细. */
  readonly cellOf: (criterion: Criterion, department: Department, heading: CriterionHeading) => string;
};

/** The criteria, each with all departments below each other, and below them the activities that are scored one by one. */
export function layCriteria(context: CriterionContext): LaidCriteria {
  const { book, units, top } = context;
  const order = new Map([...units.keys()].map((criterion, at) => [criterion, at]));
  const place = new Map(book.scored.map((department, at) => [department, at]));
  const count = book.scored.length;
  const scores = new Map(
    context.scores.departments.map(({ department, criteria }) => [
      department,
      new Map(criteria.map((score) => [score.criterion, score])),
    ]),
  );
  const rowOf = (criterion: Criterion, department: Department) =>
    top + (order.get(criterion) ?? 0) * count + (place.get(department) ?? 0);
  const activityRows: (readonly StepValue[])[] = [];
  const activityTop = top + units.size * count + 1;
  const rows: (readonly StepValue[])[] = [];
  for (const [criterion, ofCriterion] of units) {
    for (const [department, unit] of ofCriterion) {
      const from = activityTop + activityRows.length;
      for (const one of unit.activities ?? [])
        activityRows.push(activityCells(one, activityTop + activityRows.length, context));
      const states = { from, to: activityTop + activityRows.length - 1 };
      const score = scores.get(department)?.get(criterion);
      const first = rowOf(criterion, firstOf(book));
      rows.push(criterionCells(unit, score, rowOf(criterion, department), first, states, context));
    }
  }
  const cellOf: LaidCriteria['cellOf'] = (criterion, department, heading) =>
    ref({ sheet: stepsName, row: rowOf(criterion, department), column: criterionHeadings.indexOf(heading) });
  return { rows: [...rows, [], ...activityRows], cellOf };
}

function firstOf({ scored }: Book): Department {
  const [first] = scored;
  if (first === undefined) throw new Error('criteria are laid only for departments');
  return first;
}

function criterionCells(
  unit: CriterionUnit,
  score: CriterionScore | undefined,
  row: number,
  top: number,
  activities: { readonly from: number; readonly to: number },
  context: CriterionContext,
): readonly StepValue[] {
  const { criterion, department } = unit;
  const { book, refusals, rounding } = context;
  const column = (heading: CriterionHeading) => stepRange(heading, top, top + book.scored.length - 1);
  const head: readonly StepValue[] = [criterion.id, department.name, null];
  if (criterion.mode === '否决') return [...head, ...vetoCells(unit, context.blockOf(unit.lines), context.lines)];
  if (score === undefined) return head;
  const made = entered(unit, row, column('数量合计'), context);
  const own = ownFormulas(unit, made.formulas, activities, context, row);
  const decimals = ruleRef('decimals');
  const status = statusTexts[score.status];
  const refused =
    refuses(refusals, criterion, department) ||
    (refusals.notApplicable && criterion.part === 'inside' && score.status === 'missing' && own.isOff);
  const fixed = refused || isFixed(unit);
  const state = `IF(ISNUMBER(${decimals}),${own.state},"${unfinishedText}")`;
  const points = score.unrounded === null ? '' : toNumber(score.unrounded);
  const ownRounded = score.status === 'scored' && score.score !== null ? toNumber(score.score) : '';
  const raw = stepAt(row, '原得分');
  return [
    ...head,
    ...[made.quantity, made.due],
    fixed ? points : { formula: own.points, value: points },
    fixed ? status : { formula: state, value: status },
    {
      formula: `IF(${stepAt(row, '状态')}="计分",${roundedFormula(raw, decimals, rounding)},"")`,
      value: ownRounded,
    },
    {
      formula: `IF(${stepAt(row, '状态')}="计分",${stepAt(row, '舍入后')},IF(${stepAt(row, '状态')}="不适用",${substitute(criterion, column('舍入后'), context)},""))`,
      value: score.score === null ? '' : toNumber(score.score),
    },
    own.count === undefined ? null : { formula: own.count, value: score.markCount ?? 0 },
  ];
}
