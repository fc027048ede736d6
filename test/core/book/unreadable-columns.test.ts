import type { Cell, Sheet } from '../../../src/core/base/cells';
import { address } from '../../../src/core/base/cells';
import { serialOfDay } from '../../../src/core/base/day';
import { evaluate } from '../../../src/core/evaluate';
import { totalJson } from '../../../src/core/json/total-json';
import { columnsRead, columnsSummed } from '../../../src/core/rubric/columns-read';
import { reportJson } from '../../../src/core/statistics/report-json';
import { tableSpecs } from '../../../src/core/tables/table-spec';
import type { Column, TableSpec } from '../../../src/core/tables/table-columns';
import { fix } from '../../../src/tasks/fix';
import { undo } from '../../../src/tasks/undo';
import { findingKey } from '../../../src/core/base/finding-key';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { sayIn } from '../../../src/words/words';
import { sheet } from '../../support/sheets';
import { processorTime } from '../../support/processor-time';

const day = { value: serialOfDay('2024-05-18'), date: true } as const;

/** A cell of the column's kind. */
function sample({ kind, heading }: Column): Cell {
  if (heading === '类别') return '参评';
  if (heading === '编号') return 'A1';
  if (heading === '数据来源') return '';
  if (kind === 'department' || kind === 'departments') return '甲系';
  if (kind === 'date') return day;
  if (kind === 'yes-no') return '是';
  if (kind === 'name') return heading === '单位名称' ? '甲系' : '张三';
  if (kind === 'text') return heading === '来源' ? '报送表 甲系' : `某${heading}`;
  return 'number' in kind ? 2 : (kind.oneOf[0] ?? '');
}

/** Every table with all its columns; one heading of one table is renamed. */
function bookWith(table: TableSpec, column: Column, heading: string): readonly Sheet[] {
  const sheets = tableSpecs.map((spec) => {
    const headings = spec.columns.map((one) => (spec === table && one === column ? heading : one.heading));
    const rows = spec.id === 'settings' ? [['满分', 100, null]] : [spec.columns.map(sample)];
    return sheet(spec.sheet, [headings, ...rows]);
  });
  return sheets.map((one) =>
    one.name === '评价细则' ? { ...one, rows: [...one.rows.slice(0, 1), rubricRow(one)] } : one,
  );
}

function rubricRow({ rows }: Sheet): readonly Cell[] {
  const values = new Map<string, Cell>([
    ['编号', 'A1'],
    ['项目', '项目一'],
    ['评分内容', '内容'],
    ['分值', 100],
    ['项目分值', 100],
    ['方式', '计数'],
    ['参数', '好=1'],
  ]);
  const spec = tableSpecs.find(({ id }) => id === 'rubric');
  return (rows[0] ?? []).map((_, at) => {
    const column = spec?.columns[at];
    return column === undefined
      ? null
      : (values.get(column.heading) ?? (column.heading === '数据来源' ? null : sample(column)));
  });
}

const others = tableSpecs
  .filter(({ id }) => id !== 'settings')
  .flatMap((spec) =>
    spec.columns
      .filter(({ required, heading }) => required !== true && heading !== '来源' && heading !== '数据来源')
      .map((column) => [`${spec.sheet}.${column.heading}`, spec, column] as const),
  );

test.each(others)(
  '[X7] %s under a heading of the school: both are named, and the fix maps it',
  async (name, spec, column) => {
    const written = `我的${column.heading}`;
    const book = memoryWorkbook(bookWith(spec, column, written));
    const now = { now: '2024-05-20T08:00:00Z', workbookId: 'id-1' };
    const told = evaluate(await book.readAll()).findings.filter(({ code }) => code === 'X7');
    expect(told).toHaveLength(1);
    const [finding] = told;
    if (finding === undefined) throw new Error('told nothing');
    const at = spec.columns.indexOf(column);
    expect(finding.place).toEqual({ sheet: spec.sheet, row: 0, column: at });
    expect(sayIn('zh-CN')(finding.message.id, finding.message.values)).toContain(`列名 ${name}`);
    expect(finding.fix?.certain).toBe(false);
    const before = await book.readAll();
    await fix(book, { which: new Set([findingKey(finding)]), ...now });
    const fixed = await book.readAll();
    expect(fixed.find((one) => one.name === '活动设置')?.rows[2]?.slice(0, 2)).toEqual([`列名 ${name}`, written]);
    expect(evaluate(fixed).findings.filter(({ code }) => code === 'X7' || code === 'G1')).toEqual(
      evaluate(before).findings.filter(({ code }) => code === 'G1'),
    );
    expect(evaluate(fixed).book.found.tables.get(spec.id)?.columns.get(column.heading)).toBe(at);
    await undo(book, now);
    expect(evaluate(await book.readAll()).findings.filter(({ code }) => code === 'X7')).toHaveLength(1);
  },
);

