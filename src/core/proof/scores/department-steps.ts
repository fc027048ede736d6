import { unfinishedText } from '../../base/cell-words';
import { sum, toNumber } from '../../base/decimal';
import type { DepartmentScore } from '../../scores/score';
import { rescaledBase } from '../../rules/standing';
import { countText, sumOf } from './detail-rows';
import { departmentTable, departmentTop } from './live-tables';
import type { DepartmentHeading } from './live-tables';
import { orderCell } from './ranking-formulas';
import { roundedFormula } from './rounding';
import { standingFormula } from './standing-formulas';
import type { TotalsContext } from './totals-context';
import type { StepValue } from './working-cells';

/** Of a 否决 criterion, the cells that tell whether it is open and whether the department is vetoed. */
export type VetoRefs = { readonly state: string; readonly vetoed: string };

/** What leads from the criteria of a department to its total: a row of 计分过程. `note` is 备注 as it is now. */
export function departmentSteps(
  score: DepartmentScore,
  index: number,
  context: TotalsContext,
  { vetoes, note }: { readonly vetoes: readonly VetoRefs[]; readonly note: string },
): readonly StepValue[] {
  const { scores, ranges } = context;
  const at = (heading: DepartmentHeading) => departmentTable.at(departmentTop + index, heading);
  const open = [
    countText(
      ranges(score, '状态', () => true),
      unfinishedText,
    ),
    ...vetoes.map(({ state }) => `(${state}="${unfinishedText}")`),
  ];
  const missing = countMissing(score);
  const inside = ranges(score, '得分', ({ criterion }) => criterion.part === 'inside');
  const full = toNumber(scores.full);
  const outPoints = toNumber(sum(outOf(score)));
  const rescaled = standingFormula(rescaledBase, {
    ...{ items: at('指标合计'), full: String(full), out: at('折除分值') },
  });
  const left = `IF(${at('折除分值')}>=${full},"${unfinishedText}",${roundedFormula(rescaled, context.rules)})`;
  const isStuck = outPoints > 0 && outPoints >= full;
  const isVetoed = score.vetoed ? 1 : 0;
  return [
    score.department.name,
    { formula: open.join('+'), value: missing },
    { formula: sumOf(inside), value: toNumber(sum(score.items.map((item) => item.score))) },
    { formula: outFormula(score, context), value: outPoints },
    {
      formula: `IF(${at('折除分值')}=0,${at('指标合计')},${left})`,
      value: isStuck ? unfinishedText : toNumber(score.base),
    },
    vetoes.length === 0
      ? isVetoed
      : { formula: `MAX(${vetoes.map(({ vetoed }) => vetoed).join(',')})`, value: isVetoed },
    orderCell(index, context),
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

/** 分值 of the criteria that 折算 leaves out: 不适用 without a score. */
function outOf({ criteria }: DepartmentScore) {
  return criteria.flatMap(({ criterion, status, score }) =>
    status === 'not-applicable' && score === null ? [criterion.max] : [],
  );
}

function outFormula(score: DepartmentScore, { ranges }: TotalsContext): string {
  const [status, points, max] = (['状态', '得分', '分值'] as const).map((heading) =>
    ranges(score, heading, () => true),
  );
  if (score.criteria.length === 0) return '0';
  return `ROUND(SUMPRODUCT((${status}="不适用")*(${points}="")*${max}),6)`;
}
