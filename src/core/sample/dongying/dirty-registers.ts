import type { DirtyCell } from '../sample-school';

const activity = (row: string, heading: string, value: DirtyCell['value']): DirtyCell => {
  return { table: 'activities', row, heading, value };
};

/** What departments typed into their forms; the codes are those of the findings that they lead to. */
export const dirty: readonly DirtyCell[] = [
  activity('活动周启动仪式', '场次', '１场'), // N1
  activity('软件开发技能接力赛', '学生人次', '180人次'), // N1
  activity('“我的职教瞬间”短视频征集', '校外人次', '1.2万'), // N7
  activity('职教百家谈', '学生人次', '近400'), // N4
  activity('“匠心”摄影作品展', '作品', '四十'), // N5
  activity('亲子机器人工坊', '校外人次', '孩子90 家长90'), // N6
  activity('数控加工技能接力赛', '教师人次', -3), // N8
  activity('专业群建设座谈会', '校外人次', '见附件'), // N9
  activity('护理技能接力赛', '开始日期', '2023.5.18'), // D1
  activity('走进企业生产线', '开始日期', '5月19-20日'), // D2
  activity('走进企业生产线', '结束日期', null),
  activity('亲子烘焙体验', '开始日期', 5.2), // D4: typed 5.20
  activity('专业群建设座谈会', '配合部门', '汽车系'), // U2
  activity('职教风采进社区', '牵头部门', '團委、宣傳統戰部'), // U3, U4
  { ...activity('健康义诊进社区', '学生人次', 92), formula: '40+52' }, // X4
  { table: 'articles', row: 2, heading: '发布日期', value: '5月15日' }, // D1
  { table: 'articles', row: 5, heading: '级别', value: '县级' }, // P2
  { table: 'articles', row: 8, heading: '活动名称', value: '职教开放日' }, // T4
  { table: 'services', row: 1, heading: '时长', value: '1.5小时' }, // N1
  { table: 'submissions', row: 3, heading: '数量', value: '6张' }, // N1
  { table: 'submissions', row: 7, heading: '收到日期', value: '5月21日' }, // D1
  { table: 'cases', row: 4, heading: '单位', value: '团委 ' }, // U1
];