test.each(others)('[X7] %s is an error exactly where a rule or sum in use reads it', (_, spec, column) => {
  const { book, findings } = evaluate(bookWith(spec, column, `我的${column.heading}`));
  const [criterion] = book.rubric?.rubric.criteria ?? [];
  if (criterion === undefined) throw new Error('no criterion');
  const used = [...columnsSummed, ...columnsRead(criterion, book.settings.rules)];
  const told = findings.find(({ code }) => code === 'X7');
  expect(told?.severity).toBe(used.some((key) => key === `${spec.id}.${column.heading}`) ? 'error' : 'warn');
});

const starred = tableSpecs
  .filter(({ id }) => id !== 'settings')
  .flatMap((spec) =>
    spec.columns.flatMap((column) =>
      column.required === true ? [[`${spec.sheet}.${column.heading}`, spec, column] as const] : [],
    ),
  );

test.each(starred)(
  '[X1] %s missing: what stands there is named, and the row that maps it; with it the table is read',
  (name, spec, column) => {
    const written = `甲乙${String(spec.columns.indexOf(column))}`;
    const sheets = bookWith(spec, column, written);
    const [told] = evaluate(sheets).findings.filter(({ code }) => code === 'X1');
    const message = told === undefined ? '' : sayIn('zh-CN')(told.message.id, told.message.values);
    expect(message).toContain(written);
    expect(message).toContain(`列名 ${name}`);
    const mapped = sheets.map((one) =>
      one.name === '活动设置' ? { ...one, rows: [...one.rows, [`列名：${name}`, `${written}（个）`]] } : one,
    );
    const { book, findings } = evaluate(
      mapped.map((one) =>
        one.name === spec.sheet
          ? {
              ...one,
              rows: one.rows.map((row, at) =>
                at > 0 ? row : row.map((cell) => (cell === written ? `${written}（个）` : cell)),
              ),
            }
          : one,
      ),
    );
    expect(findings.filter(({ code }) => code === 'X1')).toEqual([]);
    expect(book.found.tables.get(spec.id)?.columns.get(column.heading)).toBe(spec.columns.indexOf(column));
  },
);

const settings = (...rows: readonly (readonly Cell[])[]) => sheet('活动设置', [['项目', '值'], ['满分', 20], ...rows]);
const departments = sheet('单位', [
  ['单位名称', '别名', '类别', '学生数'],
  ['甲系', null, '参评', 100],
  ['乙系', null, '参评', 100],
]);
const activities = (heading: string, ...more: readonly string[]) =>
  sheet('活动登记', [
    ['活动名称', '牵头部门', '开始日期', heading, '教师人次', ...more],
    ['开放日', '甲系', day, 120, 5, ...more.map(() => 7)],
    ['集市', '乙系', day, 130, null, ...more.map(() => 7)],
  ]);

function studentsOf(sheets: readonly Sheet[]) {
  const { totals, activities: rows } = reportJson(evaluate(sheets).statistics, []);
  return [totals.students, ...rows.map(({ students }) => students)];
}

test('[X7] a sum over a column that cannot be told is null; with the mapping, by either name, it is the sum', () => {
  expect(studentsOf([settings(), departments, activities('参加学生数')])).toEqual([null, null, null]);
  for (const name of ['列名 活动登记.学生人次', '列名 附件2.学生人次', '列名附件2．学生人次：']) {
    expect(studentsOf([settings([name, '参加学生数']), departments, activities('参加学生数')])).toEqual([
      250, 120, 130,
    ]);
  }
  const none = evaluate([settings(['列名 附件2.学生人次', '无']), departments, activities('参加学生数')]);
  expect(
    none.findings.filter(
      ({ code, message }) => code === 'X7' && String(message.values['headings']).includes('学生人次'),
    ),
  ).toEqual([]);
  expect(studentsOf([settings(['列名 附件2.学生人次', '无']), departments, activities('参加学生数')])).toEqual([
    0,
    null,
    null,
  ]);
});

test('the own heading is stronger than the standard one; 无 is stronger than an alias', () => {
  const mapped = settings(['列名 活动登记.学生人次', '实到学生']);
  expect(studentsOf([mapped, departments, activities('学生人次', '实到学生')])).toEqual([14, 7, 7]);
  const none = settings(['列名 活动登记.学生人次', '无']);
  expect(studentsOf([none, departments, activities('学生人数')])).toEqual([0, null, null]);
});

