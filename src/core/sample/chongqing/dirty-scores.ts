import { absentText, notApplicableText } from '../../base/cell-words';
import type { DirtyMark, LedgerFault } from '../sample-school';

/** What judges typed; only two departments stay without a total (未完成). */
export const dirtyMarks: readonly DirtyMark[] = [
  { judge: '程立群', id: 'A5.1', subject: '环境工程系', value: 2.5 }, // S1
  { judge: '盛可为', id: 'A5.6', subject: '基础教育部', value: null }, // S3
  { judge: '邵文博', id: 'A1.3', subject: '信息技术系', value: 2 }, // S4
  { judge: '冉思齐', id: 'A3.5', subject: '机电工程系', value: 1.5 }, // S6
  { judge: '贺晓岚', id: '合计', subject: '交通运输系', value: 12.5 }, // S2
  { judge: '陆明远', id: 'A3.5', subject: '建筑工程系', value: '3.4分' }, // N1
  { judge: '冉思齐', id: 'A2.2', subject: '信息技术系／程序设计', value: absentText },
  // S5
  ...['基础教育部', '交通运输系', '信息技术系', '环境工程系', '建筑工程系', '现代服务系', '机电工程系'].map(
    (subject): DirtyMark => ({ judge: '游佳宁', id: 'A5.1', subject, value: 1.8 }),
  ),
];

const fault = (department: string, id: string, ...rows: LedgerFault['rows']): LedgerFault => ({ department, id, rows });

export const ledgerFaults: readonly LedgerFault[] = [
  fault('环境工程系', 'A5.7', { 事项: null, 数量: '约460', 应有数: 540 }), // N4
  fault('环境工程系', 'A4.7', { 事项: '全程讲解并演示' }, { 事项: '部分' }), // C3
  fault('环境工程系', 'A2.4', { 事项: '缺少清单', 数量: 1 }), // C2
  fault('环境工程系', 'A1.6', { 数量: 5, 应有数: 0 }), // C5
  fault('现代服务系', 'A6.7', { 数量: 6, 应有数: 30 }), // C6
  fault('建筑工程系', 'A6.4'), // C1
  fault('机电工程系', 'A6.4'), // C1
  fault('交通运输系', 'A4.2', { 事项: '违反一次', 数量: '1次' }), // N1
  fault('信息技术系', 'A1.1', { 单位: '信息系 ', 事项: '无扣分' }), // U1
  fault('基础教育部', 'A2.4', { 事项: notApplicableText, 备注: '赛项不使用设备' }),
  fault('建筑工程系', 'A7.5', { 评分内容: '志愿者人次', 数量: 45, 登记部门: '团委', 备注: '含校外实习学生' }), // C4
];
