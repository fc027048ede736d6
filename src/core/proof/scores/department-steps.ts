import { unfinishedText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { sum, toNumber, zero } from '../../base/decimal';
import type { Rounding } from '../../base/decimal';
import type { DepartmentScore, Scores } from '../../scores/score';
import { countText, sumOf } from './detail-rows';
import type { DetailRows } from './detail-rows';
import { here, ref } from './formula';
import type { LiveCell } from './formula';
import { stepsName } from './live-names';
import { rescaledBase } from '../../rules/standing';
import { roundedFormula } from './rounding';
import { standingFormula } from './standing-formulas';
import { ruleRef } from './rule-cells';

/** What leads from the criteria of a department to its total; columns of 计分过程. */
export const departmentHeadings = [
  ...(['参评单位', '缺项数', '指标合计', '折除分值', '基础分', '一票否决', '名次序', '上次缺项'] as const),
  ...(['上次总分', '上次备注'] as const),
] as const;
export type DepartmentHeading = (typeof departmentHeadings)[number];

/** The first department on 计分过程, from 0. */
export const departmentTop = 4;

export function stepRef(index: number, heading: DepartmentHeading): string {
  return ref({ sheet: stepsName, row: departmentTop + index, column: departmentHeadings.indexOf(heading) });
}

export type DepartmentContext = {
  readonly scores: Scores;
  readonly rounding: Rounding;
  readonly rows: DetailRows;
  /** Of each 否决 criterion, the cells that tell whether it is open and whether the department is vetoed. */
  readonly vetoes: (score: DepartmentScore) => readonly { readonly state: string; readonly vetoed: string }[];
};

type StepCell = LiveCell | Scalar;

/** One row of 计分过程; `rank` and `note` are the cells of 考核汇总. */
export function departmentSteps(
  score: DepartmentScore,
  index: number,
  { scores, rounding, rows, vetoes }: DepartmentContext,
  cells: { readonly order: LiveCell; readonly total: Scalar; readonly note: Scalar },
): readonly StepCell[] {
  const row = departmentTop + index;
  const at = (heading: DepartmentHeading) => here(row, departmentHeadings.indexOf(heading));
  const statuses = rows.ranges(score, '状态', () => true);
  const inside = rows.ranges(score, '得分', ({ criterion }) => criterion.part === 'inside');
  const veto = vetoes(score);
  const plain = sum(score.items.map((item) => item.score));
  const out = score.criteria.filter((one) => one.status === 'not-applicable' && one.score === null);
  const outPoints = sum(out.map(({ criterion }) => criterion.max));
  const full = toNumber(scores.full);
  const left = scores.full.sub(outPoints);
  const rescaled = roundedFormula(
    standingFormula(rescaledBase, { items: at('指标合计'), full: String(full), out: at('折除分值') }),
    ruleRef('decimals'),
    rounding,
  );
  const stuck = out.length > 0 && left.compare(zero) <= 0;
  const openVetoes = veto.map(({ state }) => `+(${state}="${unfinishedText}")`).join('');
  return [
    score.department.name,
    { formula: `${countText(statuses, unfinishedText)}${openVetoes}`, value: countMissing(score) },
    { formula: sumOf(inside), value: toNumber(plain) },
    { formula: outFormula(score, rows), value: toNumber(outPoints) },
    {
      formula: `IF(${at('折除分值')}=0,${at('指标合计')},IF(${at('折除分值')}>=${full},"${unfinishedText}",${rescaled}))`,
      value: stuck ? unfinishedText : toNumber(score.base),
    },
    veto.length === 0
      ? score.vetoed
        ? 1
        : 0
      : { formula: `MAX(${veto.map(({ vetoed }) => vetoed).join(',')})`, value: score.vetoed ? 1 : 0 },
    cells.order,
    countMissing(score),
    cells.total,
    cells.note,
  ];
}

/** Criteria without a score; where 折算 leaves nothing, `missing` names them all although each has its status. */
function countMissing(score: DepartmentScore): number {
  const open = score.criteria.filter(({ status }) => status === 'missing').length;
  const known = new Set(score.criteria.map(({ criterion }) => criterion.id));
  return open + score.missing.filter((id) => !known.has(id)).length;
}

/** Σ分值 of the criteria that 折算 leaves out: 不适用 without a score. */
function outFormula(score: DepartmentScore, rows: DetailRows): string {
  const [status] = rows.ranges(score, '状态', () => true);
  const [points] = rows.ranges(score, '得分', () => true);
  const [max] = rows.ranges(score, '分值', () => true);
  if (status === undefined || points === undefined || max === undefined) return '0';
  return `ROUND(SUMPRODUCT((${status}="不适用")*(${points}="")*${max}),6)`;
}
