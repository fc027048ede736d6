import type { CountField, TextField } from './form-field';

/** Names of a field in headings; a weak one gives way to another column that has a strong one. */
type Names = { readonly strong: readonly string[]; readonly weak?: readonly string[] };

export const textNames: Readonly<Record<TextField, Names>> = {
  index: { strong: ['序号'], weak: ['序', '编号', 'NO', 'NO.'] },
  name: {
    strong: ['活动名称', '活动项目名称', '活动名称及内容', '活动名称和内容'],
    weak: ['活动', '活动项目', '项目名称', '活动主题', '活动内容', '名称', '项目', '主题', '内容'],
  },
  departments: {
    strong: [
      '牵头部门',
      '牵头单位',
      '负责部门',
      '负责单位',
      '责任部门',
      '责任单位',
      '主办部门',
      '主办单位',
      '组织部门',
      '组织单位',
      '举办部门',
      '举办单位',
      '开展部门',
      '开展单位',
      '主承办单位',
      '主办/承办单位',
    ],
    weak: [
      '承办部门',
      '承办单位',
      '实施部门',
      '填报部门',
      '填报单位',
      '部门',
      '单位',
      '系部',
      '院系',
      '二级学院',
      '学院',
    ],
  },
  supporting: {
    strong: ['配合部门', '配合单位', '协办部门', '协办单位', '协作部门', '协同部门'],
    weak: ['参与部门', '参与单位', '参加部门', '参加单位'],
  },
  when: {
    strong: [
      '活动时间',
      '活动日期',
      '举办时间',
      '举办日期',
      '开展时间',
      '开展日期',
      '起止时间',
      '起止日期',
      '活动起止时间',
    ],
    weak: ['时间', '日期'],
  },
  start: { strong: ['开始日期', '开始时间', '起始日期', '起始时间', '起始日'], weak: ['起'] },
  end: { strong: ['结束日期', '结束时间', '截止日期', '截止时间', '终止日期'], weak: ['止'] },
  place: { strong: ['活动地点', '地点', '举办地点', '开展地点', '活动场所'], weak: ['场所', '场地', '地址'] },
  category: { strong: ['活动类别', '活动类型'], weak: ['类别', '类型'] },
  link: { strong: ['专栏链接', '报道链接', '宣传链接', '新闻链接'], weak: ['链接', '网址', '报道网址'] },
  note: { strong: ['备注', '备注栏'], weak: ['其他说明'] },
};

/** Numbers, without what says that people are counted (`countCore`). */
export const countNames: Readonly<Record<CountField, readonly string[]>> = {
  sessions: ['场次', '总场次', '活动总场次', '场', '活动场次', '活动场', '举办场次', '开展场次', '次', '活动次'],
  students: ['学生', '本校学生', '在校学生', '校内学生', '中职学生', '在校生'],
  teachers: ['教师', '老师', '教职工', '教职员工', '教工', '本校教师', '校内教师', '师资'],
  campus: ['师生', '校内', '校内师生', '本校师生', '全校师生', '本校'],
  visitors: ['校外', '社会', '校外人士', '社会人士', '社会公众', '社会各界'],
  participants: [
    '参与',
    '参加',
    '参与总',
    '参与合计',
    '合计',
    '总计',
    '总',
    '活动',
    '活动参与',
    '参与情况',
    '活动规模',
    '规模',
  ],
  pupils: ['中小学生', '中小学', '中小学校学生'],
  parents: ['家长', '学生家长'],
  volunteers: ['志愿者', '志愿服务', '志愿者服务', '志愿', '志愿活动'],
  hours: [
    '志愿服务时长',
    '志愿服务时',
    '志愿时长',
    '服务时长',
    '时长',
    '小时',
    '小时数',
    '志愿者服务时长',
    '服务小时',
    '志愿服务小时',
    '服务时间',
    '总时长',
  ],
  enterprises: [
    '企业',
    '参与企业',
    '参加企业',
    '企业家',
    '合作企业',
    '行业企业',
    '参与企业家',
    '走访企业',
    '进校企业',
    '对接企业',
  ],
  masters: ['工匠大师', '大师', '工匠', '大师工匠', '大国工匠', '能工巧匠', '工匠/大师', '工匠、大师', '技能大师'],
  works: ['作品', '展品', '参展作品', '作品展示', '征集作品'],
  boards: ['展板', '宣传展板', '宣传版面', '版面', '制作展板'],
  photos: ['照片', '活动照片', '图片', '活动图片', '照片资料'],
  videos: ['视频', '活动视频', '短视频', '微视频', '视频资料', '视频作品'],
  activities: ['活动项', '开展活动', '举办活动', '活动总', '组织活动', '开展活动项'],
  cases: ['典型案例', '案例'],
};

/** All articles, whatever their level. */
export const articleNames: readonly string[] = [
  '宣传报道',
  '报道',
  '媒体报道',
  '新闻稿件',
  '新闻稿',
  '稿件',
  '宣传稿件',
  '新闻报道',
  '宣传',
  '报道篇',
  '新闻',
  '宣传报道篇',
  '报道总',
  '发稿',
  '宣传稿',
];

/** Words in a group that change the meaning of the names below it. */
export const groupWords = {
  /** Words for other years and plans, whose numbers we do not have. */
  notThisWeek: /上年|去年|往年|上届|同期|目标|预计|预期|计划|拟开展|拟举办/,
  otherPeople: /志愿|获奖|奖项|宣传|报道|稿|媒体|线上|网络|安全|竞赛|比赛|培训|就业|招生|报名/,
  people: /参与|参加|人次|人数|人员|规模|师生|受众|对象/,
  campus: /校内|本校/,
  visitors: /校外|社会/,
  articles: /宣传|报道|稿|媒体|新闻|推送|刊发|发布/,
  volunteers: /志愿/,
  days: /时间|日期|起止/,
  otherDays: /报名|报送|推送|发布|上传|填报|刊发|推出|宣传|报道|新闻|媒体|志愿/,
  otherTexts: /宣传|报道|稿|媒体|新闻|推送|志愿|获奖|报送|联系/,
} as const;

/** Matches a last part that sums up its group, or takes the rest of it. */
export const lastWords = {
  sum: /^(合计|小计|总计|共计|总|计)$/,
  rest: /^(其[他它余]|其[他它余]人士)$/,
  start: /^(起|始|开始|起始|自|从|开始日期|开始时间|起始日期|起始时间|起始日|起日)$/,
  end: /^(止|终|结束|截止|终止|至|到|迄|结束日期|结束时间|截止日期|截止时间|终止日期|止日)$/,
} as const;

export const textIds: readonly TextField[] = [
  'index',
  'name',
  'departments',
  'supporting',
  'when',
  'start',
  'end',
  'place',
  'category',
  'link',
  'note',
];
