import { evaluate } from '../../src/core/evaluate';
import type { Scalar, Sheet } from '../../src/core/base/cells';
import { address, isBlank, scalarOf } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { findTables } from '../../src/core/tables/find-tables';
import type { TableId } from '../../src/core/tables/table-columns';
import { report } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';
import { sheet } from '../support/sheets';
import { formulaCells, sameValue, valueAt } from './support/live-cells';
import { recalculate } from './support/recalculate';

const names = ['附件2', '统计汇总', '第二表', '统计数据'];
const options = {
  write: true,
  form: 'indicators',
  now: '2024-05-20T08:00:00.000Z',
  workbookId: 'test',
  say: sayIn('zh-CN'),
} as const;

async function sampleFile(scheme: string): Promise<Uint8Array> {
  const book = newWorkbookFile();
  await sample(book, { scheme, workbookId: 'test', say: sayIn('zh-CN') });
  return book.toBytes();
}

async function reported(bytes: Uint8Array): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await report(book, options);
  return book.toBytes();
}

async function edited(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await book.apply([{ kind: 'cells', edits }]);
  return book.toBytes();
}

const sheetsOf = (bytes: Uint8Array): Promise<readonly Sheet[]> => openWorkbookFile(bytes).readAll();

/** A stream of numbers from 0 to 1 that is the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Some cells of the registers, each with another value. */
function randomEdits(
  sheets: readonly Sheet[],
  columns: Readonly<Partial<Record<TableId, readonly string[]>>>,
  values: readonly Scalar[],
  seed: number,
): readonly CellEdit[] {
  const next = seeded(seed);
  const { tables } = findTables(sheets, new Set(), new Map());
  return Object.entries(columns).flatMap(([id, headings]) => {
    const table = [...tables.values()].find(({ spec }) => spec.id === id);
    if (table === undefined) return [];
    return headings.flatMap((heading): CellEdit[] => {
      const column = table.columns.get(heading);
      const row = table.rows[Math.floor(next() * table.rows.length)];
      const value = values[Math.floor(next() * values.length)] ?? null;
      return column === undefined || row === undefined ? [] : [{ sheet: table.sheet.name, row, column, value }];
    });
  });
}

/** Every value of 附件2, 统计汇总 and 第二表 that the core finds for these sheets, by its place. */
async function coreValues(bytes: Uint8Array): Promise<ReadonlyMap<string, Scalar>> {
  const sheets = await sheetsOf(await reported(bytes));
  return new Map(
    formulaCells(sheets, ['附件2', '统计汇总', '第二表']).map(({ place, value }) => [place, value] as const),
  );
}

const schemes = ['dongying-2023', 'chongqing-2024'];

test('recalculated, both samples show what the core found', async () => {
  const files = await Promise.all(schemes.map(async (scheme) => reported(await sampleFile(scheme))));
  const written = await Promise.all(files.map(sheetsOf));
  const fresh = await Promise.all(recalculate(files).map(sheetsOf));
  written.forEach((sheets, index) => {
    const cells = formulaCells(sheets, names);
    expect(cells.length).toBeGreaterThan(500);
    const wrong = cells.filter(({ place, value }) => !sameValue(value, valueAt(fresh[index] ?? [], place)));
    expect(wrong.slice(0, 5).map((cell) => ({ ...cell, now: valueAt(fresh[index] ?? [], cell.place) }))).toEqual([]);
  });
}, 300_000);

