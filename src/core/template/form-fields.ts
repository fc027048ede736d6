import { stripSpace } from '../names/normalise-name';
import type { Settings } from '../settings/settings';
import { attachmentColumns } from '../sheets/attachment-columns';
import type { AttachmentText } from '../sheets/attachment-columns';
import type { AttachmentFigure } from '../statistics/figures';
import { furtherFigures } from '../statistics/figures';

/** What a column of a school's own form may hold: the columns of 附件2, the further figures, and what forms split otherwise. */
export type FormField =
  | AttachmentText
  | AttachmentFigure
  | (typeof furtherFigures)[number]
  /** 配合部门 in a column of its own; 牵头部门 then holds the leads alone. */
  | 'supporting'
  | 'start'
  | 'end'
  /** All articles, whatever their level. */
  | 'articles';

/** Names of a field, as they stand alone in a heading, and under a group heading. */
type FieldNames = { readonly alone: readonly string[]; readonly under?: readonly (readonly [RegExp, RegExp])[] };

const people = /参与|参加|人次|人数|规模/;
const articlesGroup = /宣传|报道|稿件|媒体/;

const names: Readonly<Record<FormField, FieldNames>> = {
  index: { alone: ['序号', '序', '编号', 'NO', 'NO.'] },
  name: { alone: ['活动名称', '活动', '活动项目', '项目名称', '活动主题', '活动内容', '名称'] },
  departments: {
    alone: [
      '牵头部门',
      '牵头单位',
      '负责部门',
      '责任部门',
      '主办部门',
      '主办单位',
      '承办部门',
      '承办单位',
      '部门',
      '单位',
    ],
  },
  supporting: { alone: ['配合部门', '配合单位', '协办部门', '协办单位', '参与部门'] },
  when: { alone: ['活动时间', '时间', '活动日期', '日期', '举办时间', '开展时间', '起止时间', '起止日期'] },
  start: { alone: ['开始日期', '开始时间', '起始日期'] },
  end: { alone: ['结束日期', '结束时间', '截止日期'] },
  place: { alone: ['活动地点', '地点', '举办地点'] },
  sessions: { alone: ['场次', '场次数', '活动场次', '场数'] },
  students: { alone: ['学生人次', '学生', '学生数', '学生人数', '参与学生', '参与学生数', '参加学生', '参与学生人次'] },
  teachers: { alone: ['教师人次', '教师', '教职工', '教师数', '教师人数', '参与教师', '参加教师', '参与教师人次'] },
  visitors: { alone: ['校外人次', '校外人员', '校外', '社会人员', '社会人士', '参与校外人员'] },
  participants: {
    alone: ['参与人次', '参与人数', '参加人次', '参加人数', '参与总人次', '合计人次', '参与合计', '总人次', '人次'],
    under: [[people, /^(合计|小计|总计|总人次|总人数|人次|人数)$/]],
  },
  volunteers: {
    alone: ['志愿者人次', '志愿服务人次', '志愿者', '志愿者数', '志愿者人数', '志愿服务'],
    under: [[/志愿/, /^(人次|人数|志愿者)$/]],
  },
  hours: { alone: ['志愿服务时长', '志愿时长', '服务时长', '时长'], under: [[/志愿/, /^(小时|时长|时数)$/]] },
  articles: {
    alone: ['宣传报道', '宣传报道数', '报道篇数', '媒体报道', '报道数', '新闻稿件', '稿件', '宣传稿件'],
    under: [[articlesGroup, /^(合计|小计|篇数|数量)$/]],
  },
  articlesSchool: { alone: ['校级', '校级报道', '校级媒体'] },
  articlesCity: { alone: ['市级', '市级报道', '市级媒体', '区县级及市级', '市区级'] },
  articlesProvince: { alone: ['省级及以上', '省级以上', '省级', '省级及以上报道', '省级及以上媒体'] },
  photos: { alone: ['照片', '照片数', '活动照片', '图片'] },
  videos: { alone: ['视频', '视频数', '活动视频'] },
  pupils: { alone: ['其中中小学生', '中小学生'] },
  parents: { alone: ['其中家长', '家长'] },
  enterprises: { alone: ['企业数', '企业', '参与企业'] },
  masters: { alone: ['工匠大师', '大师', '工匠'] },
  works: { alone: ['作品', '作品数'] },
  boards: { alone: ['展板', '展板数'] },
  note: { alone: ['备注', '备注栏'] },
};

/** Headings from the upper one down, above one column; undefined where they name no field. */
export type MatchField = (texts: readonly string[]) => FormField | undefined;

/** Matches headings by the school's own names first (`列名 附件2.学生人次`), then by the names above; units do not count. */
export function fieldMatcher({ ownHeadings }: Settings): MatchField {
  const alone = new Map<string, FormField>();
  for (const [key, heading] of ownHeadings) {
    const named = /^附件2[.．](.+)$/.exec(key)?.[1];
    const field = named === undefined ? undefined : fieldNamed(named);
    if (field !== undefined) alone.set(headingKey(heading), field);
  }
  for (const field of formFields) {
    for (const name of names[field].alone) if (!alone.has(name)) alone.set(name, field);
  }
  return (texts) => {
    const keys = texts.map(headingKey).filter((key) => key !== '');
    const last = keys.at(-1);
    if (last === undefined) return undefined;
    const groups = keys.slice(0, -1).join('');
    const under = groups === '' ? undefined : formFields.find((field) => isUnder(field, groups, last));
    return under ?? alone.get(groups + last) ?? alone.get(last);
  };
}

function isUnder(field: FormField, groups: string, last: string): boolean {
  return (names[field].under ?? []).some(([group, lower]) => group.test(groups) && lower.test(last));
}

function fieldNamed(name: string): FormField | undefined {
  const key = headingKey(name);
  const column = attachmentColumns.find((candidate) =>
    [candidate.heading, ...candidate.names].some((text) => headingKey(text) === key),
  );
  return column?.field ?? formFields.find((field) => names[field].alone.includes(key));
}

/** `学生\n（人次）` → `学生`: without white space, units in brackets, and signs at the end. */
export function headingKey(text: string): string {
  return stripSpace(text.normalize('NFKC'))
    .replace(/\([^)]*\)/g, '')
    .replace(/[*:/、]+$/, '');
}

const formFields: readonly FormField[] = [
  ...attachmentColumns.map(({ field }) => field),
  ...furtherFigures,
  ...(['supporting', 'start', 'end', 'articles'] as const),
];

/** What a field is called where we speak of it. */
export function fieldLabel(field: FormField): string {
  const column = attachmentColumns.find((candidate) => candidate.field === field);
  if (column === undefined) return names[field].alone[0] ?? field;
  return column.group === undefined ? column.heading : `${column.group.replace(/（.*$/, '')}／${column.heading}`;
}

/** The headings that we look for, as a person would write them. */
export function soughtHeadings(): string {
  return formFields.map((field) => names[field].alone[0] ?? '').join('、');
}
