import type { Cell, Sheet } from '../src/core/base/cells';
import { chongqing2024 } from '../src/core/schemes/chongqing-2024';
import { rowsOf } from '../src/core/sample/sample-school';
import { seeded } from '../src/core/sample/seeded';

type Criterion = { readonly id: string; readonly content: string; readonly max: number; readonly kind: string };

const judged: readonly Criterion[] = rowsOf(chongqing2024.filled.rubric)
  .filter((row) => row.方式 === '评委')
  .map((row) => ({
    id: String(row.编号),
    content: String(row.评分内容),
    max: Number(row.分值),
    kind: String(row.对象),
  }));

/** One marking sheet per judge, with a block for departments, teams and competitions; the judge's own department is 回避. */
export function markingSheets(
  names: readonly string[],
  judges: number,
  teamsEach: number,
  competitionsEach: number,
): readonly Sheet[] {
  const of = (times: number, what: string) =>
    names.flatMap((name) => Array.from({ length: times }, (_, at) => `${name}／${what}${at}`));
  const subjects: Readonly<Record<string, readonly string[]>> = {
    单位: names,
    教学团队: of(teamsEach, '团队'),
    赛项: of(competitionsEach, '赛项'),
  };
  return Array.from({ length: judges }, (_, at) => {
    const blocks = Object.entries(subjects).flatMap(([kind, columns]) => block(kind, columns, names[at] ?? '', at));
    const rows: readonly (readonly Cell[])[] = [[`评委：评委${at + 1}`], ...blocks];
    return { name: `评分·评委${at + 1}`, visibility: 'visible', rows, merges: [], hiddenRows: [] };
  });
}

function block(kind: string, columns: readonly string[], own: string, judge: number): readonly (readonly Cell[])[] {
  const chance = seeded(`${kind} ${judge}`);
  const rows = judged
    .filter((criterion) => criterion.kind === kind)
    .map(({ id, content, max }): readonly Cell[] => {
      const marks = columns.map((column) =>
        column === own || column.startsWith(`${own}／`) ? '回避' : chance.whole(max * 6, max * 10) / 10,
      );
      return [id, kind, content, max, ...marks];
    });
  return [['编号', '项目', '评分内容', '分值', ...columns], ...rows, ['合计'], []];
}
