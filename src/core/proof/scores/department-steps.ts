import { unfinishedText } from '../../base/cell-words';
import { sum, toNumber } from '../../base/decimal';
import type { Department } from '../../names/department';
import { rescaledBase } from '../../rules/standing';
import { pointsLeftOut } from '../../scores/score';
import type { DepartmentScore } from '../../scores/score';
import type { LiveCell } from './formula';
import { departmentTable, departmentTop } from './live-tables';
import type { DepartmentHeading } from './live-tables';
import { totalsRow } from './result-places';
import { roundedFormula } from './rule-cells';
import { standingFormula } from './standing-formulas';
import type { TotalsContext } from './totals-context';
import type { StepValue } from './working-cells';

/**
 * What leads from the criteria of a department to its total: a row of 计分过程. `vetoes` holds a department's cells of the 否决 criteria; `note` is
 * 备注 as it is now.
 */
export function departmentSteps(
  score: DepartmentScore,
  index: number,
  context: TotalsContext,
  vetoes: (heading: '状态' | '原得分', department: Department) => readonly string[],
  note: string,
): readonly StepValue[] {
  const at = (heading: DepartmentHeading) => departmentTable.at(departmentTop + index, heading);
  const openVetoes = vetoes('状态', score.department).map((state) => `(${state}="${unfinishedText}")`);
  const open = [context.count(score, unfinishedText, () => true), ...openVetoes];
  const missing = countMissing(score);
  const full = toNumber(context.scores.full);
  const outPoints = toNumber(pointsLeftOut(score));
  const rescaled = standingFormula(rescaledBase, {
    ...{ items: at('指标合计'), full: String(full), out: at('折除分值') },
  });
  const left = `IF(${at('折除分值')}>=${full},"${unfinishedText}",${roundedFormula(rescaled, context.rules)})`;
  const isStuck = outPoints > 0 && outPoints >= full;
  const isVetoed = score.vetoed ? 1 : 0;
  const vetoed = vetoes('原得分', score.department);
  return [
    score.department.name,
    { formula: open.join('+'), value: missing },
    {
      formula: context.sum(score, ({ criterion }) => criterion.part === 'inside'),
      value: toNumber(sum(score.items.map((item) => item.score))),
    },
    { formula: outFormula(score, context), value: outPoints },
    {
      formula: `IF(${at('折除分值')}=0,${at('指标合计')},${left})`,
      value: isStuck ? unfinishedText : toNumber(score.base),
    },
    vetoed.length === 0 ? isVetoed : { formula: `MAX(${vetoed.join(',')})`, value: isVetoed },
    orderCell(score, index, context),
    missing,
    score.total === null ? unfinishedText : toNumber(score.total),
    note,
  ];
}

/** Criteria without a score; where 折算 leaves nothing, `missing` names them all although each has its status. */
function countMissing(score: DepartmentScore): number {
  const open = score.criteria.filter(({ status }) => status === 'missing').length;
  const known = new Set(score.criteria.map(({ criterion }) => criterion.id));
  return open + score.missing.filter((id) => !known.has(id)).length;
}

function outFormula(score: DepartmentScore, { ranges }: TotalsContext): string {
  if (score.criteria.length === 0) return '0';
  const column = (heading: '状态' | '得分' | '分值') => ranges(score, heading, () => true).join();
  return `ROUND(SUMPRODUCT((${column('状态')}="不适用")*(${column('得分')}="")*${column('分值')}),6)`;
}

/** 名次序: each department's own place in the ranked list, ties in the order of 单位. */
function orderCell({ rank }: DepartmentScore, index: number, { scores, table, rows }: TotalsContext): LiveCell {
  const own = table.ref(totalsRow(index), 'rank');
  const above = table.range('rank', rows[0], totalsRow(index));
  const isBefore = (other: number | null, at: number) =>
    rank !== null && other !== null && (other < rank || (other === rank && at <= index));
  const place = scores.departments.filter((one, at) => isBefore(one.rank, at)).length;
  return {
    formula: `IF(ISNUMBER(${own}),COUNTIF(${table.range('rank', ...rows)},"<"&${own})+COUNTIF(${above},${own}),"")`,
    value: rank === null ? '' : place,
  };
}
