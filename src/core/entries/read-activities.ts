import { textOf } from '../base/cells';
import type { Table } from '../tables/table';
import { isPresent, unread } from '../base/parsed';
import type { Activity, PlannedActivity } from './entry';
import { parseDate } from '../reading/parse-date';
import { readRegister } from './read-register';
import type { NumberHeading } from '../tables/table-spec';
import type { RowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';

/** Reads 活动登记. An activity belongs to its first lead; an end before its start is unread (D3). */
export function readActivities(table: Table | undefined, context: ReadingContext): readonly Activity[] {
  return readRegister('activities', table, context, [], (reader, base) => {
    const { sheet, row, repeats } = base;
    const leads = reader.department(row, '牵头部门');
    const number = (heading: NumberHeading<'activities'>) => reader.number(row, heading);
    const leadText = textOf(reader.cell(row, '牵头部门')).trim();
    const supporting = reader.names(row, '配合部门');
    const { start, end } = readPeriod(reader, row, context);
    return {
      name: reader.text(row, '活动名称'),
      category: reader.text(row, '活动类别'),
      leads,
      leadText,
      supporting,
      place: reader.text(row, '地点'),
      sessions: number('场次'),
      students: number('学生人次'),
      teachers: number('教师人次'),
      visitors: number('校外人次'),
      pupils: number('其中中小学生'),
      parents: number('其中家长'),
      enterprises: number('企业数'),
      masters: number('工匠大师'),
      works: number('作品'),
      boards: number('展板'),
      photos: number('照片'),
      videos: number('视频'),
      manuscripts: number('稿件'),
      columnLink: reader.text(row, '专栏链接'),
      emergencyPlan: reader.text(row, '应急预案'),
      uploaded: reader.date(row, '资料上传日期'),
      note: reader.text(row, '备注'),
      start,
      end,
      sheet,
      row,
      repeats,
      counts: base.counts && leads.length > 0,
    };
  });
}

function readPeriod(
  reader: RowReader<'activities'>,
  row: number,
  context: ReadingContext,
): Pick<Activity, 'start' | 'end'> {
  const start = reader.date(row, '开始日期');
  const range = parseDate(reader.cell(row, '开始日期'), context.year).last;
  const end = range !== undefined && isPresent(start) ? range : reader.date(row, '结束日期');
  if (!isPresent(start) || !isPresent(end) || end >= start) return { start, end };
  reader.report('D3', 'error', row, '结束日期', 'd3.order', { start, end });
  return { start, end: unread };
}

/** Reads 活动计划: 负责部门 and 配合部门 may name several, and people outside the list. */
export function readPlan(table: Table | undefined, context: ReadingContext): readonly PlannedActivity[] {
  return readRegister('plan', table, context, [], (reader, { sheet, row, counts, repeats }) => ({
    name: reader.text(row, '活动名称'),
    leads: reader.names(row, '负责部门'),
    supporting: reader.names(row, '配合部门'),
    sheet,
    row,
    counts,
    repeats,
  }));
}
