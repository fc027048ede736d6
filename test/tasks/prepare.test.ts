import { isRich, textOf } from '../../src/core/base/cells';
import { parseJudgeList } from '../../src/core/prepare/new-rows';
import { prepare, previewPrepare } from '../../src/tasks/prepare';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { addRow, base, marksOn, newWorkbook, rowOf, sheetOf } from './prepare-support';

const judges = parseJudgeList('甲,乙:信息技术系');
const names = async (workbook: { readAll: () => Promise<readonly { name: string }[]> }) =>
  (await workbook.readAll()).map(({ name }) => name);

describe('a new workbook', () => {
  test('has the sheets of the scoring scheme in the order of the contract', async () => {
    const workbook = await newWorkbook('chongqing-2024', { filled: { judges } });
    expect(await names(workbook)).toEqual([
      ...['开始', '活动设置', '单位', '教学团队', '评委', '评价细则', '评分·甲', '评分·乙', '考核登记'],
      ...['活动计划', '活动登记', '竞赛登记', '获奖登记', '宣传登记', '志愿服务登记', '_weektally'],
    ]);
  });

  test('has only what a school without scoring needs', async () => {
    expect(await names(await newWorkbook('dongying-2023'))).toEqual([
      ...[
        '开始',
        '活动设置',
        '单位',
        '活动计划',
        '活动登记',
        '宣传登记',
        '志愿服务登记',
        '材料报送',
        '案例登记',
        '_weektally',
      ],
    ]);
  });

  test('has everything when scoring is switched on, and nothing of scoring when it is off', async () => {
    expect(await names(await newWorkbook('dongying-2023', { scoring: true }))).toHaveLength(16);
    const off = await names(await newWorkbook('chongqing-2024', { scoring: false, filled: { judges } }));
    expect(off.filter((name) => /评|考核/.test(name))).toEqual([]);
  });

  test('lays out one ledger row per scored department and criterion, grouped by 考核部门', async () => {
    const { rows } = await sheetOf(await newWorkbook('chongqing-2024'), '考核登记');
    const laid = rows.slice(3).filter((row) => textOf(row[1]) !== '');
    expect(laid).toHaveLength(7 * 39);
    const assessors = laid.map((row) => textOf(row[9]));
    expect(assessors.filter((name, at) => name !== assessors[at - 1])).toHaveLength(new Set(assessors).size);
    expect(laid.every((row) => textOf(row[5]) === '' && textOf(row[6]) === '')).toBe(true);
  });

  test('keeps days as days and numbers as numbers', async () => {
    const { rows } = await sheetOf(await newWorkbook('chongqing-2024'), '活动设置');
    const valueOf = (name: string) => rows.find((row) => textOf(row[0]) === name)?.[1];
    expect(valueOf('开始日期')).toEqual({ value: 45430, date: true });
    expect(valueOf('年度')).toBe(2024);
    expect(valueOf('重大活动分值') ?? null).toBeNull();
  });

  test('is refused for a scheme that nobody knows, and without any', async () => {
    const workbook = memoryWorkbook();
    expect(await prepare(workbook, { ...base, scheme: 'x' })).toMatchObject({ kind: 'refused' });
    expect(await prepare(workbook, base)).toMatchObject({ reason: { id: 'prepare.noScheme' } });
    expect(await workbook.readAll()).toEqual([]);
  });
});

test('考核登记 waits until somebody is scored', async () => {
  const departments = { headings: ['单位名称', '类别'], rows: [['甲系', '配合']] };
  const workbook = await newWorkbook('chongqing-2024', { filled: { departments } });
  expect(await names(workbook)).not.toContain('考核登记');
  expect(await prepare(workbook, base)).toMatchObject({ additions: [{ id: 'prepare.waits' }] });
  await addRow(workbook, '单位', { 单位名称: '乙系', 类别: '参评；牵头' });
  expect(await prepare(workbook, base)).toMatchObject({ additions: [{ id: 'prepare.addSheet' }] });
  expect(rowOf(await sheetOf(workbook, '考核登记'), '')[1]).toBe('乙系');
});

