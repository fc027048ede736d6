import { unfinishedText, unreadText } from '../../base/cell-words';
import { presentOr } from '../../base/parsed';
import type { Criterion } from '../../rubric/criterion';
import { criterionTable } from './live-tables';
import { roundedFormula } from './rule-cells';
import type { CriterionContext } from './unit-cells';
import type { Unit } from './units';

/** State and unrounded score, which stands where the state is 计分; no `points` where it never is. `count`: 有效评委数. */
type OwnFormulas = { readonly state: string; readonly points?: string; readonly count?: string };

/**
 * State and score where more than the rule of the mode decides: marks, activities, 不适用单位; null where nothing does. `from` and `to` are the rows of
 * the activities of the unit on 计分过程, from 0; `to` is above `from` where there are none.
 */
export function ownFormulas(unit: Unit, from: number, to: number, context: CriterionContext): OwnFormulas | null {
  const { criterion, department } = unit;
  if (criterion.mode === '评委') return judgedFormulas(unit, context);
  if (criterion.notApplicableTo.includes(department)) return { state: '"不适用"' };
  return unit.activities === null ? null : activitiesFormulas(unit, from, to, context);
}

/** Whether the criterion does not apply to the department whatever is entered: 不适用单位, or every activity left out by 考核登记. */
export function isOff(unit: Unit, { book, marks }: CriterionContext): boolean {
  const { criterion, department } = unit;
  if (criterion.notApplicableTo.includes(department)) return true;
  if (criterion.mode !== '评委' || criterion.subject !== '活动' || marks.of(unit) !== null) return false;
  return book.subjects('活动').some((subject) => subject.department === department);
}

function judgedFormulas(unit: Unit, context: CriterionContext): OwnFormulas {
  const marks = context.marks.of(unit);
  const unlessOff = (state: string) =>
    isOff(unit, context) ? '"不适用"' : `IF(${context.lines.of(unit).count('不适用').formula}>0,"不适用",${state})`;
  if (marks === null) return { state: unlessOff(`"${unfinishedText}"`), count: '0' };
  const { values, rows } = marks;
  // An activity without any mark, and without 不适用, leaves the criterion open.
  const bare = rows.map((one) => `AND(${one.value}="",COUNTIF(${one.marks},"不适用")=0)`).join(',');
  const marked = unit.criterion.subject === '活动' ? `IF(OR(${bare}),"${unfinishedText}","计分")` : '"计分"';
  const left = `IF(COUNTIF(${marks.marks},"不适用")>0,"不适用","${unfinishedText}")`;
  const closed = `IF(COUNT(${values})=0,${left},${marked})`;
  return {
    state: unlessOff(`IF(COUNTIF(${values},"${unfinishedText}")>0,"${unfinishedText}",${closed})`),
    points: `AVERAGE(${values})`,
    count: `SUM(${marks.counts})`,
  };
}

/** The mean of the activities. */
function activitiesFormulas(unit: Unit, from: number, to: number, { lines }: CriterionContext): OwnFormulas {
  const { count } = lines.of(unit);
  const unless = (state: string) =>
    `IF(${count('不适用').formula}>0,"不适用",IF(${count(unreadText).formula}>0,"${unfinishedText}",${state}))`;
  if (to < from)
    return { state: unless(unit.criterion.part === 'inside' ? `"${unfinishedText}"` : '"计分"'), points: '0' };
  const states = criterionTable.range('状态', from, to);
  const any = `IF(COUNTIF(${states},"计分")=0,"不适用","计分")`;
  const each = `IF(COUNTIF(${states},"${unfinishedText}")>0,"${unfinishedText}",${any})`;
  return { state: unless(each), points: `AVERAGE(${criterionTable.range('原得分', from, to)})` };
}

/** The score of a department to whom the criterion does not apply; `others`: the rounded scores of all. */
export function substitute(criterion: Criterion, others: string, { book }: CriterionContext): string {
  const { rules } = book.settings;
  const rule = presentOr(rules.notApplicable, 'zero');
  if (criterion.part !== 'inside' || rule === 'zero') return '0';
  if (rule === 'rescale') return '""';
  return `IF(COUNT(${others})=0,"",${roundedFormula(`AVERAGE(${others})`, rules)})`;
}
