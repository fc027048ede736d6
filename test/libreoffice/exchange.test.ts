import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../src/core/base/cells';
import { scalarOf, textOf } from '../../src/core/base/cells';
import { fileOfSheets, openWorkbookFile } from '../../src/workbook/file-workbook';
import { run } from '../cli/run';
import { editInLibreOffice } from './support/edit-in-libreoffice';
import { recalculate } from './support/recalculate';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'weektally-exchange-'));
const at = (...names: readonly string[]) => join(folder, ...names);
const judges = ['张评', '李评', '王评'];
const departments = ['甲系', '乙系', '丙系'];

const school: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  活动设置: [
    ['项目', '值'],
    ['年度', 2024],
    ['满分', 40],
    ['报送截止日期', '2024-05-25'],
  ],
  单位: [
    ['单位名称', '别名', '类别', '学生数'],
    ['甲系', '甲', '参评；牵头', 100],
    ['乙系', '乙', '参评；牵头', 100],
    ['丙系', null, '参评；牵头', 100],
    ['教务处', null, '职能', null],
  ],
  评委: [
    ['姓名', '所属单位'],
    ['张评', '甲'],
    ['李评', null],
    ['王评', null],
  ],
  评价细则: [
    ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '考核部门'],
    ['1', '组织', '方案', 10, '评委', '单位', '评委打分', null, null],
    ['2', '纪律', '出勤', 20, '扣分', '单位', '考核登记', '迟到=1；早退=2', '教务处'],
    ['3', '宣传', '稿件', 10, '计数', '单位', '宣传登记：按级别计篇', '校级=2；市级=5', null],
  ],
  考核登记: [['单位', '编号', '事项', '数量', '备注', '来源'], ...departments.map((name) => [name, '2', null, null])],
  宣传登记: [
    ['标题', '链接', '级别', '渠道', '发布日期', '单位', '来源'],
    ['去年的稿件', 'https://n.cn/0', '校级', null, null, '甲系', '2023年'],
  ],
};

/** A cell under a heading (or a department's column) of a form: in the row that begins with `row`, or so many rows below the headings. */
type Typed = readonly [sheet: string, row: string | number, heading: string, value: string | number];

async function placed(path: string, cells: readonly Typed[]) {
  const sheets = await openWorkbookFile(readFileSync(path)).readAll();
  return cells.map(([name, row, heading, value]) => {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows.map((one) => one.map(textOf)) ?? [];
    const header = rows.findIndex((texts) => texts.includes(heading));
    const below = typeof row === 'number' ? header + row : rows.findIndex(([first]) => first === row);
    return { sheet: name, row: below, column: rows[header]?.indexOf(heading) ?? -1, value };
  });
}

async function inLibreOffice(files: readonly (readonly [path: string, cells: readonly Typed[]])[]): Promise<void> {
  const books = await Promise.all(
    files.map(async ([path, cells]) => ({
      bytes: readFileSync(path),
      deeds: (await placed(path, cells)).map(({ value, ...place }) => ({
        do: 'type' as const,
        ...place,
        text: String(value),
      })),
    })),
  );
  editInLibreOffice(books).forEach((bytes, index) => {
    writeFileSync(files[index]?.[0] ?? '', bytes);
  });
}

const script = `
import json, sys, openpyxl
for path, cells in json.load(sys.stdin):
    book = openpyxl.load_workbook(path)
    for cell in cells:
        target = book[cell['sheet']].cell(cell['row'] + 1, cell['column'] + 1)
        assert target.protection.locked == False, target.coordinate
        target.value = cell['value']
    book.save(path)
`;

async function inOpenpyxl(files: readonly (readonly [path: string, cells: readonly Typed[]])[]): Promise<void> {
  const input = await Promise.all(files.map(async ([path, cells]) => [path, await placed(path, cells)]));
  execFileSync('/usr/bin/python3', ['-c', script], { input: JSON.stringify(input) });
}

beforeAll(async () => {
  const marking = judges.map((judge) => ({
    name: `评分·${judge}`,
    cells: [
      [`评委：${judge}`],
      ['编号', '项目', '评分内容', '分值', ...departments],
      ['1', '组织', '方案', 10, judge === '张评' ? '回避' : null],
      ['合计'],
    ],
  }));
  const laid = [...Object.entries(school).map(([name, cells]) => ({ name, cells })), ...marking];
  const file = await fileOfSheets(
    ...laid.map(({ name, cells }) => ({
      name,
      cells: cells.map((row) => row.map((cell) => ({ value: scalarOf(cell) }))),
    })),
  );
  writeFileSync(at('book.xlsx'), file.toBytes());
  await run('distribute', at('book.xlsx'), '--to', at('forms'));
});

