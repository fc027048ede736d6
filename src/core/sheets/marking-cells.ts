import { address, columnLetters, quoteSheet } from '../base/cells';
import type { Scalar } from '../base/cells';
import { toNumber } from '../base/decimal';
import { subjectLabel } from '../judges/judge';
import type { Judge } from '../judges/judge';
import type { Criterion } from '../rubric/criterion';
import type { Say } from '../../words/words';
import type { MarkingPlan, PlacedBlock, PlacedSubject } from './marking-plan';
import type { ContentCell, Style } from '../base/sheet-content';
import * as styles from './styles';

/** What a marking sheet takes from the rest of the workbook. */
export type MarkingContext = {
  readonly say: Say;
  /** The printed title: a formula that follows 活动设置, with its value; without formula where there is none. */
  readonly title: ContentCell;
  /** Where 评价细则 stands: sheet name and columns by heading. */
  readonly rubric: { readonly sheet: string; readonly columns: ReadonlyMap<string, number> };
  /** What stands on the sheet now, in the rows of the plan; null where nothing does. */
  readonly valueAt: (row: number, column: number) => Scalar;
  /** True where a person typed a number over our 合计. */
  readonly isTyped: (row: number, column: number) => boolean;
};

type Rows = (ContentCell | undefined)[][];

const markStyle: Style = styles.gridCentredStyle;

/** The cells of a marking sheet that are fresh; what stands there already stays undefined and is left alone. */
export function markingCells(plan: MarkingPlan, context: MarkingContext): Rows {
  const rows: Rows = [];
  const put = (row: number, column: number, cell: ContentCell) => {
    (rows[row] ??= [])[column] = cell;
  };
  if (plan.fresh) {
    put(0, 0, { ...context.title, style: styles.centredTitleStyle });
    put(1, 0, { value: context.say('marking.hint'), style: { ...styles.hintStyle, wrap: true } });
    put(2, 0, { value: `评委：${plan.judge.name}`, style: styles.labelStyle });
    const signature = '评委签名：　　　　　　　　　　　　日期：　　　　年　　月　　日';
    if (plan.signatureRow !== undefined) put(plan.signatureRow, 0, { value: signature, style: styles.lineStyle });
  }
  for (const block of plan.blocks) putBlock(block, plan.judge, context, put);
  return Array.from(rows, (cells) => (cells === undefined ? [] : Array.from(cells)));
}

type Put = (row: number, column: number, cell: ContentCell) => void;

function putBlock(block: PlacedBlock, judge: Judge, context: MarkingContext, put: Put): void {
  if (block.fresh) putBlockHead(block, put);
  for (const { subject, column, fresh } of block.subjects) {
    if (fresh) put(block.headerRow, column, { value: subjectLabel(subject), style: styles.headingStyle });
  }
  for (const placed of block.criteria) {
    if (placed.fresh) putCriterion(placed.criterion, placed.row, block, context, put);
    for (const subject of block.subjects) {
      if (!placed.fresh && !subject.fresh) continue;
      const value = prefilled(judge, placed.criterion, subject);
      put(placed.row, subject.column, { value, style: markStyle });
    }
  }
  putTotals(block, context, put);
}

function putBlockHead(block: PlacedBlock, put: Put): void {
  const { headerRow, lead, kind } = block;
  put(headerRow - 1, 0, { value: `按${kind}评分`, style: styles.labelStyle });
  const headings: [number, string][] = [
    [lead.id, '编号'],
    [lead.item, '项目'],
    [lead.content, '评分内容'],
    [lead.points, '分值'],
  ];
  for (const [column, value] of headings) put(headerRow, column, { value, style: styles.headingStyle });
}

/** The row's own words follow 评价细则, so that points edited there are the ones that judges see. */
function putCriterion(criterion: Criterion, row: number, block: PlacedBlock, context: MarkingContext, put: Put): void {
  const { lead } = block;
  const from = (heading: string, value: string | number, style: Style): ContentCell => {
    const formula = rubricFormula(context.rubric, heading, `$${address(row, lead.id)}`, value);
    return formula === undefined ? { value, style } : { value, formula, style };
  };
  put(row, lead.id, { value: criterion.id, style: styles.gridCentredStyle });
  put(row, lead.item, from('项目', criterion.item, styles.gridStyle));
  put(row, lead.content, from('评分内容', criterion.content, styles.gridStyle));
  put(row, lead.points, from('分值', toNumber(criterion.max), styles.gridCentredStyle));
}

/** Judges do not mark their own department; a criterion that does not apply to a department is not marked either. */
function prefilled(judge: Judge, criterion: Criterion, { subject }: PlacedSubject): Scalar {
  if (judge.department === subject.department) return '回避';
  return criterion.notApplicableTo.includes(subject.department) ? '不适用' : null;
}

function putTotals(block: PlacedBlock, context: MarkingContext, put: Put): void {
  const { totalRow, lead, criteria, subjects } = block;
  const changed = criteria.some(({ fresh }) => fresh) || subjects.some(({ fresh }) => fresh);
  if (totalRow === undefined || !changed || criteria.length === 0) return;
  if (block.fresh) {
    put(totalRow, lead.id, { value: '合计', style: styles.gridTotalStyle });
    for (const column of [lead.item, lead.content])
      put(totalRow, column, { value: null, style: styles.gridTotalStyle });
  }
  const sumOf = (column: number, values: readonly Scalar[]): ContentCell => {
    const numbers = values.filter((value) => typeof value === 'number');
    const sum = Number(numbers.reduce((total, number) => total + number, 0).toPrecision(12));
    const rows = criteria.map(({ row }) => row);
    const range = `${address(Math.min(...rows), column)}:${address(Math.max(...rows), column)}`;
    // No marks is not a total of 0, on a form that is printed empty least of all.
    const value = numbers.length === 0 ? '' : sum;
    return { value, formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, style: styles.gridTotalStyle };
  };
  const points = criteria.map(({ criterion }) => toNumber(criterion.max));
  if (!context.isTyped(totalRow, lead.points)) put(totalRow, lead.points, sumOf(lead.points, points));
  for (const { column } of subjects) {
    if (context.isTyped(totalRow, column)) continue;
    put(
      totalRow,
      column,
      sumOf(
        column,
        criteria.map(({ row }) => context.valueAt(row, column)),
      ),
    );
  }
}

/** A cell of 评价细则, found by the 编号 in the row; the fallback stands where the rubric has no such row any more. */
function rubricFormula(
  rubric: MarkingContext['rubric'],
  heading: string,
  idCell: string,
  fallback: string | number,
): string | undefined {
  const ids = rubric.columns.get('编号');
  const column = rubric.columns.get(heading);
  if (ids === undefined || column === undefined) return undefined;
  // What a user wrote stands in no formula, not even between quotation marks.
  const literal = typeof fallback === 'number' ? String(fallback) : '""';
  const whole = (at: number) => `${quoteSheet(rubric.sheet)}!$${columnLetters(at)}:$${columnLetters(at)}`;
  return `IFERROR(INDEX(${whole(column)},MATCH(${idCell},${whole(ids)},0)),${literal})`;
}