describe('preparing again', () => {
  test.each(['chongqing-2024', 'dongying-2023'])('changes nothing in %s', async (scheme) => {
    const workbook = await newWorkbook(scheme, { filled: { judges } });
    const before = await workbook.readAll();
    expect(await prepare(workbook, base)).toEqual({ kind: 'prepared', additions: [], obsolete: [] });
    expect(await workbook.readAll()).toBe(before);
  });

  test('remembers that scoring is off', async () => {
    const workbook = await newWorkbook('chongqing-2024', { scoring: false });
    expect(await prepare(workbook, base)).toMatchObject({ additions: [] });
  });

  test('adds a sheet that is gone, and leaves the others alone', async () => {
    const sheets = await (await newWorkbook('dongying-2023')).readAll();
    const workbook = memoryWorkbook(sheets.filter(({ name }) => name !== '宣传登记'));
    await prepare(workbook, base);
    expect(await names(workbook)).toEqual(sheets.map(({ name }) => name));
    for (const sheet of sheets.filter(({ name }) => name !== '宣传登记' && name !== '_weektally')) {
      expect(await sheetOf(workbook, sheet.name)).toEqual(sheet);
    }
  });

  test('only lists what it would add when it is asked first', async () => {
    const workbook = await newWorkbook('chongqing-2024');
    await addRow(workbook, '评委', { 姓名: '丙' });
    const before = await workbook.readAll();
    expect(await previewPrepare(workbook, base)).toMatchObject({ additions: [{ id: 'prepare.addMarking' }] });
    expect(await workbook.readAll()).toBe(before);
  });
});