test('[X1] one heading over two filled columns: neither is read; over a filled and an empty one the filled one is', () => {
  const twice = [settings(), departments, activities('学生人次', '学生人次')];
  expect(studentsOf(twice)).toEqual([null, null, null]);
  const told = evaluate(twice).findings.filter(({ code }) => code === 'X1');
  expect(told.map(({ severity, place }) => [severity, address(place?.row ?? 0, place?.column ?? 0)])).toEqual([
    ['error', 'F1'],
  ]);
  const { rows, ...rest } = activities('学生人次', '学生人次');
  const emptied = rows.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 3 ? null : cell))));
  expect(studentsOf([settings(), departments, { ...rest, rows: emptied }])).toEqual([14, 7, 7]);
});

function judged(judges: Sheet, ...rows: readonly (readonly Cell[])[]) {
  const evaluation = evaluate([
    settings(...rows),
    departments,
    judges,
    sheet('评价细则', [
      ['编号', '项目', '评分内容', '分值', '方式', '参数'],
      ['A1', '项目一', '内容', 10, '扣分', '迟交=1'],
      ['B1', '项目一', '内容', 10, '评委', null],
    ]),
    sheet('评分·张三', [
      ['评委：张三'],
      ['编号', '项目', '评分内容', '分值', '甲系', '乙系'],
      ['B1', '项目一', '内容', 10, 8, 6],
    ]),
    sheet('评分·李四', [
      ['评委：李四'],
      ['编号', '项目', '评分内容', '分值', '甲系', '乙系'],
      ['B1', '项目一', '内容', 10, 4, 6],
    ]),
  ]);
  const json = totalJson(evaluation, sayIn('zh-CN'));
  return json.departments.map(({ criteria }) => criteria.map(({ score }) => score));
}

test('[X7] 所属单位 of the judges under 工作部门: judged criteria are missing until it is mapped', () => {
  const judges = sheet('评委', [
    ['姓名', '工作部门'],
    ['张三', '甲系'],
    ['李四', null],
  ]);
  expect(judged(judges)).toEqual([
    [10, null],
    [10, null],
  ]);
  // 张三 marks his own department with 8: left out.
  expect(judged(judges, ['列名 评委.所属单位', '工作部门'])).toEqual([
    [10, 4],
    [10, 6],
  ]);
  expect(judged(judges, ['列名 评委.所属单位', '无'])).toEqual([
    [10, 6],
    [10, 6],
  ]);
});

test.each([
  ['宣传登记', '活动名称', ['articlesSchool', 'articlesCity', 'articlesProvince']],
  ['宣传登记', '渠道', ['articlesSchool', 'articlesCity', 'articlesProvince']],
  ['志愿服务登记', '活动名称', ['volunteers', 'hours']],
  ['志愿服务登记', '时长', ['hours']],
])('[X7] %s: what hangs on %s is null while it cannot be told, and nothing else', (name, heading, lost) => {
  const articles = sheet('宣传登记', [
    ['标题', '链接', '级别', '单位', '活动名称', '渠道'],
    ['甲', 'a.example/1', '校级', '甲系', '开放日', '校报'],
  ]);
  const services = sheet('志愿服务登记', [
    ['日期', '单位', '志愿者人次', '时长', '活动名称'],
    [day, '甲系', 12, 24, '开放日'],
  ]);
  const renamed = [settings(), departments, activities('学生人次'), articles, services].map((one) => {
    const rows = one.rows.map((row) => row.map((cell) => (cell === heading ? `本校${heading}` : cell)));
    return one.name === name ? { ...one, rows } : one;
  });
  const figures = ['volunteers', 'hours', 'articlesSchool', 'articlesCity', 'articlesProvince', 'students'] as const;
  const { totals, activities: rows } = reportJson(evaluate(renamed).statistics, []);
  expect(figures.filter((id) => totals[id] === null).sort()).toEqual([...lost].sort());
  expect(figures.filter((id) => rows[0]?.[id] === null).sort()).toEqual([...lost].sort());
});

test('unknown columns of many rows cost little beside reading the rows', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `开放日${String(at)}`);
  const timeOf = (...unknown: readonly string[]) => {
    const rows = names.map((name, at) => [
      name,
      '甲系',
      day,
      ...unknown.map((_, column) => (column === 0 ? `第${name}` : at)),
    ]);
    const started = processorTime();
    evaluate([settings(), departments, sheet('活动登记', [['活动名称', '牵头部门', '开始日期', ...unknown], ...rows])]);
    return processorTime() - started;
  };
  timeOf();
  const without = timeOf();
  expect(timeOf('情况', '车辆')).toBeLessThan(3 * without + 500);
});
