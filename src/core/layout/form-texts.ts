import type { Day } from '../base/day';
import { isPresent } from '../base/parsed';
import type { Settings } from '../settings/settings';
import { yearAndEvent } from '../settings/year-and-event';

/** `东营科技职业学院2023年“职业教育活动周”` and what kind of form it is; what is not set is left out. */
export function formTitleText(settings: Settings, form: string): string {
  const { year, event } = yearAndEvent(settings.year, settings.event);
  const before = `${settings.school}${year === undefined ? '' : `${year}年`}`;
  return `${before}“${event === '' ? '职业教育活动周' : event}”${form}`;
}

/** `2023年5月21日` */
export function longDate(day: Day): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 填表说明 of 附件2, the default text of statistics.md with the school's own deadline and office. */
export function attachmentInstructions(settings: Settings): readonly string[] {
  const before = isPresent(settings.deadline) ? `于${longDate(settings.deadline)}前` : '';
  const office = settings.organiser === '' ? '主办部门' : settings.organiser;
  return [
    '1.由各牵头部门填报，联合牵头的活动由第一牵头部门填报，其他部门不重复填报。',
    '2.数字栏只填阿拉伯数字，不填单位、约数。',
    '3.“人次”按每场实到人数累计。',
    '4.活动时间填起止日期。',
    '5.校外人员指政府、企业、行业协会、社区居民、中小学师生、家长等。',
    '6.同一稿件被多家媒体采用，只按最高级别计1篇。',
    '7.志愿服务时长按小时填写，可到0.5。',
    `8.请${before}将本表电子版、活动总结电子版及盖章纸质版报${office}。`,
  ];
}
