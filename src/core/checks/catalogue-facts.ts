import type { FindingCode, Severity } from '../base/findings';

export type CatalogueFacts = { readonly severities: readonly Severity[]; readonly example: string | null };

const error = ['error'] as const;
const warn = ['warn'] as const;
const info = ['info'] as const;
const errorOrWarn = ['error', 'warn'] as const;

/** Per code its severities and an example. `A · B` are several cells, `A → B` a cell and what it ought to agree with. */
export const catalogueFacts: Readonly<Record<FindingCode, CatalogueFacts>> = {
  N1: { severities: warn, example: '30人次' },
  N2: { severities: warn, example: "'120" },
  N3: { severities: info, example: '１２０' },
  N4: { severities: error, example: '200余' },
  N5: { severities: error, example: '一百二' },
  N6: { severities: error, example: '学生120 教师8' },
  N7: { severities: warn, example: '1.2万' },
  N8: { severities: error, example: '-3' },
  N9: { severities: error, example: '见附件' },
  M1: { severities: error, example: null },
  D1: { severities: info, example: '2024.5.18' },
  D2: { severities: errorOrWarn, example: '5月18-20日' },
  D3: { severities: errorOrWarn, example: '2024-06-30' },
  D4: { severities: error, example: '5.18' },
  D5: { severities: error, example: '下周三' },
  U1: { severities: info, example: '信息 技术系' },
  U2: { severities: ['error', 'warn', 'info'], example: '汽车系' },
  U3: { severities: info, example: '宣傳統戰部' },
  U4: { severities: info, example: '教务处、团委' },
  U5: { severities: error, example: '信息系：信息技术系的别名 · 信息系' },
  S1: { severities: error, example: '3.5 → 分值 3' },
  S2: { severities: error, example: '合计 8.5 → 9.0' },
  S3: { severities: error, example: null },
  S4: { severities: warn, example: '所属单位 信息技术系 · 信息技术系 2.5' },
  S5: { severities: warn, example: '3 · 3 · 3 · 3' },
  S6: { severities: warn, example: '8 · 8.5 · 9 · 2' },
  J1: { severities: info, example: '大众评委 缺席 · 甲系' },
  C1: { severities: warn, example: null },
  C2: { severities: ['error', 'info'], example: '事项 早退 → 迟交=1;未交=2' },
  C3: { severities: error, example: '有 · 无' },
  C4: { severities: info, example: '竞赛登记 · 考核登记' },
  C5: { severities: error, example: '应有数 0' },
  G1: { severities: errorOrWarn, example: '优秀线 80 · 良好线 90' },
  R1: { severities: error, example: '105 → 满分 100' },
  P1: { severities: warn, example: '校级 职教周开幕 · 市级 “职教周”开幕！' },
  P2: { severities: warn, example: null },
  P3: { severities: warn, example: null },
  P4: { severities: info, example: null },
  T1: { severities: warn, example: '学生人次 900 → 学生数 300' },
  T2: { severities: warn, example: '团委 社区行 · 宣传统战部 社区行' },
  T3: { severities: warn, example: '迟交 1 · 迟交 1' },
  T4: { severities: info, example: '职教风彩进社区' },
  T5: { severities: error, example: '合计 125 → 118' },
  F1: { severities: errorOrWarn, example: '活动照片 2' },
  F2: { severities: error, example: null },
  X1: { severities: ['error', 'info'], example: '编号 · 编号' },
  X2: { severities: error, example: '#REF!' },
  X3: { severities: error, example: '统计表.xls' },
  X4: { severities: info, example: '=B2+8' },
  X5: { severities: error, example: 'A6:A8' },
  X6: { severities: info, example: '7:9' },
  X7: { severities: errorOrWarn, example: '参加学生数 → 学生人次' },
};
