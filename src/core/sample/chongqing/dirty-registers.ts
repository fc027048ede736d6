import { serialOfDay } from '../../base/day';
import type { DirtyCell } from '../sample-school';

const activity = (row: string, heading: string, value: DirtyCell['value']): DirtyCell => {
  return { table: 'activities', row, heading, value };
};

/** What clerks typed in 活动登记; the codes are those of the findings that they lead to. */
const inActivities: readonly DirtyCell[] = [
  activity('信息技术系技能竞赛', '场次', '２场'), // N1
  activity('推广普通话与普法进社区', '学生人次', '30人次'), // N1
  activity('网上逛校园', '校外人次', '1.2万'), // N7
  activity('职教成果图片展', '学生人次', '900余'), // N4
  activity('“共沐书香”经典诵读', '教师人次', '三十'), // N5
  activity('古建筑工匠示范课', '学生人次', '学生120 教师8'), // N6
  activity('垃圾分类宣传进社区', '作品', 12.5), // N8
  activity('“绿水青山实验室”开放日', '企业数', '——'), // N9
  activity('中小学生职业体验日', '其中家长', 400), // T1
  activity('交通运输系技能竞赛', '学生人次', 1020), // T1
  activity('非遗大师进校园', '开始日期', '5月21日'), // D1
  activity('劳模工匠报告会', '开始日期', '20240520'), // D1
  activity('电脑与家电义诊', '开始日期', '5月19-20日'), // D2
  activity('电脑与家电义诊', '结束日期', null),
  activity('“工业学校的一天”短视频展播', '开始日期', serialOfDay('2024-05-16')), // D3
  activity('现代服务系技能竞赛', '牵头部门', '现代服务系 '), // U1
  { ...activity('便民服务进社区', '学生人次', 74), formula: '48+26' }, // X4
];

const elsewhere: readonly DirtyCell[] = [
  { table: 'settings', row: 'new', heading: '项目', value: '填表人' }, // G1
  { table: 'settings', row: 'new', heading: '值', value: '教学工作部' },
  { table: 'competitions', row: '水质检测', heading: '实际日期', value: '下周三' }, // D5
  { table: 'competitions', row: '插花艺术', heading: '应参赛人数', value: '66人' }, // N1
  { table: 'competitions', row: '汽车钣金喷漆', heading: '计划日期', value: '2024.5.21' }, // D1
  { table: 'competitions', row: '趣味数学', heading: '实际参赛人数', value: '61' }, // N2
  { table: 'awards', row: 7, heading: '选手或团队', value: null }, // M1
  { table: 'articles', row: 5, heading: '单位', value: '汽车系' }, // U2
  { table: 'articles', row: 6, heading: '单位', value: '信息技術系' }, // U3
  { table: 'articles', row: 16, heading: '级别', value: null }, // P2
  { table: 'articles', row: 21, heading: '活动名称', value: '校园开放日' }, // T4
  { table: 'services', row: 0, heading: '日期', value: 5.19 }, // D4
  { table: 'services', row: 3, heading: '时长', value: '45小时' }, // N1
  { table: 'services', row: 6, heading: '服务对象人次', value: '１２０' }, // N3
];

export const dirty: readonly DirtyCell[] = [...inActivities, ...elsewhere];
