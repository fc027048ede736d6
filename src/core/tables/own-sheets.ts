import { tableSpecs } from './table-spec';

/** The sheets that we lay besides input tables and marking sheets; each name stands here alone. */
export const ownNames = {
  start: '开始',
  findings: '检查结果',
  totals: '考核汇总',
  details: '得分明细',
  semester: '学期考评',
  attachment: '附件2',
  statistics: '统计汇总',
  indicators: '第二表',
  awards: '获奖名单',
  analysis: '评分分析',
  marks: '评分汇集',
  steps: '计分过程',
  lines: '计分数据',
  readings: '读数对照',
  data: '统计数据',
} as const;

/** What a school prints, signs and files, in this order; 评分汇集 is the form that judges sign. */
export const officialNames: readonly string[] = [
  ...[ownNames.totals, ownNames.details, ownNames.semester],
  ...[ownNames.attachment, ownNames.statistics, ownNames.indicators, ownNames.awards],
  ...[ownNames.marks],
];

/** What lies between the input sheets and the outputs, and is read by nobody who does not look for it. */
export const workingNames: readonly string[] = [ownNames.steps, ownNames.lines, ownNames.readings, ownNames.data];

/** Never read as tables, whoever made them. 开始 is ours only where the workbook remembers it. */
export const untabledNames: ReadonlySet<string> = new Set(
  Object.values(ownNames).filter((name) => name !== ownNames.start),
);

/** Stands for all marking sheets in the order. */
const marking = '评分·';

/** The order of work (workbook.md): by this one list sheets stand in a new workbook, and find their place in it later. */
const workOrder: readonly string[] = [
  ownNames.start,
  ...tableSpecs.flatMap(({ id, sheet }) => (id === 'rubric' ? [sheet, marking] : [sheet])),
  ownNames.findings,
  ...officialNames,
  ownNames.analysis,
  ...workingNames,
];

const places = new Map(workOrder.map((name, place) => [name, place]));

/** The place of the marking sheets, which are many. */
export const markingPlace = workOrder.indexOf(marking);
/** What nobody sees comes last. */
export const memoryPlace = workOrder.length;

/** The place of a sheet of ours in the order of work; undefined for any other. */
export function workPlace(name: string): number | undefined {
  return name.startsWith('_') ? memoryPlace : places.get(isStartName(name) ? ownNames.start : name);
}

/** `开始`, or what it is called where a sheet of that name is not ours. */
export function startNameFor(taken: ReadonlySet<string>): string {
  if (!taken.has(ownNames.start)) return ownNames.start;
  const other = `${ownNames.start}（周考评）`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? other : `${other}${number}`;
    if (!taken.has(name)) return name;
  }
}

export function isStartName(name: string): boolean {
  return new RegExp(`^${ownNames.start}(（周考评）\\d*)?$`).test(name);
}
