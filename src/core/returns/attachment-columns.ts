import { normaliseHeading } from '../tables/normalise-heading';
import { formSheet, isHiddenWord } from '../tables/own-headings';
import type { AttachmentFigure } from '../statistics/figures';
import type { Settings } from '../settings/settings';

/** A column of 附件2 that holds text; C names the departments, D the days. */
export type AttachmentText = 'index' | 'name' | 'departments' | 'when' | 'place' | 'note';

export type AttachmentColumn = {
  readonly field: AttachmentText | AttachmentFigure;
  /** Upper heading over several columns. */
  readonly group?: string;
  readonly heading: string;
  /** Further names by which a school may rename it (`列名 附件2.学生人次`). */
  readonly names: readonly string[];
  /** In characters. */
  readonly width: number;
};

/** Columns A to R of 附件2 (statistics.md). */
export const attachmentColumns: readonly AttachmentColumn[] = [
  { field: 'index', heading: '序号', names: [], width: 5 },
  { field: 'name', heading: '活动名称', names: [], width: 22 },
  { field: 'departments', heading: '牵头（配合）部门', names: ['牵头部门'], width: 20 },
  { field: 'when', heading: '活动时间', names: ['开始日期'], width: 14 },
  { field: 'place', heading: '活动地点', names: ['地点'], width: 12 },
  { field: 'sessions', group: '参与情况', heading: '场次（场）', names: ['场次'], width: 8 },
  { field: 'students', group: '参与情况', heading: '学生（人次）', names: ['学生人次', '学生'], width: 10 },
  { field: 'teachers', group: '参与情况', heading: '教师（人次）', names: ['教师人次', '教师'], width: 10 },
  { field: 'visitors', group: '参与情况', heading: '校外人员（人次）', names: ['校外人次', '校外人员'], width: 10 },
  { field: 'participants', group: '参与情况', heading: '合计（人次）', names: ['合计人次', '合计'], width: 10 },
  { field: 'volunteers', group: '志愿服务', heading: '人次', names: ['志愿者人次', '志愿服务人次'], width: 8 },
  { field: 'hours', group: '志愿服务', heading: '时长（小时）', names: ['时长', '志愿服务时长'], width: 10 },
  { field: 'articlesSchool', group: '宣传报道（篇）', heading: '校级', names: [], width: 7 },
  { field: 'articlesCity', group: '宣传报道（篇）', heading: '市级', names: [], width: 7 },
  { field: 'articlesProvince', group: '宣传报道（篇）', heading: '省级及以上', names: ['省级'], width: 12 },
  { field: 'photos', group: '资料', heading: '照片（张）', names: ['照片'], width: 8 },
  { field: 'videos', group: '资料', heading: '视频（个）', names: ['视频'], width: 8 },
  { field: 'note', heading: '备注', names: [], width: 18 },
];

export type HeadingOf = (heading: string, names?: readonly string[]) => string;

/** Written instead of a heading: the column is not shown. */

/** True for a column that the school does not want (`列名 附件2.视频` = 隐藏). */
export function isHidden({ heading, names }: AttachmentColumn, settings: Settings): boolean {
  return isHiddenWord(ownHeading(settings, heading, names) ?? '');
}

/** The school's own heading (`列名 附件2.〈heading〉` in 活动设置), or the contract's. */
export function ownAttachmentHeadings(settings: Settings): HeadingOf {
  return (heading, names = []) => {
    const own = ownHeading(settings, heading, names);
    return own === undefined || isHiddenWord(own) ? heading : own;
  };
}

function ownHeading({ ownHeadings }: Settings, heading: string, names: readonly string[]): string | undefined {
  const own = new Map([...ownHeadings].map(([key, text]) => [normaliseHeading(key), text.trim()]));
  const named = [heading, ...names].map((name) => own.get(normaliseHeading(`${formSheet}.${name}`)));
  return named.find((found) => found !== undefined);
}
