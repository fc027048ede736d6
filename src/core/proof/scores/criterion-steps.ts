import { unfinishedText, unreadText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { refuses } from '../../scores/refusals';
import { criterionTable, departmentTop } from './live-tables';
import type { CriterionHeading } from './live-tables';
import { isOff, ownFormulas, substitute } from './own-formulas';
import { statusTexts } from './result-places';
import { roundedFormula, ruleRef } from './rule-cells';
import { unitCells } from './unit-cells';
import type { CriterionContext } from './unit-cells';
import { isFixed } from './unit-terms';
import type { Unit } from './units';
import type { StepValue } from './working-cells';

/** The criteria, each with all departments below each other, and below them the activities that are scored one by one. */
export function layCriteria(context: CriterionContext) {
  const { units, book } = context;
  const count = book.scored.length;
  // The departments stand above, and a free row and the headings between.
  const top = departmentTop + count + 2;
  const activityRows: (readonly StepValue[])[] = [];
  const activityTop = top + units.length + 1;
  const tops = new Map<Criterion, number>();
  const rows = units.map((unit, index) => {
    const from = activityTop + activityRows.length;
    for (const one of unit.activities ?? [])
      activityRows.push(activityCells(one, activityTop + activityRows.length, context));
    const first = top + index - (index % count);
    tops.set(unit.criterion, first);
    const places = { row: top + index, first, from, to: activityTop + activityRows.length - 1 };
    const cells = unit.criterion.mode === '否决' ? vetoCells(unit, context) : criterionCells(unit, places, context);
    return [...headCells(unit), ...cells];
  });
  const place = new Map(book.scored.map((department, at) => [department, at]));
  return {
    rows: [...rows, [], ...activityRows],
    /** The cell of a department on a criterion, for 得分明细. */
    cellOf: (criterion: Criterion, department: Department, heading: CriterionHeading) =>
      criterionTable.ref((tops.get(criterion) ?? top) + (place.get(department) ?? 0), heading),
  };
}

function headCells({ criterion, department, activity }: Unit): readonly StepValue[] {
  return [criterion.id, department.name, activity?.name ?? null];
}

function activityCells(unit: Unit, row: number, context: CriterionContext): readonly StepValue[] {
  const { quantity, due, points, state } = unitCells(unit, row, '', context);
  const scored = isFixed(unit) ? [points.value, state.value] : [points, state];
  return [...headCells(unit), quantity, due, ...scored];
}

/** 否决: 原得分 is 1 where the department is vetoed, 状态 未完成 where a row cannot be read. */
function vetoCells(unit: Unit, { lines }: CriterionContext): readonly StepValue[] {
  if (unit.lines.length === 0) return [null, null, 0, '计分'];
  const { count } = lines.of(unit);
  const [vetoed, open] = [count('否决'), count(unreadText)];
  return [
    ...[null, null],
    { formula: `IF(${vetoed.formula}>0,1,0)`, value: vetoed.value > 0 ? 1 : 0 },
    { formula: `IF(${open.formula}>0,"${unfinishedText}","计分")`, value: open.value > 0 ? unfinishedText : '计分' },
  ];
}

/** `first` is the row of the first department on the criterion; its activities stand in the rows `from` to `to`. */
type UnitPlaces = Readonly<Record<'row' | 'first' | 'from' | 'to', number>>;

function criterionCells(
  unit: Unit,
  { row, first, from, to }: UnitPlaces,
  context: CriterionContext,
): readonly StepValue[] {
  const { criterion, department, score } = unit;
  if (score === undefined) return [];
  const { book, refusals } = context;
  const at = (heading: CriterionHeading) => criterionTable.at(row, heading);
  const column = (heading: CriterionHeading) => criterionTable.range(heading, first, first + book.scored.length - 1);
  const ifScored = (formula: string, otherwise = '""') => `IF(${at('状态')}="计分",${formula},${otherwise})`;
  const made = unitCells(unit, row, column('数量合计'), context);
  const own = ownFormulas(unit, from, to, context);
  const state = `IF(ISNUMBER(${ruleRef('decimals')}),${own?.state ?? made.state.formula},"${unfinishedText}")`;
  const isRefused =
    refuses(refusals, criterion, department) ||
    (refusals.notApplicable && criterion.part === 'inside' && score.status === 'missing' && isOff(unit, context));
  const fixed = isRefused || isFixed(unit);
  const status = statusTexts[score.status];
  const value = score.unrounded === null ? '' : toNumber(score.unrounded);
  const ownPoints = own?.points === undefined ? '""' : ifScored(own.points);
  const points = own === null ? made.points.formula : ownPoints;
  const shown = score.score === null ? '' : toNumber(score.score);
  const instead = `IF(${at('状态')}="不适用",${substitute(criterion, column('舍入后'), context)},"")`;
  return [
    ...[made.quantity, made.due],
    fixed ? value : { formula: points, value },
    fixed ? status : { formula: state, value: status },
    {
      formula: ifScored(roundedFormula(at('原得分'), book.settings.rules)),
      value: score.status === 'scored' ? shown : '',
    },
    { formula: ifScored(at('舍入后'), instead), value: shown },
    own?.count === undefined ? null : { formula: own.count, value: score.markCount ?? 0 },
  ];
}
