import type { Cell } from '../../../src/core/base/cells';
import { sheet, totals } from '../../support/sheets';
import type { School } from '../../support/sheets';

/** scoring.md, "Registers as source" and "对象 活动", by hand. */

const departments = [
  ['信息技术系', '信息系', '参评', 400],
  ['机电工程系', '', '参评', 300],
];

type Register = readonly (readonly Cell[])[];

function withRegister(
  row: { readonly mode: string; readonly source?: string; readonly parameters?: string; readonly subject?: string },
  registers: Readonly<Record<string, Register>>,
  ledger: School['ledger'] = [],
) {
  const { criterion, codes } = totals({
    departments,
    rubric: [{ id: 'A1', max: 4, ...row }],
    ledger,
    more: Object.entries(registers).map(([name, rows]) => sheet(name, rows)),
  });
  return { ...criterion('信息技术系', 'A1'), codes };
}

const competitionHead = ['赛项', '单位', '计划日期', '实际日期', '变更已报备', '应参赛人数', '实际参赛人数'];
const onTime = { mode: '比例', source: '竞赛登记：按期开赛率' };

test('按期开赛率: on the planned day, or moved with notice, of the planned rows', () => {
  const rows = [
    competitionHead,
    ['焊接', '信息系', '2024-05-14', '2024-05-14', '否', 10, 10],
    ['钳工', '信息系', '2024-05-14', '2024-05-15', '是', 10, 10],
    ['电工', '信息系', '2024-05-14', '2024-05-15', '否', 10, 10],
    ['车工', '信息系', '2024-05-14', null, '是', 10, 10],
  ];
  expect(withRegister(onTime, { 竞赛登记: rows }).score).toBe(2);
});

test('an unreadable day blocks 按期开赛率 and not 参赛率', () => {
  const rows = [competitionHead, ['焊接', '信息系', '2024-05-14', '下周三', '否', 20, 10]];
  expect(withRegister(onTime, { 竞赛登记: rows }).status).toBe('missing');
  expect(withRegister({ mode: '比例', source: '竞赛登记：参赛率' }, { 竞赛登记: rows }).score).toBe(2);
});

test('参赛率 of an equal row twice counts it once; over nobody due it is missing', () => {
  const row = ['焊接', '信息系', '2024-05-14', '2024-05-14', '否', 20, 10];
  const other = ['钳工', '信息系', '2024-05-14', '2024-05-14', '否', 20, 20];
  const source = { mode: '比例', source: '竞赛登记：参赛率' };
  expect(withRegister(source, { 竞赛登记: [competitionHead, row, row, other] }).score).toBe(3);
  const none = withRegister(source, { 竞赛登记: [competitionHead, ['焊接', '信息系', '2024-05-14', '', '', 0, 0]] });
  expect([none.status, none.codes.includes('C5')]).toEqual(['missing', true]);
});

const activityHead = ['活动名称', '活动类别', '牵头部门', '开始日期', '结束日期', '专栏链接', '资料上传日期'];
const articleHead = ['标题', '链接', '级别', '渠道', '单位', '活动名称'];
const three = [
  activityHead,
  ['开幕式', '主题', '信息系', '2024-05-14', null, 'https://s.cn/1', '2024-05-14'],
  ['成果展', '主题', '信息系、机电工程系', '2024-05-14', '2024-05-15', null, '2024-05-17'],
  ['讲座', '其他', '信息系', '2024-05-16', null, null, null],
  ['机电展', '主题', '机电工程系、信息系', '2024-05-16', null, null, null],
];

test('无报道活动数 and 报道覆盖率: a column link or a counted article covers; only the first lead has the activity', () => {
  const articles = [articleHead, ['新闻', 'https://n.cn/1', '校级', null, '信息系', '成果展']];
  const bare = { mode: '扣分', source: '活动登记：无报道活动数', parameters: '无报道=0.5' };
  const covered = { mode: '比例', source: '活动登记：报道覆盖率' };
  expect(withRegister(bare, { 活动登记: three, 宣传登记: articles }).score).toBe(3.5);
  expect(withRegister(covered, { 活动登记: three, 宣传登记: articles }).score).toBe(2.67);
  const uncounted = [
    articleHead,
    ['新闻', null, '校级', null, '信息系', '成果展'],
    ['短讯', 'https://n.cn/2', null, '网站', '信息系', '讲座'],
  ];
  expect(withRegister(bare, { 活动登记: three, 宣传登记: uncounted }).score).toBe(3);
});

test('an article covers the activity of that name that its own department leads, else every one', () => {
  const twins = [activityHead, ['展演', '', '信息系', '2024-05-14'], ['展演', '', '机电工程系', '2024-05-14']];
  const covered = { mode: '比例', source: '活动登记：报道覆盖率' };
  const article = (department: string) => [articleHead, ['新闻', 'https://n.cn/1', '校级', null, department, '展演']];
  expect(withRegister(covered, { 活动登记: twins, 宣传登记: article('机电工程系') }).score).toBe(0);
  expect(withRegister(covered, { 活动登记: twins, 宣传登记: article('信息系') }).score).toBe(4);
});

test('迟传天数: days after the last day, 未传 where there is none, limited to one 活动类别', () => {
  const late = { mode: '扣分', parameters: '迟一天=0.5;未传=2', source: '活动登记：迟传天数' };
  expect(withRegister(late, { 活动登记: three }).score).toBe(1);
  expect(withRegister({ ...late, source: '活动登记［主题］：迟传天数' }, { 活动登记: three }).score).toBe(3);
  expect(withRegister({ ...late, parameters: '迟一天=0.5;未传=全扣' }, { 活动登记: three }).score).toBe(0);
  const early = [activityHead, ['开幕式', '', '信息系', '2024-05-14', null, null, '2024-05-12']];
  expect(withRegister(late, { 活动登记: early }).score).toBe(4);
});

