import { notApplicableText, unfinishedText, unreadText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import { cappedTotal, credit, plainTotal } from '../../rules/standing';
import type { CriterionScore, DepartmentScore } from '../../scores/score';
import { settled } from '../../settings/settled';
import { departmentTable, departmentTop } from './live-tables';
import type { DepartmentHeading } from './live-tables';
import { statusTexts, totalsRow } from './result-places';
import { gradesRef, roundedFormula, ruleRef } from './rule-cells';
import { gradeFormula, rankFormula, standingFormula } from './standing-formulas';
import type { TotalsContext } from './totals-context';
import type { TotalsField } from './totals-columns';

/** The cells of a department: of its row of 考核汇总, and of its row of 计分过程. */
type DepartmentCells = {
  readonly at: (kind: TotalsField['kind']) => string;
  readonly step: (heading: DepartmentHeading) => string;
};

/** The formula of one cell of a department's row; undefined where the cell is no computed one. */
export function totalsFormula(field: TotalsField, index: number, context: TotalsContext): string | undefined {
  const score = context.scores.departments[index];
  if (score === undefined) return undefined;
  const cells: DepartmentCells = {
    at: (kind) => context.table.at(totalsRow(index), kind),
    step: (heading) => departmentTable.ref(departmentTop + index, heading),
  };
  const { at, step } = cells;
  const among = { total: at('total'), all: totalRange(context) };
  switch (field.kind) {
    case 'department':
      return undefined;
    case 'item':
    case 'bonus':
    case 'penalty':
      return sumFormula(score, field, context);
    case 'rescaled': {
      const base = step('基础分');
      return `IF(AND(${step('折除分值')}>0,ISNUMBER(${base})),ROUND(${base}-${step('指标合计')},6),"")`;
    }
    case 'total':
      return totalFormula(score, cells, context);
    case 'rank':
      return context.refusals.ranks ? undefined : rankFormula(among, settled(context.rules).ties);
    case 'grade':
      return gradeFormula({ ...among, vetoed: step('一票否决'), of: ruleRef }, `${gradesRef}=1`);
    case 'credited':
      return creditFormula(among.total, context);
    case 'note':
      return noteFormula(cells);
  }
}

/** A sum of criteria: 未完成 where one is missing (in a draft: where all are); of an item 不适用 where none applies. */
function sumFormula(score: DepartmentScore, field: TotalsField, { scores, count, sum, ranges }: TotalsContext): string {
  const wanted = ({ criterion: { part, item } }: CriterionScore) =>
    field.kind === 'item' ? part === 'inside' && item === field.item.name : part === field.kind;
  const all = score.criteria.filter(wanted).length;
  if (all === 0) return '0';
  const open = `${count(score, unfinishedText, wanted)}${scores.draft ? `=${all}` : '>0'}`;
  const off = `${count(score, notApplicableText, wanted)}=${all},COUNT(${ranges(score, '得分', wanted).join(',')})=0`;
  const points = sum(score, wanted);
  const told = field.kind === 'item' ? `IF(AND(${off}),"${notApplicableText}",${points})` : points;
  return `IF(${open},"${unfinishedText}",${told})`;
}

/**
 * Base + 加分 − 扣分, at least 0 and at most 总分上限; 未完成 where a criterion is missing, and in a draft where nothing of the full mark is
 * scored besides.
 */
function totalFormula(
  score: DepartmentScore,
  { at, step }: DepartmentCells,
  { scores, refusals, count }: TotalsContext,
): string {
  if (refusals.totals) return `"${unfinishedText}"`;
  const base = step('基础分');
  const cap = ruleRef('cap');
  const missing = `${step('缺项数')}>0`;
  const inside = count(score, statusTexts.scored, ({ criterion }) => criterion.part === 'inside');
  const lacks = scores.draft ? `AND(${missing},${inside}=0)` : missing;
  const refused = `${cap}="${unreadText}",${ruleRef('fullMark')}<>${toNumber(scores.full)}`;
  const stops = `NOT(ISNUMBER(${ruleRef('decimals')})),${refused},NOT(ISNUMBER(${base}))`;
  const parts = { base, bonus: `N(${at('bonus')})`, penalty: `N(${at('penalty')})` };
  const plain = `ROUND(${standingFormula(plainTotal, parts)},6)`;
  return `IF(OR(${lacks},${stops}),"${unfinishedText}",${standingFormula(cappedTotal, { plain, cap })})`;
}

/** 总分 of all departments, on the sheet itself. */
export function totalRange({ table, rows }: TotalsContext): string {
  return table.rows('total', ...rows);
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
