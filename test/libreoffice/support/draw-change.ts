import { scalarOf } from '../../../src/core/base/cells';
import type { Scalar, Sheet } from '../../../src/core/base/cells';
import type { Change } from '../../../src/core/base/change';
import type { CellEdit } from '../../../src/core/base/findings';
import type { Dice } from '../../reference/dice';

/** One thing that a person does to an input sheet after a total. */
export type DrawnChange = { readonly what: string; readonly changes: readonly Change[] };

/** What people type, right and wrong. */
const typed: readonly Scalar[] = [
  ...['信息技术系', '机电系', '全部', '不存在的系', 'A1', 'B1', 'a1', '评委1', '评委：评委1', '专业评委', '大众评委'],
  ...[
    '参评',
    '职能',
    '参评；职能',
    '不适用',
    '无',
    '无扣分',
    '无扣分。',
    '没有的事项',
    '缺席',
    '缺 席',
    '回避',
    '是',
    '否',
  ],
  ...[
    '3人',
    '３',
    '5次',
    '约30',
    '95%',
    '三',
    '校级',
    '省級',
    '国家级',
    '活动1',
    '开放日',
    '赛项1',
    '合计',
    '编号',
    '数量',
  ],
  ...[
    '2024-05-13',
    '下周三',
    'https://n.cn/a',
    'https://N.cn/a',
    'A1=2;迟交=1',
    '第一名=3;其余=1',
    '评委',
    '扣分',
    '活动',
  ],
  ...[0, 1, 2, 7, -1, 0.5, 1.25, 99, 45_425, 1e9, true, null, ' '],
];

const settingValues: readonly Scalar[] = [
  ...[0, -1, 1, 2, 3, 3.5, 5, 7, 15, 20, 60, 79, 80, 90, 95, 100, 101, 0.15, 45_425, 1e9, null, true],
  ...['80', '90分', '１００', '15%', '无', '跳过', '不跳过', '逐项', '按评委总分', '四舍五入', 'GB/T 8170', '计0分'],
  ...[
    '按剩余分值折算',
    '取其他单位平均分',
    '专业评委=60;大众评委=40',
    '参评',
    '职能',
    '参评；职能',
    '优',
    '2024-05-12',
  ],
];

/** A change of any kind to any input sheet. */
export function drawChange(sheets: readonly Sheet[], dice: Dice): DrawnChange {
  const filled = sheets.filter(({ rows }) => rows.length > 2);
  const sheet = filled[dice.int(0, filled.length - 1)];
  if (sheet === undefined) return { what: 'nothing', changes: [] };
  if (sheet.name === '活动设置' && dice.chance(80)) return retyped(sheet, rowIn(sheet, dice), 1, dice, settingValues);
  const { rows, name } = sheet;
  const [one, other] = [rowIn(sheet, dice), rowIn(sheet, dice)];
  const width = Math.max(...rows.map((row) => row.length));
  const [left, right] = [dice.int(0, width - 1), dice.int(0, width - 1)];
  const at = (row: number, column: number) => scalarOf(rows[row]?.[column]);
  const edit = (row: number, column: number, value: Scalar): CellEdit => ({ sheet: name, row, column, value });
  const rowTo = (to: number, from: number) => Array.from({ length: width }, (_, c) => edit(to, c, at(from, c)));
  const columnTo = (to: number, from: number) => rows.map((_, row) => edit(row, to, at(row, from)));
  const edits = (what: string, list: readonly CellEdit[]): DrawnChange => ({
    what: `${name}: ${what}`,
    changes: [{ kind: 'cells', edits: list.filter(({ row, column, value }) => at(row, column) !== value) }],
  });
  switch (dice.int(0, 10)) {
    case 0:
      return edits(`rows ${one} and ${other} change places`, [...rowTo(one, other), ...rowTo(other, one)]);
    case 1:
      return edits(`columns ${left} and ${right} change places`, [...columnTo(left, right), ...columnTo(right, left)]);
    case 2: {
      const order = rows.map((_, row) => row).slice(1);
      const sorted = [...order].sort((a, b) => String(at(a, left)).localeCompare(String(at(b, left)), 'zh'));
      return edits(
        `sorted by column ${left}`,
        order.flatMap((row, index) => rowTo(row, sorted[index] ?? row)),
      );
    }
    case 3:
      return edits(
        `row ${one} is deleted`,
        rows.flatMap((_, row) => (row >= one ? rowTo(row, row + 1) : [])),
      );
    case 4:
      return {
        what: `${name}: a row is inserted at ${one}`,
        changes: [{ kind: 'insertRows', sheet: name, at: one, count: 1 }],
      };
    case 5:
      return edits(`row ${one} is copied to the end`, rowTo(rows.length, one));
    case 6:
      return edits(`row ${one} is emptied`, rowTo(one, rows.length + 5));
    case 7:
      return edits(`cells ${one}, ${other} of column ${left} change places`, [
        ...[edit(one, left, at(other, left)), edit(other, left, at(one, left))],
      ]);
    case 8:
      return retyped(sheet, dice.int(0, Math.min(3, rows.length - 1)), left, dice, typed);
    default:
      return retyped(sheet, one, left, dice, typed);
  }
}

function rowIn({ rows }: Sheet, dice: Dice): number {
  return dice.int(1, rows.length - 1);
}

function retyped(sheet: Sheet, row: number, column: number, dice: Dice, values: readonly Scalar[]): DrawnChange {
  const value = values[dice.int(0, values.length - 1)] ?? null;
  const edits = [{ sheet: sheet.name, row, column, value }];
  return { what: `${sheet.name}: ${row},${column} = ${String(value)}`, changes: [{ kind: 'cells', edits }] };
}