test('forms that openpyxl and LibreOffice fill and save come to the totals of a calculation by hand', async () => {
  const form = (name: string) => at('forms', `${name}.xlsx`);
  expect(readdirSync(at('forms')).length).toBe(7);
  await inLibreOffice([
    [
      form('评分表-李评'),
      [
        ['评分·李评', '1', '甲系', 9],
        ['评分·李评', '1', '乙系', 8.5],
        ['评分·李评', '1', '丙系', 6],
        // Locked: nothing is typed.
        ['评分·李评', '1', '分值', 99],
      ],
    ],
    [
      form('登记表-教务处'),
      [
        ['考核登记', 1, '事项', '迟到'],
        ['考核登记', 1, '数量', 3],
        ['考核登记', 2, '事项', '早退'],
        ['考核登记', 2, '数量', 2],
        ['考核登记', 3, '事项', '无扣分'],
      ],
    ],
    [
      form('报送表-乙系'),
      [
        ['宣传登记', 1, '标题', '乙的稿件'],
        ['宣传登记', 1, '链接', 'https://n.cn/9'],
        ['宣传登记', 1, '级别', '市级'],
      ],
    ],
  ]);
  await inOpenpyxl([
    [
      form('评分表-张评'),
      [
        ['评分·张评', '1', '乙系', 8],
        ['评分·张评', '1', '丙系', 7],
      ],
    ],
    [
      form('评分表-王评'),
      [
        ['评分·王评', '1', '甲系', 10],
        ['评分·王评', '1', '乙系', 9.5],
        ['评分·王评', '1', '丙系', 6.5],
      ],
    ],
    [
      form('报送表-甲系'),
      [1, 2, 3].flatMap((row): readonly Typed[] => [
        ['宣传登记', row, '标题', `甲的稿件${String(row)}`],
        ['宣传登记', row, '链接', row === 3 ? 'https://www.n.cn/1/' : `https://n.cn/${String(row)}`],
        ['宣传登记', row, '级别', row === 3 ? '市级' : '校级'],
      ]),
    ],
  ]);
  writeFileSync(at('forms', 'broken.xlsx'), 'PK');
  const out = at('out.xlsx');
  const collected = JSON.parse((await run('collect', at('book.xlsx'), at('forms'), '-o', out, '--json')).out);
  const states = new Map(
    collected.files.map(({ file, state }: { file: string; state: string }) => [
      file.slice(at('forms').length + 1),
      state,
    ]),
  );
  expect(states.get('broken.xlsx')).toBe('refused');
  expect([...states].filter(([, state]) => state === 'merged').length).toBe(6);
  expect(states.get('报送表-丙系.xlsx')).toBe('unchanged');
  expect(collected.missing).toEqual({ departments: [], judges: [], offices: [] });
  const total = JSON.parse((await run('total', out, '--json')).out);
  const scores = (name: string) => {
    const found = total.departments.find((one: { name: string }) => one.name === name);
    return [...found.criteria.map(({ score }: { score: number }) => score), found.total];
  };
  // 1: (9 + 10) ÷ 2, 张评 is of 甲系; 2: 20 − 3 × 1; 3: two articles, one of them again at a higher level, and one
  // that stood in the register before: 5 + 2 + 2.
  expect(scores('甲系')).toEqual([9.5, 17, 9, 35.5]);
  // (8 + 8.5 + 9.5) ÷ 3 = 8.666…; 20 − 2 × 2; 5.
  expect(scores('乙系')).toEqual([8.67, 16, 5, 29.67]);
  // (7 + 6 + 6.5) ÷ 3; 无扣分; nothing.
  expect(scores('丙系')).toEqual([6.5, 20, 0, 26.5]);
  const [, again] = [await run('collect', out, at('forms'), '-o', at('again.xlsx')), readFileSync(at('again.xlsx'))];
  expect(again.equals(readFileSync(out))).toBe(true);
});

test('forms that LibreOffice only opens and saves change nothing but 来源', async () => {
  const fresh = at('fresh');
  await run('distribute', at('book.xlsx'), '--to', fresh);
  const names = readdirSync(fresh);
  const saved = at('saved');
  mkdirSync(saved);
  recalculate(names.map((name) => readFileSync(join(fresh, name)))).forEach((bytes, index) => {
    writeFileSync(join(saved, names[index] ?? ''), bytes);
  });
  const { out, code } = await run('collect', at('book.xlsx'), saved, '--json');
  const states = JSON.parse(out).files.map(({ state }: { state: string }) => state);
  expect([code, new Set(states)]).toEqual([0, new Set(['unchanged'])]);
});

test('a marked copy opens in other programs with its note and colour, and its cells as they were', async () => {
  const path = at('forms', '评分表-李评.xlsx');
  await inOpenpyxl([[path, [['评分·李评', '1', '甲系', 99]]]]);
  await run('collect', at('book.xlsx'), path, '--marked', at('marked'));
  const [reopened] = recalculate([readFileSync(at('marked', '评分表-李评.xlsx'))]);
  writeFileSync(at('reopened.xlsx'), reopened ?? new Uint8Array());
  const code = `
import json, sys, openpyxl
for path in sys.argv[1:]:
    cells = [c for s in openpyxl.load_workbook(path) for row in s for c in row if c.comment]
    print(json.dumps([[c.value, c.comment.text.split(' ')[0], c.fill.fgColor.rgb[-6:], c.protection.locked] for c in cells]))
`;
  const marked = execFileSync('/usr/bin/python3', ['-c', code, at('marked', '评分表-李评.xlsx'), at('reopened.xlsx')]);
  const [own, other] = marked
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(own).toContainEqual([99, 'S1', 'FFC7CE', false]);
  expect(other).toContainEqual([99, 'S1', 'FFC7CE', false]);
});