/** A school whose groups are too scattered to be listed in a formula: they are summed by their numbers on 统计数据. */
function scatteredSchool(seed: number): readonly Sheet[] {
  const next = seeded(seed);
  const pick = <T>(...values: readonly [T, ...T[]]): T => values[Math.floor(next() * values.length)] ?? values[0];
  const departments = ['党政办公室', '宣传统战部', '团委'] as const;
  const plan = ['启动仪式', '进社区', '开放日'] as const;
  const number = () => pick<Scalar>(Math.floor(next() * 900), 7, 30, '４０', '12人次', null, '约50');
  const name = (index: number) => `活动${index % 150}`;
  const activities = Array.from({ length: 300 }, (_, index): readonly Scalar[] => [
    ...[
      name(index),
      pick('', ...plan),
      pick(...departments),
      pick(null, ...departments),
      45_060 + Math.floor(next() * 5),
    ],
    ...[pick('礼堂', ' 操场', null), number(), number(), number(), number(), number()],
  ]);
  const services = Array.from({ length: 200 }, (): readonly Scalar[] => [
    ...[45_060 + Math.floor(next() * 5), pick('', name(Math.floor(next() * 200))), pick(...departments), number()],
    pick<Scalar>(2, 1.5, '3小时', null, 0.7),
  ]);
  const articles = Array.from({ length: 200 }, (_, index): readonly Scalar[] => [
    ...[
      `标题${Math.floor(next() * 150)}`,
      pick('', `a.cn/${index % 90}`),
      pick('校级', ' 市级', '國家級', '省級', '区县级', ''),
    ],
    ...[pick('校园网', ''), 45_061, pick(...departments), pick('', name(Math.floor(next() * 200)))],
  ]);
  return [
    sheet('活动设置', [
      ['项目', '值'],
      ['年度', 2023],
      ['报送截止日期', '2023-05-21'],
    ]),
    sheet('单位', [['单位名称', '别名', '类别'], ...departments.map((one) => [one, null, '牵头'])]),
    sheet('活动计划', [
      ['序号', '活动名称', '负责部门'],
      ...plan.map((one, at) => [at + 1, one, departments[at] ?? null]),
    ]),
    sheet('活动登记', [activityHeadings, ...activities, activities[3] ?? []]),
    sheet('志愿服务登记', [['日期', '活动名称', '单位', '志愿者人次', '时长'], ...services, services[5] ?? []]),
    sheet('宣传登记', [['标题', '链接', '级别', '渠道', '发布日期', '单位', '活动名称'], ...articles]),
  ];
}

const activityHeadings = [
  ...[
    '活动名称',
    '活动类别',
    '牵头部门',
    '配合部门',
    '开始日期',
    '地点',
    '场次',
    '学生人次',
    '教师人次',
    '校外人次',
    '作品',
  ],
];

async function fileOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = newWorkbookFile();
  const contents = sheets.map(({ name, rows }) => ({
    name,
    cells: rows.map((row) => row.map((cell) => ({ value: scalarOf(cell) }))),
  }));
  await book.apply(contents.map((content) => ({ kind: 'sheet', content })));
  return book.toBytes();
}

test('recalculated, schools with hundreds of scattered rows show what the core found', async () => {
  const files = await Promise.all([1, 2, 3].map(async (seed) => reported(await fileOf(scatteredSchool(seed)))));
  const fresh = await Promise.all(recalculate(files).map(sheetsOf));
  for (const [index, bytes] of files.entries()) {
    const cells = formulaCells(await sheetsOf(bytes), names);
    expect(cells.some(({ formula }) => formula.includes('SUMIF('))).toBe(true);
    const now = fresh[index] ?? [];
    const wrong = cells.filter(({ place, value }) => !sameValue(value, valueAt(now, place)));
    expect(wrong.slice(0, 5).map((cell) => ({ ...cell, now: valueAt(now, cell.place) }))).toEqual([]);
  }
}, 300_000);

const numberColumns = {
  activities: ['场次', '学生人次', '教师人次', '校外人次', '其中家长', '企业数', '作品', '照片', '视频'],
  services: ['志愿者人次', '时长'],
};

