/**
 * What a sheet of ours is for: the office works with it, the school prints, signs and files it, formulas stand on it, or it holds the
 * workbook's memory.
 */
export type OwnPurpose = 'office' | 'official' | 'working' | 'memory';

type OwnSheet = { readonly name: string; readonly purpose: OwnPurpose };

/** The sheets that we lay besides input tables and marking sheets, in the order of work. Every name is written here only. */
export const ownSheets = {
  start: { name: '开始', purpose: 'office' },
  /** The first sheet of a form that is sent out. */
  guide: { name: '填报说明', purpose: 'office' },
  findings: { name: '检查结果', purpose: 'office' },
  totals: { name: '考核汇总', purpose: 'official' },
  details: { name: '得分明细', purpose: 'official' },
  semester: { name: '学期考评', purpose: 'official' },
  attachment: { name: '附件2', purpose: 'official' },
  statistics: { name: '统计汇总', purpose: 'official' },
  indicators: { name: '第二表', purpose: 'official' },
  awards: { name: '获奖名单', purpose: 'official' },
  /** The form that judges sign. */
  marks: { name: '评分汇集', purpose: 'official' },
  analysis: { name: '评分分析', purpose: 'office' },
  log: { name: '操作记录', purpose: 'office' },
  steps: { name: '计分过程', purpose: 'working' },
  lines: { name: '计分数据', purpose: 'working' },
  readings: { name: '读数对照', purpose: 'working' },
  data: { name: '统计数据', purpose: 'working' },
  memory: { name: '_weektally', purpose: 'memory' },
} as const satisfies Readonly<Record<string, OwnSheet>>;

const all: readonly OwnSheet[] = Object.values(ownSheets);

/** What a school prints, signs and files, in this order. */
export const officialNames: readonly string[] = all.flatMap(({ name, purpose }) =>
  purpose === 'official' ? [name] : [],
);

/**
 * Names that are never read as tables, even on a sheet that a school made. 开始 is excepted: it is ours only where the workbook remembers it.
 */
export const untabledNames: ReadonlySet<string> = new Set(
  all.map(({ name }) => name).filter((name) => name !== ownSheets.start.name),
);
