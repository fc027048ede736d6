/** What a cell of the corpus holds; a formula stands with the result that its program would store. */
export type Value = string | number | Date | null | { readonly formula: string; readonly result: number };
export type Tables = Readonly<Record<string, readonly (readonly Value[])[]>>;

/** Every book of the corpus has this sheet: a school's own, with all that the program that writes it can put there. */
export const ownSheet = '学校台账';

const departments = ['信息技术系', '机电工程系', '建筑工程系'];
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const sum = (range: string, result: number): Value => ({ formula: `SUM(${range})`, result });

function own(formula: string, result: number): Tables {
  return {
    [ownSheet]: [
      ['台账', null, '本表由学校自用'],
      ['单位', '次数', '日期'],
      ['信息技术系', 3, day('2024-05-18')],
      ['机电工程系', 2, day('2024-05-19')],
      ['合计', sum('B3:B4', 5), null],
      ['另一张表', { formula, result }, null],
    ],
  };
}

function marking(judge: string, marks: readonly number[]): Tables[string] {
  return [
    [`评委：${judge}`],
    ['编号', '项目', '评分内容', '分值', ...departments],
    ['A2', '方案', '方案质量', 10, ...marks],
  ];
}

/** A small school, complete: three departments, two judges, three criteria. */
export const school: Tables = {
  活动设置: [
    ['项目', '值', '说明'],
    ['方案', 'chongqing-2024', ''],
    ['学校名称', '示例职校', ''],
    ['活动名称', '职业教育活动周', ''],
    ['年度', 2024, ''],
    ['开始日期', day('2024-05-18'), ''],
    ['结束日期', '2024-05-24', ''],
    ['满分', 20, ''],
    ['重大活动分值', 15, ''],
  ],
  单位: [
    ['单位名称', '别名', '类别', '学生数'],
    ['信息技术系', '信息系', '参评', 400],
    ['机电工程系', null, '参评', 300],
    ['建筑工程系', null, '参评', 200],
  ],
  评委: [
    ['姓名', '所属单位'],
    ['甲', null],
    ['乙', null],
  ],
  评价细则: [
    ['编号', '项目', '评分内容', '分值', '方式', '数据来源', '参数'],
    ['A1', '方案', '按时报送', 5, '扣分', null, '迟交=1'],
    ['A2', '方案', '方案质量', 10, '评委', null, null],
    ['A3', '宣传', '稿件', 5, '计数', '宣传登记：按级别计篇', '校级=1;市级=3'],
  ],
  活动登记: [
    ['活动名称', '牵头部门', '开始日期', '结束日期', '学生人次', '教师人次', '场次'],
    ['技能比武', '信息技术系', day('2024-05-18'), '2024-05-18', 120, 8, 1],
    ['进社区', '机电工程系', '2024年5月19日', day('2024-05-20'), 80, 6, 2],
    ['开放日', '建筑工程系', day('2024-05-21'), day('2024-05-21'), 40, 4, 1],
  ],
  考核登记: [
    ['单位', '编号', '事项', '数量', '校内编号'],
    ['信息系', 'A1', '迟交', 1, '甲-1'],
    ['机电工程系', 'A1', '迟交', 0, '甲-2'],
    ['建筑工程系', 'A1', '迟交', 2, '甲-3'],
  ],
  宣传登记: [
    ['标题', '链接', '媒体', '级别', '单位', '发布日期'],
    ['开幕', 'https://a.example/1', '校网', '校级', '信息系', day('2024-05-18')],
    ['车床', 'https://a.example/2', '校网', '校级', '机电工程系', '2024.5.20'],
    ['工地', 'https://a.example/3', '市报', '市级', '建筑工程系', '2024-05-21'],
  ],
  评分·甲: marking('甲', [9, 8, 7]),
  评分·乙: marking('乙', [8, 8.5, 7.5]),
  ...own('SUM(考核登记!D2:D4)', 3),
};

/** A semester evaluation in a layout of the school's own, and the cell of its total that `own` points to. */
export const semester: Tables = {
  系部考核: [
    ['第二学期系部考核'],
    ['序号', '系部', '常规', '职业教育活动周（15分）', '总分'],
    [1, '机电工程系', 80, null, sum('C3:D3', 80)],
    [2, '信息系', 82, null, sum('C4:D4', 82)],
    [3, '建筑工程系', 78, null, sum('C5:D5', 78)],
    [null, '合计', sum('C3:C5', 240), sum('D3:D5', 0), null],
  ],
  ...own('系部考核!C6', 240),
};

/** A blank 附件2 of the school's own with one free line, so that rows come in, and sums below it. */
export const form: Tables = {
  情况统计表: [
    ['职业教育活动周情况统计表'],
    ['序号', '活动名称', '牵头部门', '活动时间', '学生人次', '教师人次', '备注'],
    [null, null, null, null, null, null, null],
    ['合计', null, null, null, sum('E3:E3', 0), sum('F3:F3', 0), null],
    ['负责人（签字）：'],
  ],
  ...own('情况统计表!E4', 0),
};

/** A program that writes .xlsx files, and reads what we made of them: in each the values of a sheet, row by row. */
export type Program = {
  readonly name: string;
  readonly write: (books: readonly Tables[]) => Promise<readonly Uint8Array[]>;
  readonly values: (files: readonly Uint8Array[], sheet: string) => Promise<readonly SheetValues[]>;
};
export type SheetValues = readonly (readonly unknown[])[];

/** A program that has nothing to gain from many books at once. */
export function oneByOne(
  name: string,
  write: (tables: Tables) => Uint8Array | Promise<Uint8Array>,
  values: (bytes: Uint8Array, sheet: string) => SheetValues | Promise<SheetValues>,
): Program {
  return {
    name,
    write: (books) => Promise.all(books.map(write)),
    values: (files, sheet) => Promise.all(files.map((bytes) => values(bytes, sheet))),
  };
}
