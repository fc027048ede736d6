import type { Cell, Sheet } from '../../src/core/base/cells';
import { evaluate } from '../../src/core/evaluate';
import type { Evaluation } from '../../src/core/evaluation';
import { totalJson } from '../../src/core/json/total-json';
import { sayIn } from '../../src/words/words';

/** A worksheet from plain rows, as an adapter would read it. */
export function sheet(name: string, rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet {
  return { name, visibility: 'visible', rows, merges: [], hiddenRows: [], ...more };
}

export type RubricRow = {
  readonly id: string;
  readonly item?: string;
  readonly max: number;
  readonly mode: string;
  readonly subject?: string;
  readonly source?: string;
  readonly parameters?: string;
  readonly notFor?: string;
};

const rubricHead = ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '不适用单位'];
const ledgerHead = ['单位', '对象', '编号', '事项', '数量', '应有数'];

/** A small school in plain cells; whatever a test depends on is passed in explicitly. */
export type School = {
  readonly settings?: Readonly<Record<string, Cell>>;
  readonly departments: readonly (readonly Cell[])[];
  readonly rubric: readonly RubricRow[];
  readonly ledger?: readonly (readonly Cell[])[];
  readonly judges?: readonly (readonly Cell[])[];
  readonly more?: readonly Sheet[];
};

/** The workbook of a school: 满分 follows the rubric unless it is given. */
export function schoolSheets(school: School): readonly Sheet[] {
  const inside = school.rubric.filter((row) => !['加分', '扣分', '否决'].includes(row.item ?? '项目一'));
  const settings = { 满分: inside.reduce((sum, row) => sum + row.max, 0), 重大活动分值: 15, ...school.settings };
  return [
    sheet('活动设置', [['项目', '值'], ...Object.entries(settings)]),
    sheet('单位', [['单位名称', '别名', '类别', '学生数'], ...school.departments]),
    sheet('评委', [['姓名', '所属单位', '组别'], ...(school.judges ?? [])]),
    sheet('评价细则', [
      rubricHead,
      ...school.rubric.map((row) => [
        row.id,
        row.item ?? '项目一',
        `内容${row.id}`,
        row.max,
        row.mode,
        row.subject ?? null,
        row.source ?? null,
        row.parameters ?? null,
        row.notFor ?? null,
      ]),
    ]),
    sheet('考核登记', [ledgerHead, ...(school.ledger ?? [])]),
    ...(school.more ?? []),
  ];
}

/** One judge's marks: `marks[criterion][subject]`. */
export function markingSheet(
  judge: string,
  subjects: readonly string[],
  marks: Readonly<Record<string, readonly Cell[]>>,
): Sheet {
  const rows = Object.entries(marks).map(([id, cells]): Cell[] => [id, '项目一', `内容${id}`, 10, ...cells]);
  return sheet(`评分·${judge}`, [
    [`评委：${judge}`],
    ['编号', '项目', '评分内容', '分值', ...subjects],
    ...rows,
    ['合计'],
  ]);
}

export function evaluateSchool(school: School, draft = false): Evaluation {
  return evaluate(schoolSheets(school), { draft });
}

/** What `total --json` prints of a school, by department. */
export function totals(school: School, draft = false) {
  const json = totalJson(evaluateSchool(school, draft), sayIn('zh-CN'));
  const of = (name: string) => {
    const found = json.departments.find((department) => department.name === name);
    if (found === undefined) throw new Error(`no department ${name}`);
    return found;
  };
  const criterion = (name: string, id: string) => {
    const found = of(name).criteria.find((entry) => entry.id === id);
    if (found === undefined) throw new Error(`no criterion ${id}`);
    return found;
  };
  return { json, of, criterion, codes: json.findings.map((finding) => finding.code) };
}
