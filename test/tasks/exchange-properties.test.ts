import fc from 'fast-check';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { textOf } from '../../src/core/base/cells';
import type { ReturnFile } from '../../src/core/exchange/recognised';
import { collected, formFiles, plainSheet } from './collect-support';

const day = (value: number): Cell => ({ value, date: true });

/** A school with names, headings and sheets of its own: 二级学院, aliases, other titles above the tables, columns beside them. */
const school: readonly Sheet[] = [
  plainSheet('活动设置', [
    ['项目', '值'],
    ['年度', 2025],
    ['参评类别', '二级学院'],
    ['列名 活动登记.学生人次', '参加学生（人）'],
    ['列名 获奖登记.选手或团队', '获奖者'],
    ['列名 活动登记.企业数', '无'],
  ]),
  plainSheet('单位', [
    ['单位名称', '别名', '类别', '学生数'],
    ['智能制造学院', '机电学院；机械系', '二级学院；牵头', 800],
    ['护理学院', '医护系', '二级学院；牵头', 600],
    ['艺术学院', null, '二级学院', 300],
    ['学工处', '学生处', '职能'],
  ]),
  plainSheet('教学团队', [
    ['团队名称', '所属单位'],
    ['数控', '机械系'],
    ['急救', '护理学院'],
  ]),
  plainSheet('评委', [
    ['姓名', '所属单位'],
    ['欧阳明', '机电学院'],
    ['买买提·艾力', null],
  ]),
  plainSheet('评价细则', [
    ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '考核部门'],
    ['一.1', '组织', '方案', 10, '评委', '单位', '评委打分', null, null],
    ['一.2', '组织', '展台', 10, '评委', '教学团队', '评委打分', '满分=100', null],
    ['二.1', '纪律', '迟到', 30, '扣分', '单位', '考核登记', '迟到=1；早退=2', '学生处'],
    ['二.2', '成效', '参与', 50, '比例', '单位', '考核登记', null, '护理学院、学工处'],
  ]),
  ...['欧阳明', '买买提·艾力'].map((judge) =>
    plainSheet(`评分·${judge}`, [
      ['第十届活动周'],
      [`评委：${judge}`],
      ['编号', '项目', '评分内容', '分值', '智能制造学院', '医护系', '艺术学院', '旁注'],
      ['一.1', '组织', '方案', 10, judge === '欧阳明' ? '回避' : 8, null, null, '手写'],
      ['合计'],
      ['按教学团队评分'],
      ['编号', '项目', '评分内容', '分值', '智能制造学院／数控', '护理学院／急救'],
      ['一.2', '组织', '展台', 10, judge === '欧阳明' ? '回避' : null, 77],
      ['合计'],
    ]),
  ),
  plainSheet('扣分台账', [
    ['单位', '编号', '事项', '数量', '应有数', '登记人', '来源'],
    ['智能制造学院', '二.1', '迟到', 2, null, '甲'],
    ['护理学院', '二.1', null, null],
    ['全部', '二.1', '早退', 1],
    ['艺术学院', '二.2', null, 50, 60],
  ]),
  plainSheet('活动台账', [
    ['2025年活动周活动台账'],
    ['序', '活动名称', '主办部门', '活动日期', '参加学生（人）', '备注', '来源', '照片编号'],
    [1, '技能展', '机械系', day(45800), 120, null, null, 'P1'],
    [2, '义诊', '护理学院、艺术学院', day(45801), '约90', '在社区', null, 'P2'],
    [3, '技能展', '机电学院', day(45802), 60, null, null, 'P3'],
    [4, '去年的', '护理学院', day(45435), 10, null, '2024年台账', 'P4'],
    [5, '画展', '艺术学院', '5月20日', 200, null, '报送表 艺术学院', 'P5'],
    [null, '合计', null, null, 480],
  ]),
  plainSheet('获奖登记', [
    ['赛项', '部门', '获奖者', '奖项', '来源'],
    ['数控', '机电学院', '张三', '一等奖'],
    ['数控', '机电学院', '李四', '二等奖'],
    ['护理', '护理学院', '王五', '一等奖'],
  ]),
  plainSheet('_weektally', [
    ['key', 'value'],
    ['id', 'own-school'],
  ]),
];

