import { isUnmatched } from '../../statistics/printed-rows';
import { furtherFigures } from '../../statistics/figures';
import type { FigureId } from '../../statistics/figures';
import { registerFigureIds } from '../../statistics/statistics-row';
import type { RegisterFigure, StatisticsRow } from '../../statistics/statistics-row';
import type { Statistics } from '../../statistics/statistics';
import type { Table } from '../../tables/table';
import type { ContentCell } from '../../base/sheet-content';
import type { DataLine } from './data-blocks';
import { rowIdentity, sourceOf } from './data-keys';
import type { RowIdentity } from './data-keys';
import type { KeptColumns } from './data-kept';
import { lineHead, unlessMoved } from './data-lines';
import type { Readings } from './data-readings';
import { figureValue } from './figure-cell';

/** A figure that stands in a column of 活动登记. */
export type OwnFigure = Exclude<FigureId, RegisterFigure | 'participants'>;

export const ownHeadings: Readonly<Record<OwnFigure, string>> = {
  ...{ sessions: '场次', students: '学生人次', teachers: '教师人次', visitors: '校外人次' },
  ...{ pupils: '其中中小学生', parents: '其中家长', enterprises: '企业数', masters: '工匠大师' },
  ...{ works: '作品', boards: '展板', photos: '照片', videos: '视频' },
};

/** What tells two rows of one name apart. */
const telling = [
  ...(['活动名称', '活动类别', '牵头部门', '配合部门', '开始日期', '结束日期', '地点', '专栏链接', '备注'] as const),
] as const;

/** Columns of the block by which rows of 附件2 are grouped; 0 in them belongs to no group. */
export const groupColumns = { counted: 3, activities: 4, plan: 5, department: 6 } as const;
export const furtherColumn = 7;

export function isOwnFigure(figure: FigureId): figure is OwnFigure {
  return figure !== 'participants' && !registerFigureIds.some((id) => id === figure);
}

/** The formula for a number of an activity's own row; undefined where 活动登记 has no such column. */
export function ownFigureFormula(
  row: StatisticsRow,
  figure: OwnFigure,
  table: Table | undefined,
  readings: Readings,
): string | undefined {
  if (row.kind === 'unmatched' || table === undefined) return undefined;
  const source = sourceOf(table, row.activity.row, ownHeadings[figure]);
  return source === undefined
    ? undefined
    : readings.number(source, figure === 'sessions' ? 'sessions' : 'whole', row.figures[figure]);
}

/** One line per row of 附件2, in its order: which groups it belongs to, and what the second form needs besides. */
export function activityLines(
  { printed: rows, byActivity, byDepartment }: Statistics,
  table: Table | undefined,
  kept: KeptColumns,
  further: (row: StatisticsRow, figure: OwnFigure) => string | undefined,
): readonly DataLine[] {
  const plans = new Map(byActivity.flatMap((sum, index) => sum.rows.map((row) => [row, index + 1] as const)));
  const others = byActivity.findIndex((sum) => sum.rows.some(isUnmatched)) + 1;
  const departments = new Map(byDepartment.map(({ department }, index) => [department, index + 1]));
  const identity = table === undefined ? () => [] : rowIdentity(table, telling);
  return rows.map((row, line) => {
    const counted = row.standing.is === 'counted';
    const lead = row.lead === null ? 0 : (departments.get(row.lead) ?? 0);
    const groups = counted
      ? [1, row.kind === 'activity' ? 1 : 0, isUnmatched(row) ? others : (plans.get(row) ?? 0), lead]
      : [0, 0, 0, 0];
    const numbers = furtherFigures.map((figure) => furtherCell(row, figure, line, further(row, figure)));
    return [...headOf(row, kept, identity), ...groups.map((value): ContentCell => ({ value })), ...numbers];
  });
}

function furtherCell(row: StatisticsRow, figure: OwnFigure, line: number, formula: string | undefined): ContentCell {
  if (formula === undefined) return { value: null };
  return { value: figureValue(row.figures[figure]), formula: unlessMoved('activities', line, formula) };
}

function headOf(row: StatisticsRow, kept: KeptColumns, identity: RowIdentity): DataLine {
  if (row.kind === 'unmatched') return [{ value: row.index }, { value: null }, { value: null }];
  const at = row.activity.row;
  return lineHead(row.index, at, kept.moved('activities', at, identity(at)));
}
