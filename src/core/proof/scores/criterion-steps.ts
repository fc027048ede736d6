import { statusTexts } from './result-places';
import { unfinishedText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { exact, sum, toNumber } from '../../base/decimal';
import type { Rounding } from '../../base/decimal';
import { presentOr } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { modes } from '../../rules/all-modes';
import type { Mode } from '../../rules/mode';
import type { Refusals } from '../../scores/refusals';
import { refuses } from '../../scores/refusals';
import type { Scores } from '../../scores/score';
import { columnRange, here, ref } from './formula';
import { lineHeadings } from './line';
import type { Block, Line } from './line';
import type { LaidLines } from './lines-sheet';
import { linesName, stepsName } from './live-names';
import type { LaidMarks } from './marks-sheet';
import type { PriceList } from './price-lists';
import { roundedFormula } from './rounding';
import { ruleRef } from './rule-cells';
import type { StepValue } from './working-cells';
import { unitFormulas } from './unit-formulas';
import type { UnitCells } from './unit-formulas';
import { unitOutcome } from './unit-outcome';
import type { CriterionUnit, Unit, Units } from './units';
import { vetoCells } from './veto-cells';

/** Columns of the criteria on 计分过程. */
export const criterionHeadings = [
  ...(['指标', '单位', '对象', '数量合计', '应有数合计', '原得分', '状态', '舍入后', '得分', '有效评委数'] as const),
] as const;
export type CriterionHeading = (typeof criterionHeadings)[number];

export type CriterionContext = {
  readonly book: Book;
  readonly scores: Scores;
  readonly refusals: Refusals;
  readonly rounding: Rounding;
  readonly units: Units;
  readonly lines: LaidLines;
  readonly blockOf: (lines: readonly Line[]) => Block;
  readonly listOf: (criterion: Criterion) => PriceList;
  readonly marks: LaidMarks;
  readonly students: (department: Department) => string | undefined;
  /** First row of the criteria, from 0. */
  readonly top: number;
};

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
      rows.push(criterionCells(unit, rowOf(criterion, department), rowOf(criterion, firstOf(book)), states, context));
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

const at = (row: number, heading: CriterionHeading) => here(row, criterionHeadings.indexOf(heading));

function cellsAt(row: number): UnitCells {
  return { quantity: at(row, '数量合计'), due: at(row, '应有数合计'), state: at(row, '状态') };
}

/** Rules whose lines together mean something else than each alone: their scores stay values. */
function isFixed({ criterion, fromRegister }: Unit): boolean {
  const mode: Mode = modes[criterion.mode];
  const compares = mode.unit(criterion).compares === true;
  return (mode.linesTogether === true && fromRegister) || (compares && criterion.subject === '活动');
}

function activityCells(unit: Unit, row: number, context: CriterionContext): readonly StepValue[] {
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

function entered(unit: Unit, row: number, quantities: string, context: CriterionContext) {
  const { lines, listOf, blockOf, students } = context;
  const block = blockOf(unit.lines);
  const formulas = unitFormulas(unit, {
    block,
    cells: cellsAt(row),
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
  const off = values.some(({ state }) => state === '不适用');
  if (criterion.mode === '名次' && (off || !says)) return '';
  if (values.some(({ state }) => state === '未读')) return '未读';
  return toNumber(sum(values.flatMap(({ points }) => (points === '' ? [] : [exact(points)]))));
}

function dueValue({ criterion, department }: Unit, values: Values): Scalar {
  if (values.some(({ due }) => due === '未读')) return '未读';
  const dues = values.flatMap(({ due }) => (typeof due === 'number' ? [exact(due)] : []));
  if (dues.length > 0) return toNumber(sum(dues));
  const { base } = criterion.parameters;
  const { students } = department;
  return base === null || typeof students !== 'number' ? '' : toNumber(base.mul(exact(students)));
}

function criterionCells(
  unit: CriterionUnit,
  row: number,
  top: number,
  activities: { readonly from: number; readonly to: number },
  context: CriterionContext,
): readonly StepValue[] {
  const { criterion, department } = unit;
  const { book, scores, refusals, rounding } = context;
  const bottom = top + book.scored.length - 1;
  const column = (heading: CriterionHeading) => columnRange(stepsName, criterionHeadings.indexOf(heading), top, bottom);
  const score = scores.departments
    .find((one) => one.department === department)
    ?.criteria.find((one) => one.criterion === criterion);
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
  const raw = at(row, '原得分');
  return [
    ...head,
    ...[made.quantity, made.due],
    fixed ? points : { formula: own.points, value: points },
    fixed ? status : { formula: state, value: status },
    {
      formula: `IF(${at(row, '状态')}="计分",${roundedFormula(raw, decimals, rounding)},"")`,
      value: ownRounded,
    },
    {
      formula: `IF(${at(row, '状态')}="计分",${at(row, '舍入后')},IF(${at(row, '状态')}="不适用",${substitute(criterion, column('舍入后'), context)},""))`,
      value: score.score === null ? '' : toNumber(score.score),
    },
    own.count === undefined ? null : { formula: own.count, value: score.markCount ?? 0 },
  ];
}

type OwnFormulas = {
  readonly state: string;
  readonly points: string;
  readonly count?: string;
  /** True where the criterion does not apply whatever is entered. */
  readonly isOff: boolean;
};

function ownFormulas(
  unit: CriterionUnit,
  formulas: { readonly state: string; readonly points: string },
  activities: { readonly from: number; readonly to: number },
  context: CriterionContext,
  row: number,
): OwnFormulas {
  const { criterion, department } = unit;
  const isOff = criterion.notApplicableTo.includes(department);
  const block = context.blockOf(unit.lines);
  const lineState =
    block === null ? undefined : columnRange(linesName, lineHeadings.indexOf('状态'), block.top, block.bottom);
  const scored = (points: string) => `IF(${at(row, '状态')}="计分",${points},"")`;
  if (criterion.mode === '评委') {
    const marks = context.marks.blockOf(criterion, department);
    const off = lineState === undefined ? 'FALSE' : `COUNTIF(${lineState},"不适用")>0`;
    if (marks === null) {
      const wholly = isOff || allLeftOut(criterion, department, context);
      return {
        state: wholly ? '"不适用"' : `IF(${off},"不适用","${unfinishedText}")`,
        points: '""',
        count: '0',
        isOff: wholly,
      };
    }
    const { values } = marks;
    const bare = criterion.subject === '活动' ? bareFormula(criterion, department, context) : 'FALSE';
    const left = `IF(COUNTIF(${marks.marks},"不适用")>0,"不适用","${unfinishedText}")`;
    const open = `IF(COUNTIF(${values},"${unfinishedText}")>0,"${unfinishedText}",IF(COUNT(${values})=0,${left},IF(${bare},"${unfinishedText}","计分")))`;
    const state = isOff ? '"不适用"' : `IF(${off},"不适用",${open})`;
    return { state, points: scored(`AVERAGE(${values})`), count: `SUM(${marks.counts})`, isOff };
  }
  if (isOff) return { state: '"不适用"', points: '""', isOff };
  if (unit.activities === null) return { ...formulas, isOff };
  const { from, to } = activities;
  const count = (word: string) => (lineState === undefined ? '0' : `COUNTIF(${lineState},"${word}")`);
  if (to < from) {
    const none = criterion.part === 'inside' ? unfinishedText : '计分';
    const state = `IF(${count('不适用')}>0,"不适用",IF(${count('未读*')}>0,"${unfinishedText}","${none}"))`;
    return { state, points: scored('0'), isOff };
  }
  const states = columnRange(stepsName, criterionHeadings.indexOf('状态'), from, to);
  const points = columnRange(stepsName, criterionHeadings.indexOf('原得分'), from, to);
  const each = `IF(COUNTIF(${states},"${unfinishedText}")>0,"${unfinishedText}",IF(COUNTIF(${states},"计分")=0,"不适用","计分"))`;
  const state = `IF(${count('不适用')}>0,"不适用",IF(${count('未读*')}>0,"${unfinishedText}",${each}))`;
  return { state, points: scored(`AVERAGE(${points})`), isOff };
}

/** True where every activity of the department is left out by a row of 考核登记. */
function allLeftOut(criterion: Criterion, department: Department, { book }: CriterionContext): boolean {
  const all = (book.subjects.get(criterion.subject) ?? []).filter((subject) => subject.department === department);
  return criterion.subject === '活动' && all.length > 0;
}

/** An activity without any mark, and without 不适用, leaves the criterion open. */
function bareFormula(criterion: Criterion, department: Department, context: CriterionContext): string {
  const rows = context.marks.blockOf(criterion, department)?.rows ?? [];
  const parts = rows.map(({ value, marks }) => `AND(${value}="",COUNTIF(${marks},"不适用")=0)`);
  return parts.length === 0 ? 'FALSE' : `OR(${parts.join(',')})`;
}

/** The score of a department to whom the criterion does not apply. */
function substitute(criterion: Criterion, others: string, { book, rounding }: CriterionContext): string {
  const rule = presentOr(book.settings.rules.notApplicable, 'zero');
  if (criterion.part !== 'inside' || rule === 'zero') return '0';
  if (rule === 'rescale') return '""';
  return `IF(COUNT(${others})=0,"",${roundedFormula(`AVERAGE(${others})`, ruleRef('decimals'), rounding)})`;
}