/** Where tables begin, and the column that says where a row came from. */
const tables: Readonly<Record<string, { readonly header: number; readonly origin: number; readonly form: string }>> = {
  扣分台账: { header: 0, origin: 6, form: '考核登记' },
  活动台账: { header: 1, origin: 6, form: '活动登记' },
  获奖登记: { header: 0, origin: 4, form: '获奖登记' },
};

const forms = [...formFiles(school).values()];
const withCells = (sheets: readonly Sheet[], name: string, cells: readonly (readonly [number, number, Cell])[]) =>
  sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    for (const [row, column, value] of cells) {
      while (rows.length <= row) rows.push([]);
      const target = rows[row] ?? [];
      while (target.length < column) target.push(null);
      target[column] = value;
    }
    return { ...sheet, rows };
  });

const value = fc.constantFrom<Cell>(
  null,
  '技能展',
  '义诊',
  '机械系',
  '护理学院',
  '二.1',
  '迟到',
  0,
  5,
  '5人',
  99.5,
  day(45803),
  '缺席',
);
/** Typing into a form: which sheet, how far below the headings, which column. */
const typing = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 }), fc.nat(6), value), { maxLength: 8 });

function filled(
  form: ReturnFile,
  cells: readonly (readonly [number, number, number, Cell])[],
  name = form.file,
): ReturnFile {
  const inputs = form.sheets.filter((sheet) => sheet.name !== '填报说明' && sheet.name !== '_weektally');
  const sheets = cells.reduce<readonly Sheet[]>((all, [which, below, column, typed]) => {
    const sheet = inputs[which % inputs.length];
    if (sheet === undefined) return all;
    const isMarking = sheet.name.startsWith('评分');
    const header = sheet.rows.findIndex((row) =>
      row.some((cell) => textOf(cell) === (isMarking ? '编号' : textOf(sheet.rows[2]?.[0]))),
    );
    return withCells(all, sheet.name, [
      [header + (isMarking ? 1 : below), isMarking ? 4 + (column % 3) : column, typed],
    ]);
  }, form.sheets);
  return { ...form, file: name, sheets, digest: `${name}${JSON.stringify(cells)}` };
}

/** What people changed in the workbook after the forms went out: cells of rows that forms hold, and rows of their own. */
const editing = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(tables)), fc.nat(3), fc.constantFrom(0, 2, 3, 4, 5), value),
  { maxLength: 3 },
);
type Edits = readonly (readonly [string, number, number, Cell])[];
function edited(edits: Edits): readonly Sheet[] {
  return edits.reduce<readonly Sheet[]>((sheets, [name, below, column, typed]) => {
    const { header = 0, origin = 0 } = tables[name] ?? {};
    return column === origin ? sheets : withCells(sheets, name, [[header + 1 + below, column, typed]]);
  }, school);
}

const everyReturn = fc.tuple(...forms.map(() => typing));
const filledAll = (all: readonly (readonly (readonly [number, number, number, Cell])[])[]) =>
  forms.map((form, at) => filled(form, all[at] ?? []));

/** All that stands in sheets, without the log and 开始. */
const content = (sheets: readonly Sheet[]) =>
  sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows
      .filter(([key]) => sheet.name !== '_weektally' || !textOf(key).startsWith('log:'))
      .map((row) => JSON.stringify(row)),
  }));

test('forms that nobody typed into change nothing but 来源', async () => {
  const { result, sheets } = await collected(school, forms, { workbookId: 'own-school' });
  expect(result.files.map(({ file, state }) => [file, state])).toEqual(forms.map(({ file }) => [file, 'unchanged']));
  expect(result.missing).toEqual({ departments: [], judges: [], offices: [] });
  for (const sheet of school) {
    const after = sheets.find(({ name }) => name === sheet.name);
    if (sheet.name === '_weektally') continue;
    const origin = tables[sheet.name]?.origin;
    const without = (rows: readonly (readonly Cell[])[]) =>
      rows.map((row) => sheet.rows[0]?.map((_, at) => (at === origin ? null : (row[at] ?? null))));
    expect(without(after?.rows ?? [])).toEqual(without(sheet.rows));
  }
  const origins = sheets
    .find(({ name }) => name === '活动台账')
    ?.rows.slice(2)
    .map((row) => textOf(row[6]));
  expect(origins).toEqual([
    '报送表 智能制造学院',
    '报送表 护理学院',
    '报送表 智能制造学院',
    '2024年台账',
    '报送表 艺术学院',
    '',
  ]);
});