describe('marking sheets that exist', () => {
  async function marked() {
    const workbook = await newWorkbook('chongqing-2024', { filled: { judges } });
    const edits = [5, 6, 7, 8].flatMap((row) =>
      [4, 5, 6, 7].map((column) => ({ sheet: '评分·甲', row, column, value: row + column / 10 })),
    );
    await workbook.apply([{ kind: 'cells', edits }]);
    return workbook;
  }

  test('get columns for a new department, and no mark moves', async () => {
    const workbook = await marked();
    const before = marksOn(await sheetOf(workbook, '评分·甲'));
    await addRow(workbook, '单位', { 单位名称: '智能制造系', 类别: '参评' });
    const result = await prepare(workbook, base);
    expect(result).toMatchObject({
      additions: [{ id: 'prepare.addColumns' }, { id: 'prepare.addColumns' }, { id: 'prepare.addLedgerRows' }],
    });
    const after = marksOn(await sheetOf(workbook, '评分·甲'));
    expect(after.has('A1.3 / 智能制造系')).toBe(true);
    for (const [key, value] of before) expect([key, after.get(key)]).toEqual([key, value]);
    expect(await prepare(workbook, base)).toMatchObject({ additions: [] });
  });

  test('get rows before 合计 for a new criterion, whose sum then reaches them', async () => {
    const workbook = await marked();
    const before = marksOn(await sheetOf(workbook, '评分·甲'));
    const criterion = { 编号: 'A5.9', 项目: '特色主题活动日组织', 评分内容: '新颖', 分值: 3, 方式: '评委' };
    await addRow(workbook, '评价细则', { ...criterion, 数据来源: '评委打分' });
    await prepare(workbook, base);
    const sheet = await sheetOf(workbook, '评分·甲');
    const after = marksOn(sheet);
    for (const [key, value] of before) expect([key, after.get(key)]).toEqual([key, value]);
    expect(after.get('A5.9 / 基础教育部')).toBeNull();
    const total = rowOf(sheet, '合计')[4];
    expect(isRich(total) ? total.formula : total).toBe('IF(COUNT(E6:E10)=0,"",SUM(E6:E10))');
    expect(isRich(total) ? total.value : total).toBe(27.6);
    expect(await prepare(workbook, base)).toMatchObject({ additions: [] });
  });

  test('get blocks for teams and competitions above the signature', async () => {
    const workbook = await marked();
    const before = marksOn(await sheetOf(workbook, '评分·甲'));
    await addRow(workbook, '教学团队', { 团队名称: '软件团队', 所属单位: '信息系' });
    await addRow(workbook, '竞赛登记', { 赛项: '焊接', 单位: '机电工程系', 计划日期: 45431 });
    await prepare(workbook, base);
    const sheet = await sheetOf(workbook, '评分·甲');
    const after = marksOn(sheet);
    for (const [key, value] of before) expect([key, after.get(key)]).toEqual([key, value]);
    expect(after.get('A4.4 / 信息技术系／软件团队')).toBeNull();
    expect(after.get('A2.2 / 机电工程系／焊接')).toBeNull();
    expect(marksOn(await sheetOf(workbook, '评分·乙')).get('A4.4 / 信息技术系／软件团队')).toBe('回避');
    const signature = sheet.rows.findIndex((row) => textOf(row[0]).startsWith('评委签名'));
    expect(signature).toBe(sheet.rows.length - 1);
    await addRow(workbook, '教学团队', { 团队名称: '网络团队', 所属单位: '信息技术系' });
    await prepare(workbook, base);
    const again = marksOn(await sheetOf(workbook, '评分·甲'));
    for (const [key, value] of after) expect([key, again.get(key)]).toEqual([key, value]);
    expect(again.has('A4.6 / 信息技术系／网络团队')).toBe(true);
    expect(await prepare(workbook, base)).toMatchObject({ additions: [] });
  });

  test('keep a total that somebody typed', async () => {
    const workbook = await marked();
    await workbook.apply([{ kind: 'cells', edits: [{ sheet: '评分·甲', row: 9, column: 4, value: 99 }] }]);
    await addRow(workbook, '单位', { 单位名称: '智能制造系', 类别: '参评' });
    await prepare(workbook, base);
    expect(rowOf(await sheetOf(workbook, '评分·甲'), '合计')[4]).toBe(99);
  });

  test('keep a note to the right of a block: new columns go beyond it', async () => {
    const workbook = await marked();
    await workbook.apply([{ kind: 'cells', edits: [{ sheet: '评分·甲', row: 6, column: 11, value: '待补看' }] }]);
    await addRow(workbook, '单位', { 单位名称: '智能制造系', 类别: '参评' });
    await prepare(workbook, base);
    const sheet = await sheetOf(workbook, '评分·甲');
    expect(sheet.rows[6]?.[11]).toBe('待补看');
    expect(rowOf(sheet, '编号')[12]).toBe('智能制造系');
  });

  test('are made for a new judge, with 回避 for the own department', async () => {
    const workbook = await marked();
    await addRow(workbook, '评委', { 姓名: '丙', 所属单位: '信息系' });
    await prepare(workbook, base);
    const marks = marksOn(await sheetOf(workbook, '评分·丙'));
    expect(marks.get('A1.3 / 信息技术系')).toBe('回避');
    expect(marks.get('A1.3 / 机电工程系')).toBeNull();
    expect((await names(workbook)).indexOf('评分·丙')).toBe((await names(workbook)).indexOf('评分·乙') + 1);
  });
});

test.each(['__proto__', "'", 'constructor', '甲/乙', '[]', '名'.repeat(40)])(
  'a judge may be called %s',
  async (name) => {
    const filled = { judges: { headings: ['姓名'], rows: [[name], ['甲乙'], [`${'名'.repeat(40)}二`]] } };
    const workbook = await newWorkbook('chongqing-2024', { filled });
    const marking = (await names(workbook)).filter((sheet) => sheet.startsWith('评分·'));
    expect(new Set(marking.map((sheet) => sheet.toLowerCase())).size).toBe(3);
    for (const sheet of marking) {
      expect(sheet.length).toBeLessThanOrEqual(31);
      expect(sheet).not.toMatch(/[[\]:*?/\\]|'$/);
    }
    expect(await prepare(workbook, base)).toMatchObject({ additions: [] });
  },
);
