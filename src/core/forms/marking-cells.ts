import { notApplicableText, recusedText } from '../base/cell-words';
import { address, columnLetters, quoteSheet } from '../base/cells';
import type { Scalar } from '../base/cells';
import { sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { subjectLabel } from '../judges/judge';
import type { Judge } from '../judges/judge';
import { isScaled, markLimit, markPoints } from '../judges/mark-scale';
import type { Criterion } from '../rubric/criterion';
import { parameterText } from '../rubric/parameter-text';
import type { Say } from '../../words/words';
import type { MarkingPlan, PlacedBlock, PlacedCriterion, PlacedSubject } from './marking-plan';
import type { ContentCell, Style } from '../base/sheet-content';
import * as styles from '../layout/styles';

/** What a marking sheet takes from the rest of the workbook. */
export type MarkingContext = {
  readonly say: Say;
  /** The printed title: a formula that follows 活动设置, with its value; without a formula where that sheet is missing. */
  readonly title: ContentCell;
  /** Where 评价细则 stands: sheet name and columns by heading. */
  readonly rubric: { readonly sheet: string; readonly columns: ReadonlyMap<string, number> };
  /** The present content of the sheet, in the rows of the plan; null for an empty cell. */
  readonly valueAt: (row: number, column: number) => Scalar;
  /** True where a person typed a number over our 合计. */
  readonly isTyped: (row: number, column: number) => boolean;
};

type Rows = (ContentCell | undefined)[][];

const markStyle: Style = styles.gridCentredStyle;

/** The new cells of a marking sheet; existing ones are undefined and left alone. */
export function markingCells(plan: MarkingPlan, context: MarkingContext): Rows {
  const rows: Rows = [];
  const put = (row: number, column: number, cell: ContentCell) => {
    (rows[row] ??= [])[column] = cell;
  };
  if (plan.fresh) {
    put(0, 0, { ...context.title, style: styles.centredTitleStyle });
    const scaled = plan.blocks.some(({ criteria }) => criteria.some(({ criterion }) => isScaled(criterion)));
    const hint = context.say('marking.hint') + (scaled ? context.say('marking.hintScaled') : '');
    put(1, 0, { value: hint, style: { ...styles.hintStyle, wrap: true } });
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

/** The words of a row follow 评价细则, so that judges see points that are edited there. */
function putCriterion(criterion: Criterion, row: number, block: PlacedBlock, context: MarkingContext, put: Put): void {
  const { lead } = block;
  const from = (heading: string, value: string | number, style: Style): ContentCell => {
    const formula = rubricFormula(context.rubric, heading, `$${address(row, lead.id)}`, value);
    return formula === undefined ? { value, style } : { value, formula, style };
  };
  put(row, lead.id, { value: criterion.id, style: styles.gridCentredStyle });
  put(row, lead.item, from('项目', criterion.item, styles.gridStyle));
  const content = from('评分内容', criterion.content, styles.gridStyle);
  put(row, lead.content, isScaled(criterion) ? withScale(content, criterion, row, lead.id, context) : content);
  put(row, lead.points, from('分值', toNumber(criterion.max), styles.gridCentredStyle));
}

/** 评分内容 as it stands on a marking sheet. */
export function markedContent(criterion: Criterion, say: Say): string {
  if (!isScaled(criterion)) return criterion.content;
  return `${criterion.content}${say('marking.scaled', { limit: parameterText(criterion) })}`;
}

/** 评分内容 says what the highest mark is, in the words of 参数, where it differs from 分值 beside it. */
function withScale(
  content: ContentCell,
  criterion: Criterion,
  row: number,
  idColumn: number,
  { rubric, say }: MarkingContext,
): ContentCell {
  const gap = '\u0001';
  const [before = '', after = ''] = say('marking.scaled', { limit: gap }).split(gap);
  const value = markedContent(criterion, say);
  const parameters = rubricFormula(rubric, '参数', `$${address(row, idColumn)}`, '');
  if (content.formula === undefined || parameters === undefined) return { ...content, value };
  const shown = `IF(${parameters}&""="","","${before}"&${parameters}&"${after}")`;
  return { ...content, value, formula: `${content.formula}&${shown}` };
}

/** Judges do not mark their own department; a criterion that does not apply to a department is not marked either. */
function prefilled(judge: Judge, criterion: Criterion, { subject }: PlacedSubject): Scalar {
  if (judge.department === subject.department) return recusedText;
  return criterion.notApplicableTo.includes(subject.department) ? notApplicableText : null;
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
  const rows = criteria.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const scaled = criteria.filter(({ criterion }) => isScaled(criterion));
  const sumOf = (column: number, points: readonly Exact[], isMark: boolean): ContentCell => {
    const range = `${address(first, column)}:${address(last, column)}`;
    const parts = sumParts(first, last, isMark ? scaled : [], column, lead.points);
    const [plain = '', ...more] = parts;
    const formula = scaled.length === 0 || !isMark ? plain : `ROUND(${[plain, ...more].join('+')},6)`;
    // A column without marks has no total, which matters most on a form that is printed empty.
    const value = points.length === 0 ? '' : Number(toNumber(sum(points)).toFixed(6));
    return { value, formula: `IF(COUNT(${range})=0,"",${formula})`, style: styles.gridTotalStyle };
  };
  const full = criteria.map(({ criterion }) => criterion.max);
  if (!context.isTyped(totalRow, lead.points)) put(totalRow, lead.points, sumOf(lead.points, full, false));
  for (const { column } of subjects) {
    if (context.isTyped(totalRow, column)) continue;
    put(
      totalRow,
      column,
      sumOf(
        column,
        criteria.flatMap(({ row, criterion }) => {
          const mark = context.valueAt(row, column);
          return typeof mark === 'number' ? [markPoints(mark, criterion)] : [];
        }),
        true,
      ),
    );
  }
}

/** `SUM(E6:E8)`; a row with 满分=N is added as `N(E9)*$D9/100`, in points. */
function sumParts(
  first: number,
  last: number,
  scaled: readonly PlacedCriterion[],
  column: number,
  points: number,
): readonly string[] {
  const parts: string[] = [];
  let next = first;
  const plain = (end: number) => {
    if (next <= end) parts.push(`SUM(${address(next, column)}:${address(end, column)})`);
  };
  for (const { criterion, row } of [...scaled].sort((one, other) => one.row - other.row)) {
    plain(row - 1);
    parts.push(`N(${address(row, column)})*$${address(row, points)}/${toNumber(markLimit(criterion))}`);
    next = row + 1;
  }
  plain(last);
  return parts;
}

/** A cell of 评价细则, found by the 编号 in the row; the fallback where the rubric no longer has that 编号. */
function rubricFormula(
  rubric: MarkingContext['rubric'],
  heading: string,
  idCell: string,
  fallback: string | number,
): string | undefined {
  const ids = rubric.columns.get('编号');
  const column = rubric.columns.get(heading);
  if (ids === undefined || column === undefined) return undefined;
  // Text from a user never goes into a formula, not even between quotation marks.
  const literal = typeof fallback === 'number' ? String(fallback) : '""';
  const whole = (at: number) => `${quoteSheet(rubric.sheet)}!$${columnLetters(at)}:$${columnLetters(at)}`;
  return `IFERROR(INDEX(${whole(column)},MATCH(${idCell},${whole(ids)},0)),${literal})`;
}