test('a kind without a price is 0 points and C2', () => {
  const made = withRegister(
    { mode: '扣分', parameters: '迟一天=0.5', source: '活动登记：迟传天数' },
    { 活动登记: three },
  );
  expect([made.score, made.codes.includes('C2')]).toEqual([3, true]);
});

test('人次比: 15 volunteers of 5 % of 400 students', () => {
  const services = [
    ['日期', '单位', '志愿者人次'],
    ['2024-05-14', '信息系', 10],
    ['2024-05-15', '信息系', 5],
  ];
  expect(
    withRegister({ mode: '比例', source: '志愿服务登记：人次比', parameters: '基准=5%' }, { 志愿服务登记: services })
      .score,
  ).toBe(3);
});

const levels = { mode: '计数', source: '宣传登记：按级别计篇', parameters: '校级=0.5;市级=1' };

test('按级别计篇: one article through links and titles, transitively, at its highest level', () => {
  const rows = [
    articleHead,
    ['甲', 'https://www.n.cn/a/', '校级', null, '信息系', null],
    ['乙', 'http://n.cn/a?utm_source=wx', '校级', null, '信息系', null],
    ['乙', 'https://m.cn/b', '市级', null, '信息系', null],
    ['丙', null, '校级', '网站', '信息系', null],
  ];
  expect(withRegister(levels, { 宣传登记: rows }).score).toBe(1.5);
});

test('按级别计篇: an article without 级别 is left out before identity is decided', () => {
  const rows = [
    articleHead,
    ['甲', 'https://n.cn/a', '校级', null, '信息系', null],
    ['乙', 'https://n.cn/a', null, null, '信息系', null],
    ['乙', 'https://n.cn/b', '校级', null, '信息系', null],
  ];
  const made = withRegister(levels, { 宣传登记: rows });
  expect([made.score, made.codes.includes('P2')]).toEqual([1, true]);
});

test('a rule over no rows is missing, but 按级别计篇 is 0', () => {
  expect(withRegister(onTime, { 竞赛登记: [competitionHead] }).status).toBe('missing');
  expect(withRegister(levels, { 宣传登记: [articleHead] })).toMatchObject({ score: 0, status: 'scored' });
});

test('where 考核登记 speaks too, its rows count instead', () => {
  const made = withRegister(
    { mode: '扣分', parameters: '迟一天=0.5;未传=2', source: '活动登记：迟传天数' },
    { 活动登记: three },
    [['信息系', null, 'A1', '迟一天', 3, null]],
  );
  expect([made.score, made.codes.includes('C4')]).toEqual([2.5, true]);
});

const two = [activityHead, ['开幕式', '', '信息系', '2024-05-14'], ['成果展', '', '信息系', '2024-05-15']];
type LedgerRow = readonly [subject: Cell, matter: Cell, quantity: Cell, due?: Cell];

function perActivity(mode: string, parameters: string, rows: readonly LedgerRow[], activities: Register = two) {
  const ledger = rows.map(([subject, matter, quantity, due = null]) => [
    '信息系',
    subject,
    'A1',
    matter,
    quantity,
    due,
  ]);
  return withRegister({ mode, parameters, subject: '活动' }, { 活动登记: activities }, ledger);
}

test('对象 活动: the mean of the unrounded scores of the led activities', () => {
  expect(
    perActivity('比例', '', [
      ['开幕式', '', 1, 3],
      ['成果展', '', 2, 3],
    ]).score,
  ).toBe(2);
  expect(perActivity('扣分', '迟交=1', [['开幕式', '迟交', 1]]).score).toBe(3.5);
});

test('对象 活动: one missing activity makes the criterion missing', () => {
  expect(perActivity('比例', '', [['开幕式', '', 1, 3]]).status).toBe('missing');
});

test('对象 活动: empty 对象 is right only where one activity is led', () => {
  const made = perActivity('扣分', '迟交=1', [['', '迟交', 1]]);
  expect([made.status, made.codes.includes('C2')]).toEqual(['missing', true]);
  expect(perActivity('扣分', '迟交=1', [['', '迟交', 1]], two.slice(0, 2)).score).toBe(3);
});

test('对象 活动: a name that is no activity of the department is C2', () => {
  const made = perActivity('扣分', '迟交=1', [['运动会', '迟交', 1]]);
  expect([made.status, made.codes.includes('C2')]).toEqual(['missing', true]);
});

test('对象 活动: 不适用 leaves out the activity it names, all of them or empty 对象 the criterion', () => {
  expect(
    perActivity('扣分', '迟交=1', [
      ['开幕式', '不适用', null],
      ['成果展', '迟交', 1],
    ]).score,
  ).toBe(3);
  expect(
    perActivity('扣分', '迟交=1', [
      ['开幕式', '不适用', null],
      ['成果展', '不适用', null],
    ]).status,
  ).toBe('not-applicable');
  expect(perActivity('扣分', '迟交=1', [['', '不适用', null]]).status).toBe('not-applicable');
});

test('对象 活动: without a led activity the criterion is missing', () => {
  expect(perActivity('扣分', '迟交=1', [], [activityHead]).status).toBe('missing');
});