test('numbers and levels changed below are in the recalculated sheets as the core counts them', async () => {
  const books = await Promise.all(
    schemes.flatMap((scheme) =>
      [1, 2, 3, 4].map(async (seed) => {
        const file = await reported(await sampleFile(scheme));
        const sheets = await sheetsOf(file);
        return edited(file, [
          ...randomEdits(sheets, numberColumns, [0, 1, 17, 250, 4000, 12_345], seed),
          ...randomEdits(sheets, numberColumns, [-4, null], seed + 50).slice(0, seed % 3),
          ...randomEdits(sheets, { articles: ['级别'] }, ['省级', '国家级', '校级'], seed),
          ...randomEdits(sheets, { submissions: ['收到日期', '收到日期'] }, [45_066, 45_070, null], seed),
        ]);
      }),
    ),
  );
  const fresh = await Promise.all(recalculate(books).map(sheetsOf));
  let compared = 0;
  for (const [index, bytes] of books.entries()) {
    const now = fresh[index] ?? [];
    // A number in a row that differs from another by numbers alone may make one of the two (T3): only a new report can tell.
    if (valueAt(now, '附件2!C1') !== '') continue;
    compared++;
    const wrong = [...(await coreValues(bytes))].filter(([place, value]) => !sameValue(value, valueAt(now, place)));
    expect(wrong.map(([place, value]) => ({ place, value, now: valueAt(now, place) }))).toEqual([]);
  }
  expect(compared).toBeGreaterThan(4);
}, 600_000);

test('a text that is typed among numbers or days asks for a new report: it may be one that is read', async () => {
  const file = await reported(await sampleFile('dongying-2023'));
  const sheets = await sheetsOf(file);
  const texts = [
    ...randomEdits(sheets, { activities: ['学生人次'] }, ['约30'], 1),
    ...randomEdits(sheets, { services: ['时长'] }, ['见附件'], 1),
    ...randomEdits(sheets, { submissions: ['收到日期'] }, ['未交'], 1),
  ];
  const fresh = recalculate(await Promise.all(texts.map((edit) => edited(file, [edit]))));
  const shown = await Promise.all(fresh.map(async (bytes) => String(valueAt(await sheetsOf(bytes), '附件2!C1'))));
  expect(shown.map((text) => text.slice(0, 5))).toEqual(texts.map(() => '需重新统计'));
}, 300_000);

const anything: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  activities: ['活动名称', '牵头部门', '配合部门', '开始日期', '活动类别', '学生人次', '地点'],
  services: ['日期', '活动名称', '单位', '志愿者人次', '时长'],
  articles: ['标题', '链接', '级别', '渠道', '单位', '活动名称'],
  departments: ['单位名称', '别名', '类别'],
  plan: ['活动名称'],
  submissions: ['单位', '材料', '收到日期', '数量', '字数', '缺少部分'],
};

test('after any change the sheets agree with the core, or say 需重新统计, or show 未读', async () => {
  const files = await Promise.all(schemes.map(async (scheme) => reported(await sampleFile(scheme))));
  const values = ['团委', '启动仪式', '30人次', ' 40 ', '市级', null, 45_067, 3, '１２', 'https://a.cn/1', '培训部'];
  const books: Uint8Array[] = [];
  for (const file of files) {
    const sheets = await sheetsOf(file);
    const places = randomEdits(sheets, anything, values, 7);
    for (const edit of places) books.push(await edited(file, [edit]));
  }
  const fresh = await Promise.all(recalculate(books).map(sheetsOf));
  for (const [index, bytes] of books.entries()) {
    const now = fresh[index] ?? [];
    if (valueAt(now, '附件2!C1') !== '') continue;
    const wrong = [...(await coreValues(bytes))].filter(([place, value]) => !sameValue(value, valueAt(now, place)));
    expect(wrong.filter(([place]) => valueAt(now, place) !== '未读')).toEqual([]);
  }
}, 900_000);

test('a new row in a register shows itself', async () => {
  const file = await reported(await sampleFile('dongying-2023'));
  const sheets = await sheetsOf(file);
  const register = sheets.find(({ name }) => name === '活动登记');
  const filled = (register?.rows ?? []).map((cells, row) => (cells.some((cell) => !isBlank(cell)) ? row : 0));
  const row = Math.max(...filled) + 1;
  const added = await edited(file, [{ sheet: '活动登记', row, column: 0, value: '新活动' }]);
  const [fresh] = recalculate([added]);
  const now = await sheetsOf(fresh ?? new Uint8Array());
  expect(String(valueAt(now, '附件2!C1'))).toContain('需重新统计');
  expect(String(valueAt(now, `统计汇总!${address(2, 11)}`))).toContain('需重新统计');
  expect(evaluate(sheets).statistics.rows.length).toBeGreaterThan(10);
}, 300_000);