test('the order of files never matters, and the same returns again change nothing but the log', async () => {
  await fc.assert(
    fc.asyncProperty(everyReturn, typing, editing, fc.nat(), async (all, late, edits, seed) => {
      const master = edited(edits);
      const [first] = forms;
      const again = first === undefined ? [] : [filled(first, late, 'again.xlsx')];
      const returns = [...filledAll(all), ...again];
      const shuffled = [...returns].sort((one, other) => hash(one.file, seed) - hash(other.file, seed));
      const forward = await collected(master, returns);
      const other = await collected(master, shuffled);
      expect(other.sheets).toEqual(forward.sheets);
      const twice = await collected(forward.sheets, returns);
      expect(content(twice.sheets)).toEqual(content(forward.sheets));
      expect(twice.result.files.filter(({ state }) => state === 'merged')).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0) + seed) % 65_521, seed % 65_521);
}

test('a return changes nothing of others, no setting, no rubric, no mark but its judge’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(forms.length - 1), typing, async (which, cells) => {
      const form = forms[which];
      if (form === undefined) return;
      const whose = form.file.replace(/^\w+-|\.xlsx$/g, '');
      const { sheets } = await collected(school, [filled(form, cells)]);
      const isJudge = form.file.startsWith('judge');
      for (const sheet of school) {
        const after = sheets.find(({ name }) => name === sheet.name);
        const table = tables[sheet.name];
        if (sheet.name === '_weektally' || (isJudge && sheet.name === `评分·${whose}`)) continue;
        const mine = (row: readonly Cell[]) => ownersOf(sheet.name, row).includes(whose);
        const kept = sheet.rows.filter((row, at) => table === undefined || at <= table.header || !mine(row));
        const held = new Set(after?.rows.map((row) => textRow(row)));
        for (const row of kept) expect(held).toContain(textRow(row));
        if (table === undefined) expect(after?.rows.map(textRow)).toEqual(sheet.rows.map(textRow));
      }
    }),
    { numRuns: 60 },
  );
});

/** A row without its empty end. */
const textRow = (row: readonly Cell[]) => JSON.stringify(row).replace(/(,null)+\]$/, ']');

/** Whose a row of the school above is, by hand. */
function ownersOf(sheet: string, row: readonly Cell[]): readonly string[] {
  const text = row.map(textOf);
  if (sheet === '扣分台账') return text[0] === '全部' ? [] : [text[1] === '二.1' ? '学工处' : '护理学院'];
  if (sheet === '获奖登记') return text[1] === '机电学院' ? ['智能制造学院'] : ['护理学院'];
  if (sheet !== '活动台账' || text[6] === '2024年台账') return [];
  return [['机械系', '机电学院'].includes(text[2] ?? '') ? '智能制造学院' : ((text[2] ?? '').split('、')[0] ?? '')];
}

test('no cell that was typed in the workbook ever changes', async () => {
  await fc.assert(
    fc.asyncProperty(everyReturn, typing, async (all, later) => {
      const own: readonly Cell[] = [6, '补登', '机械系', day(45804), 33, '手写', null, 'P6'];
      const changed = withCells(school, '活动台账', [
        [2, 4, 121],
        [2, 5, '核过'],
      ]);
      const master = changed.map((sheet) =>
        sheet.name === '活动台账'
          ? { ...sheet, rows: [...sheet.rows.slice(0, 7), own, ...sheet.rows.slice(7)] }
          : sheet,
      );
      const once = await collected(master, filledAll(all));
      const [first] = forms;
      const returns = first === undefined ? [] : [{ ...filled(first, later), modified: '2025-05-21T00:00:00Z' }];
      for (const { sheets } of [once, await collected(once.sheets, returns)]) {
        const rows = sheets.find(({ name }) => name === '活动台账')?.rows ?? [];
        expect(rows.map(textRow)).toContain(textRow(own));
        const held = rows.find((row) => textOf(row[7]) === 'P1' && textOf(row[4]) === '121');
        expect(held?.slice(4, 6)).toEqual([121, '核过']);
      }
    }),
    { numRuns: 25 },
  );
});
