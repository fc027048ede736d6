import type { Cell, Sheet } from '../src/core/base/cells';
import { serialOfDay } from '../src/core/base/day';
import { chongqing2024 } from '../src/core/schemes/chongqing-2024';
import { seeded } from '../src/core/sample/seeded';
import type { Seeded } from '../src/core/sample/seeded';
import { markingSheets } from './make-markings';

export type BookSize = {
  readonly departments: number;
  readonly judges: number;
  readonly rows: number;
  /** Of 100 rows so many stand in each register. */
  readonly shares?: Shares;
};

type Shares = Readonly<Record<'ledger' | 'activities' | 'articles' | 'services' | 'awards', number>>;

const usualShares: Shares = { ledger: 50, activities: 15, articles: 20, services: 13, awards: 2 };
const teamsEach = 2;
const competitionsEach = 3;
const firstDay = serialOfDay('2024-05-18');

/** A workbook as cells, as a reader of files hands it over: the rubric of a built-in scheme, and one row in a hundred dirty. */
export function makeBook({ departments, judges, rows, shares = usualShares }: BookSize): readonly Sheet[] {
  const names = Array.from({ length: departments }, (_, at) => `第${at + 1}专业系`);
  const chance = seeded(`bench ${departments} ${rows}`);
  const count = (table: keyof Shares) => Math.round((rows * shares[table]) / 100);
  const { rubric, settings } = chongqing2024.filled;
  return [
    sheet('活动设置', settings.headings, [...settings.rows.map(typed), ['重大活动分值', 15]]),
    sheet(
      '单位',
      ['单位名称', '别名', '类别', '学生数'],
      names.map((name, at) => [name, `${at + 1}系`, '参评', 400 + at]),
    ),
    sheet(
      '教学团队',
      ['团队名称', '所属单位'],
      each(names, teamsEach, (name, at) => [`团队${at}`, name]),
    ),
    sheet(
      '评委',
      ['姓名', '所属单位'],
      Array.from({ length: judges }, (_, at) => [`评委${at + 1}`, names[at] ?? null]),
    ),
    sheet('评价细则', rubric.headings, rubric.rows.map(typed)),
    ...markingSheets(names, judges, teamsEach, competitionsEach),
    sheet(
      '考核登记',
      ['日期', '单位', '编号', '事项', '数量', '应有数', '备注'],
      list(count('ledger'), ledgerRow(names, chance)),
    ),
    sheet('活动登记', activityHeadings, list(count('activities'), activityRow(names, chance))),
    sheet(
      '竞赛登记',
      ['赛项', '单位', '计划日期', '实际日期', '应参赛人数', '实际参赛人数'],
      each(names, competitionsEach, competitionRow),
    ),
    sheet(
      '获奖登记',
      ['赛项', '单位', '选手或团队', '奖项'],
      list(count('awards'), (at) => [`赛项${at % 3}`, of(names, at), `${at}队`, '一等奖']),
    ),
    sheet(
      '宣传登记',
      ['标题', '链接', '级别', '渠道', '发布日期', '单位', '活动名称'],
      list(count('articles'), articleRow(names, count('activities'), chance)),
    ),
    sheet(
      '志愿服务登记',
      ['日期', '活动名称', '单位', '志愿者人次', '时长'],
      list(count('services'), serviceRow(names, count('activities'), chance)),
    ),
  ];
}

function sheet(name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Sheet {
  return { name, visibility: 'visible', rows: [[name], headings, ...rows], merges: [], hiddenRows: [] };
}

function list(length: number, row: (at: number) => readonly Cell[]): readonly (readonly Cell[])[] {
  return Array.from({ length }, (_, at) => row(at));
}

function each(names: readonly string[], times: number, row: (name: string, at: number) => readonly Cell[]) {
  return names.flatMap((name) => list(times, (at) => row(name, at)));
}

function of(names: readonly string[], at: number): string {
  return names[at % names.length] ?? '';
}

function day(offset: number): Cell {
  return { value: firstDay + (offset % 7), date: true };
}

/** Text of a scheme as the sheet holds it. */
function typed(row: readonly Cell[]): readonly Cell[] {
  return row.map((cell) => (typeof cell === 'string' && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell));
}

function people(at: number, chance: Seeded): Cell {
  const number = chance.whole(5, 300);
  return at % 100 === 99 ? `${number}人次` : number;
}

const entered: readonly (readonly [id: string, kind: string | null, quantity: number | null, due: number | null])[] = [
  ['A1.1', '无扣分', null, null],
  ['A1.2', '缺一项', 1, null],
  ['A1.6', null, 5, 6],
  ['A2.6', '面向全系', null, null],
  ['A3.2', '秩序混乱', 1, null],
  ['A4.8', null, 30, null],
  ['A5.7', null, 80, 100],
  ['A5.8', '有', null, null],
  ['A6.6', '作品', 1, null],
  ['A7.4', '有', null, null],
];

function ledgerRow(names: readonly string[], chance: Seeded) {
  return (at: number): readonly Cell[] => {
    const [id, kind, quantity, due] = entered[Math.floor(at / names.length) % entered.length] ?? [
      'A1.1',
      null,
      1,
      null,
    ];
    const dirty = at % 100 === 99 && quantity !== null ? `${quantity}次` : quantity;
    return [day(chance.whole(0, 6)), of(names, at), id, kind, dirty, due, `第${at}条`];
  };
}

const activityHeadings = [
  '活动名称',
  '活动类别',
  '牵头部门',
  '配合部门',
  '开始日期',
  '结束日期',
  '场次',
  '学生人次',
  '教师人次',
  '校外人次',
  '照片',
  '专栏链接',
  '资料上传日期',
];

function activityRow(names: readonly string[], chance: Seeded) {
  return (at: number): readonly Cell[] => {
    const start = chance.whole(0, 6);
    const link = at % 4 === 0 ? null : `https://www.school.example/${at}.html`;
    const head = [`活动${at}`, '系（部）特色主题活动日', of(names, at), of(names, at + 1), day(start), day(start)];
    return [...head, chance.whole(1, 4), people(at, chance), chance.whole(1, 30), 0, 8, link, day(start)];
  };
}

function competitionRow(name: string, at: number): readonly Cell[] {
  return [`赛项${at}`, name, day(at), day(at), 40, 36 + at];
}

function articleRow(names: readonly string[], activities: number, chance: Seeded) {
  return (at: number): readonly Cell[] => {
    const level = chance.pick(['校级', '区县级', '市级', '省级']);
    const link = `https://www.school.example/news/${at % 7 === 6 ? at - 1 : at}.html`;
    return [`稿件${at}`, link, level, '网站', day(at), of(names, at), `活动${at % Math.max(1, activities)}`];
  };
}

function serviceRow(names: readonly string[], activities: number, chance: Seeded) {
  return (at: number): readonly Cell[] => [
    day(at),
    `活动${at % Math.max(1, activities)}`,
    of(names, at),
    people(at, chance),
    chance.whole(1, 8),
  ];
}
