import { unreadText } from '../base/cell-words';
import { monthAndDate } from '../base/day';
import type { Day } from '../base/day';
import { blank, isPresent, unread } from '../base/parsed';
import type { Activity } from '../entries/entry';
import type { Standing, StatisticsRow } from './statistics-row';

/** Name of the row for articles and services that name no registered activity. */
export const unmatchedName = '未对应活动';
/** Its name where one row holds those of all departments. */
export const otherLineName = '其他（未对应活动）';

export function rowName(row: StatisticsRow): string {
  if (row.kind === 'activity') return row.activity.name;
  return row.lead === null ? otherLineName : unmatchedName;
}

/** C 牵头（配合）部门: leads in order, supporting departments in brackets. `团委、宣传统战部（二级学院）` */
export function departmentsText(row: StatisticsRow): string {
  if (row.kind === 'unmatched') return row.lead?.name ?? '';
  const { supporting } = row.activity;
  const lead = leadsText(row);
  return supporting.length === 0 ? lead : `${lead}（${supporting.join('、')}）`;
}

/** 牵头部门 alone, in order; as written where they are unknown. */
export function leadsText(row: StatisticsRow): string {
  if (row.kind === 'unmatched') return row.lead?.name ?? '';
  const { leads, leadText } = row.activity;
  return leads.map((department) => department.name).join('、') || leadText || unreadText;
}

/** D 活动时间: `5月14日`, `5月14日—16日`, `5月30日—6月2日`; '' where no date stands. */
export function whenText(row: StatisticsRow): string {
  if (row.kind === 'unmatched') return '';
  const { start, end } = row.activity;
  if (!isPresent(start)) return start === unread || isPresent(end) ? unreadText : '';
  if (end === blank || end === start) return monthAndDate(start);
  return `${monthAndDate(start)}—${isPresent(end) ? lastDay(start, end) : unreadText}`;
}

function lastDay(start: Day, end: Day): string {
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${end.slice(0, 4)}年${monthAndDate(end)}`;
  return start.slice(0, 7) === end.slice(0, 7) ? `${Number(end.slice(8, 10))}日` : monthAndDate(end);
}

/** R 备注: what the row says, 联合牵头, 特色活动, 专栏链接, and why it is in no sum; joined by `；`. */
export function noteText(row: StatisticsRow): string {
  if (row.kind === 'unmatched') return '未填活动名称，或活动未登记';
  const { note, leads, columnLink } = row.activity;
  const parts = [
    note.trim(),
    leads.length > 1 ? '联合牵头' : '',
    row.featured ? '特色活动' : '',
    columnLink === '' ? '' : `专栏：${columnLink}`,
    standingText(row.standing, row.activity),
  ];
  return parts.filter((part) => part !== '').join('；');
}

function standingText(standing: Standing, { leads, leadText }: Activity): string {
  if (standing.is === 'counted') return '';
  if (standing.is === 'repeated') return `与登记表第${standing.row + 1}行相同，只计一次`;
  if (standing.is === 'left-out') {
    return leads.length === 0 && leadText !== '' ? '牵头部门不在单位表中，未计入合计' : '未计入合计，见检查结果';
  }
  return `同一活动由${leadName(standing.of)}填报，不计入合计`;
}

function leadName(activity: Activity): string {
  return activity.leads[0]?.name ?? unreadText;
}
