import { notApplicableText, unfinishedText, unreadText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import { cappedTotal, credit, plainTotal } from '../../rules/standing';
import type { CriterionScore, DepartmentScore } from '../../scores/score';
import { settled } from '../../settings/settled';
import { countText, sumOf } from './detail-rows';
import { departmentTable, departmentTop } from './live-tables';
import type { DepartmentHeading } from './live-tables';
import { statusTexts, totalsRow } from './result-places';
import { roundedFormula } from './rounding';
import { gradesRef, ruleRef } from './rule-cells';
import { gradeFormula, rankFormula, standingFormula } from './standing-formulas';
import { totalsRows } from './totals-context';
import type { TotalsContext } from './totals-context';
import type { TotalsField } from './totals-columns';

/** The cells of a department: of its row of 考核汇总, and of its row of 计分过程. */
type DepartmentCells = {
  readonly at: (kind: TotalsField['kind']) => string;
  readonly step: (heading: DepartmentHeading) => string;
};

/** The formula of one cell of a department's row; undefined where the cell is no computed one. */
export function totalsFormula(
  field: TotalsField,
  score: DepartmentScore,
  index: number,
  context: TotalsContext,
): string | undefined {
  const cells: DepartmentCells = {
    at: (kind) => context.table.at(totalsRow(index), kind),
    step: (heading) => departmentTable.ref(departmentTop + index, heading),
  };
  const { at, step } = cells;
  switch (field.kind) {
    case 'department':
      return undefined;
    case 'item':
      return itemFormula(
        score,
        ({ criterion }) => criterion.part === 'inside' && criterion.item === field.item.name,
        context,
      );
    case 'bonus':
    case 'penalty':
      return outsideFormula(score, ({ criterion }) => criterion.part === field.kind, context);
    case 'rescaled': {
      const base = step('基础分');
      return `IF(AND(${step('折除分值')}>0,ISNUMBER(${base})),ROUND(${base}-${step('指标合计')},6),"")`;
    }
    case 'total':
      return totalFormula(score, cells, context);
    case 'rank':
      if (context.refusals.ranks) return undefined;
      return rankFormula({ total: at('total'), all: totalRange(context) }, settled(context.rules).ties);
    case 'grade': {
      const among = { total: at('total'), all: totalRange(context), vetoed: step('一票否决') };
      return gradeFormula({ ...among, of: ruleRef }, `${gradesRef}=1`);
    }
    case 'credited':
      return creditFormula(at('total'), context);
    case 'note':
      return noteFormula(cells);
  }
}

/** A sum of criteria: 未完成 where one is missing (in a draft: where all are). */
function outsideFormula(
  score: DepartmentScore,
  wanted: (score: CriterionScore) => boolean,
  { scores, ranges }: TotalsContext,
  total = sumOf(ranges(score, '得分', wanted)),
): string {
  const count = score.criteria.filter(wanted).length;
  if (count === 0) return '0';
  const open = countText(ranges(score, '状态', wanted), unfinishedText);
  return `IF(${open}${scores.draft ? `=${count}` : '>0'},"${unfinishedText}",${total})`;
}

/** The same, and 不适用 where none applies. */
function itemFormula(
  score: DepartmentScore,
  wanted: (score: CriterionScore) => boolean,
  context: TotalsContext,
): string {
  const points = context.ranges(score, '得分', wanted);
  const off = countText(context.ranges(score, '状态', wanted), notApplicableText);
  const isOff = `AND(${off}=${score.criteria.filter(wanted).length},COUNT(${points.join(',')})=0)`;
  return outsideFormula(score, wanted, context, `IF(${isOff},"${notApplicableText}",${sumOf(points)})`);
}

/**
 * Base + 加分 − 扣分, at least 0 and at most 总分上限; 未完成 where a criterion is missing, and in a draft where nothing of the full mark is
 * scored besides.
 */
function totalFormula(
  score: DepartmentScore,
  { at, step }: DepartmentCells,
  { scores, refusals, ranges }: TotalsContext,
): string {
  if (refusals.totals) return `"${unfinishedText}"`;
  const base = step('基础分');
  const cap = ruleRef('cap');
  const missing = `${step('缺项数')}>0`;
  const inside = ranges(score, '状态', ({ criterion }) => criterion.part === 'inside');
  const lacks = scores.draft ? `AND(${missing},${countText(inside, statusTexts.scored)}=0)` : missing;
  const refused = `${cap}="${unreadText}",${ruleRef('fullMark')}<>${toNumber(scores.full)}`;
  const stops = `NOT(ISNUMBER(${ruleRef('decimals')})),${refused},NOT(ISNUMBER(${base}))`;
  const parts = { base, bonus: `N(${at('bonus')})`, penalty: `N(${at('penalty')})` };
  const plain = `ROUND(${standingFormula(plainTotal, parts)},6)`;
  return `IF(OR(${lacks},${stops}),"${unfinishedText}",${standingFormula(cappedTotal, { plain, cap })})`;
}

/** 总分 of all departments, on the sheet itself. */
export function totalRange(context: TotalsContext): string {
  return context.table.rows('total', ...totalsRows(context));
}

function creditFormula(total: string, { scores, rules }: TotalsContext): string {
  const eventPoints = ruleRef('eventPoints');
  const credited = standingFormula(credit, { total, full: String(toNumber(scores.full)), eventPoints });
  return `IF(AND(ISNUMBER(${total}),ISNUMBER(${eventPoints})),${roundedFormula(credited, rules)},"")`;
}

/** What the last run said, as long as it holds; else how much is open now. */
function noteFormula({ at, step }: DepartmentCells): string {
  const open = step('缺项数');
  const isSame = `AND(${open}=${step('上次缺项')},${at('total')}=${step('上次总分')})`;
  const vetoed = `IF(${step('一票否决')}=1,"一票否决，不评优秀","")`;
  const now = `IF(${open}>0,"${unfinishedText}："&${open}&"项，见得分明细",${vetoed})`;
  return `IF(${isSame},${step('上次备注')}&"",${now})`;
}
