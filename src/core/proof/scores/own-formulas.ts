import { unfinishedText, unreadText } from '../../base/cell-words';
import { presentOr } from '../../base/parsed';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { stepAt, stepRange } from './criterion-columns';
import type { CriterionContext } from './criterion-context';
import { columnRange } from './formula';
import { lineHeadings } from './line';
import { linesName } from './live-names';
import { roundedFormula } from './rounding';
import { ruleRef } from './rule-cells';
import type { CriterionUnit } from './units';

type OwnFormulas = {
  readonly state: string;
  readonly points: string;
  readonly count?: string;
  /** True where the criterion does not apply whatever is entered. */
  readonly isOff: boolean;
};

/** State and unrounded score of a department, where more than the rule of the mode decides: marks, activities, 不适用单位. */
export function ownFormulas(
  unit: CriterionUnit,
  formulas: Pick<OwnFormulas, 'state' | 'points'>,
  activities: { readonly from: number; readonly to: number },
  context: CriterionContext,
  row: number,
): OwnFormulas {
  const { criterion, department } = unit;
  const isOff = criterion.notApplicableTo.includes(department);
  const block = context.blockOf(unit.lines);
  const states = block === null ? undefined : columnRange(linesName, stateColumn, block.top, block.bottom);
  const count: Count = (word) => (states === undefined ? '0' : `COUNTIF(${states},"${word}")`);
  const scored = (points: string) => `IF(${stepAt(row, '状态')}="计分",${points},"")`;
  if (criterion.mode === '评委') return judgedFormulas(unit, isOff, count, scored, context);
  if (isOff) return { state: '"不适用"', points: '""', isOff };
  if (unit.activities === null) return { ...formulas, isOff };
  return { ...activitiesFormulas(criterion, activities, count, scored), isOff };
}

const stateColumn = lineHeadings.indexOf('状态');
type Count = (word: string) => string;

function judgedFormulas(
  { criterion, department }: CriterionUnit,
  isOff: boolean,
  count: Count,
  scored: (points: string) => string,
  context: CriterionContext,
): OwnFormulas {
  const marks = context.marks.blockOf(criterion, department);
  const unless = (state: string) => `IF(${count('不适用')}>0,"不适用",${state})`;
  if (marks === null) {
    const wholly = isOff || allLeftOut(criterion, department, context);
    return {
      state: wholly ? '"不适用"' : unless(`"${unfinishedText}"`),
      points: '""',
      count: '0',
      isOff: wholly,
    };
  }
  const { values } = marks;
  const bare = criterion.subject === '活动' ? bareFormula(criterion, department, context) : 'FALSE';
  const left = `IF(COUNTIF(${marks.marks},"不适用")>0,"不适用","${unfinishedText}")`;
  const marked = `IF(COUNT(${values})=0,${left},IF(${bare},"${unfinishedText}","计分"))`;
  const open = `IF(COUNTIF(${values},"${unfinishedText}")>0,"${unfinishedText}",${marked})`;
  const state = isOff ? '"不适用"' : unless(open);
  return { state, points: scored(`AVERAGE(${values})`), count: `SUM(${marks.counts})`, isOff };
}

/** The mean of the activities; `from` and `to` are their rows. */
function activitiesFormulas(
  { part }: Criterion,
  { from, to }: { readonly from: number; readonly to: number },
  count: Count,
  scored: (points: string) => string,
): Pick<OwnFormulas, 'state' | 'points'> {
  const unless = (state: string) =>
    `IF(${count('不适用')}>0,"不适用",IF(${count(unreadText)}>0,"${unfinishedText}",${state}))`;
  if (to < from) return { state: unless(`"${part === 'inside' ? unfinishedText : '计分'}"`), points: scored('0') };
  const states = stepRange('状态', from, to);
  const any = `IF(COUNTIF(${states},"计分")=0,"不适用","计分")`;
  const each = `IF(COUNTIF(${states},"${unfinishedText}")>0,"${unfinishedText}",${any})`;
  return { state: unless(each), points: scored(`AVERAGE(${stepRange('原得分', from, to)})`) };
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
export function substitute(criterion: Criterion, others: string, { book, rounding }: CriterionContext): string {
  const rule = presentOr(book.settings.rules.notApplicable, 'zero');
  if (criterion.part !== 'inside' || rule === 'zero') return '0';
  if (rule === 'rescale') return '""';
  return `IF(COUNT(${others})=0,"",${roundedFormula(`AVERAGE(${others})`, ruleRef('decimals'), rounding)})`;
}
