import { settled } from '../../settings/settled';
import { statusTexts, totalsRow } from './result-places';
import { notApplicableText } from '../../base/cell-words';
import { unfinishedText } from '../../base/cell-words';
import type { Settings } from '../../settings/settings';

import { toNumber } from '../../base/decimal';
import type { Rounding } from '../../base/decimal';
import type { CriterionScore, DepartmentScore, Scores } from '../../scores/score';
import type { Refusals } from '../../scores/refusals';
import type { TotalsColumn, TotalsField } from './totals-columns';
import { stepRef } from './department-steps';
import { countText, sumOf } from './detail-rows';
import type { DetailRows } from './detail-rows';
import { here, hereRange } from './formula';
import { cappedTotal, credit, plainTotal } from '../../rules/standing';
import { roundedFormula } from './rounding';
import { gradeFormula, rankFormula, standingFormula } from './standing-formulas';
import { gradesRef, ruleRef } from './rule-cells';

export type TotalsContext = {
  readonly scores: Scores;
  readonly settings: Settings;
  readonly refusals: Refusals;
  readonly rounding: Rounding;
  readonly columns: readonly TotalsColumn[];
  readonly rows: DetailRows;
};

export function totalsColumn(columns: readonly TotalsColumn[], kind: TotalsField['kind']): number {
  return columns.findIndex(({ field }) => field.kind === kind);
}

/** The formula of one cell of a department's row; undefined where the cell is no computed one. */
export function totalsFormula(
  field: TotalsField,
  score: DepartmentScore,
  index: number,
  context: TotalsContext,
): string | undefined {
  switch (field.kind) {
    case 'department':
      return undefined;
    case 'item':
      return partFormula(
        score,
        context,
        ({ criterion }) => criterion.part === 'inside' && criterion.item === field.item.name,
        'item',
      );
    case 'bonus':
    case 'penalty':
      return partFormula(score, context, ({ criterion }) => criterion.part === field.kind, 'outside');
    case 'rescaled': {
      const base = stepRef(index, '基础分');
      return `IF(AND(${stepRef(index, '折除分值')}>0,ISNUMBER(${base})),ROUND(${base}-${stepRef(index, '指标合计')},6),"")`;
    }
    case 'total':
      return totalFormula(score, index, context);
    case 'rank':
      return context.refusals.ranks ? undefined : rankCell(index, context);
    case 'grade':
      return gradeCell(index, context);
    case 'credited':
      return creditFormula(index, context);
    case 'note':
      return noteFormula(index, context);
  }
}

/** A sum of criteria: 未完成 where one is missing (in a draft: where all are), 不适用 where none applies. */
function partFormula(
  score: DepartmentScore,
  { scores, rows }: TotalsContext,
  wanted: (score: CriterionScore) => boolean,
  kind: 'item' | 'outside',
): string {
  const points = rows.ranges(score, '得分', wanted);
  const statuses = rows.ranges(score, '状态', wanted);
  if (points.length === 0) return '0';
  const count = score.criteria.filter(wanted).length;
  const open = countText(statuses, unfinishedText);
  const total = sumOf(points);
  const numbers = `COUNT(${points.join(',')})=0`;
  const applies =
    kind === 'item'
      ? `IF(AND(${countText(statuses, notApplicableText)}=${count},${numbers}),"${notApplicableText}",${total})`
      : total;
  return `IF(${open}${scores.draft ? `=${count}` : '>0'},"${unfinishedText}",${applies})`;
}

/**
 * Base + 加分 − 扣分, at least 0 and at most 总分上限; 未完成 where a criterion is missing, and in a draft where nothing of the full mark is
 * scored besides.
 */
function totalFormula(
  score: DepartmentScore,
  index: number,
  { scores, columns, refusals, rows }: TotalsContext,
): string {
  const at = (kind: TotalsField['kind']) => here(totalsRow(index), totalsColumn(columns, kind));
  const base = stepRef(index, '基础分');
  const cap = ruleRef('cap');
  const missing = `${stepRef(index, '缺项数')}>0`;
  const inside = rows.ranges(score, '状态', ({ criterion }) => criterion.part === 'inside');
  const lacks = scores.draft ? `AND(${missing},${countText(inside, statusTexts.scored)}=0)` : missing;
  const stops = `NOT(ISNUMBER(${ruleRef('decimals')})),${cap}="未读",${ruleRef('fullMark')}<>${toNumber(scores.full)}`;
  if (refusals.totals) return `"${unfinishedText}"`;
  const parts = { base, bonus: `N(${at('bonus')})`, penalty: `N(${at('penalty')})` };
  const plain = `ROUND(${standingFormula(plainTotal, parts)},6)`;
  return `IF(OR(${lacks},${stops},NOT(ISNUMBER(${base}))),"${unfinishedText}",${standingFormula(cappedTotal, { plain, cap })})`;
}

/** 总分 of all departments, on the sheet itself. */
export function totalRange({ scores, columns }: TotalsContext): string {
  const column = totalsColumn(columns, 'total');
  return hereRange(totalsRow(0), column, totalsRow(scores.departments.length - 1), column);
}

function rankCell(index: number, context: TotalsContext): string {
  const total = here(totalsRow(index), totalsColumn(context.columns, 'total'));
  return rankFormula({ total, all: totalRange(context) }, settled(context.settings.rules).ties);
}

function gradeCell(index: number, context: TotalsContext): string {
  const total = here(totalsRow(index), totalsColumn(context.columns, 'total'));
  const cells = { total, all: totalRange(context), vetoed: stepRef(index, '一票否决') };
  const of = (name: 'share' | 'excellentLine' | 'goodLine' | 'passLine') =>
    ruleRef(name === 'share' ? 'excellentShare' : name);
  return gradeFormula({ ...cells, of }, `${gradesRef}=1`);
}

function creditFormula(index: number, { scores, columns, rounding }: TotalsContext): string {
  const total = here(totalsRow(index), totalsColumn(columns, 'total'));
  const points = ruleRef('eventPoints');
  const parts = { total, full: String(toNumber(scores.full)), eventPoints: points };
  const credited = roundedFormula(standingFormula(credit, parts), ruleRef('decimals'), rounding);
  return `IF(AND(ISNUMBER(${total}),ISNUMBER(${points})),${credited},"")`;
}

/** What the last run said, as long as it holds; else how much is open now. */
function noteFormula(index: number, { columns }: TotalsContext): string {
  const total = here(totalsRow(index), totalsColumn(columns, 'total'));
  const open = stepRef(index, '缺项数');
  const same = `AND(${open}=${stepRef(index, '上次缺项')},${total}=${stepRef(index, '上次总分')})`;
  const now = `IF(${open}>0,"${unfinishedText}："&${open}&"项，见得分明细",IF(${stepRef(index, '一票否决')}=1,"一票否决，不评优秀",""))`;
  return `IF(${same},${stepRef(index, '上次备注')}&"",${now})`;
}
