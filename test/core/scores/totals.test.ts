import type { Cell } from '../../../src/core/base/cells';
import { totals } from '../../support/sheets';
import type { School } from '../../support/sheets';

/** scoring.md, "不适用", "Missing" and "Totals": departments with the points that are typed. */

const names = ['甲系', '乙系', '丙系', '丁系', '戊系', '己系', '庚系'];

function school(points: readonly (number | null)[], settings: School['settings'] = {}, more: Partial<School> = {}) {
  return totals({
    settings,
    departments: names.slice(0, points.length).map((name) => [name, '', '参评', 100]),
    rubric: [{ id: 'A1', max: 100, mode: '计数', parameters: '点=0.1' }, ...(more.rubric ?? [])],
    ledger: [
      ...points.flatMap((value, index): Cell[][] =>
        value === null ? [] : [[names[index] ?? '', null, 'A1', '点', Math.round(value * 10)]],
      ),
      ...(more.ledger ?? []),
    ],
  });
}

const column = <Key extends 'rank' | 'grade' | 'total' | 'credited'>(made: ReturnType<typeof school>, key: Key) =>
  made.json.departments.map((one) => one[key]);

test('rank skips after ties: 1, 2, 2, 4', () => {
  expect(column(school([90, 80, 80, 70]), 'rank')).toEqual([1, 2, 2, 4]);
});

test('rank with 不跳过: 1, 2, 2, 3', () => {
  expect(column(school([90, 80, 80, 70], { 并列名次: '不跳过' }), 'rank')).toEqual([1, 2, 2, 3]);
});

test('grades at their lines', () => {
  expect(column(school([90, 89.9, 80, 60, 59.9]), 'grade')).toEqual(['优秀', '良好', '良好', '合格', '不合格']);
});

test.each([15, '15%', 0.15, '15'])('优秀比例 %s of 7 departments is one', (share) => {
  expect(column(school([99, 98, 97, 96, 95, 94, 50], { 优秀比例: share }), 'grade')).toEqual([
    '优秀',
    ...['良好', '良好', '良好', '良好', '良好', '不合格'],
  ]);
});

test('优秀比例 of 1 is 1 %: nobody of seven; 100% is everybody', () => {
  expect(column(school([99, 98, 97, 96, 95, 94, 93], { 优秀比例: 1 }), 'grade')).toEqual(Array(7).fill('良好'));
  expect(column(school([99, 50], { 优秀比例: '100%' }), 'grade')).toEqual(['优秀', '优秀']);
});

test('those who tie at the last place of 优秀比例 are all 优秀', () => {
  expect(column(school([99, 95, 95, 70], { 优秀比例: '50%' }), 'grade')).toEqual(['优秀', '优秀', '优秀', '合格']);
});

const veto: Partial<School> = {
  rubric: [{ id: 'V', item: '否决', max: 0, mode: '否决' }],
  ledger: [['甲系', null, 'V', '事故', 1]],
};

test('a vetoed department keeps its rank and uses up its place among 优秀', () => {
  const made = school([99, 95, 70, 65], { 优秀比例: '25%' }, veto);
  expect(column(made, 'rank')).toEqual([1, 2, 3, 4]);
  expect(column(made, 'grade')).toEqual(['良好', '良好', '合格', '合格']);
});

test('the total is base + 加分 − 扣分, at least 0 and at most 总分上限', () => {
  const more: Partial<School> = {
    rubric: [
      { id: 'B1', item: '加分', max: 5, mode: '计数', parameters: '每件=1' },
      { id: 'B2', item: '扣分', max: 10, mode: '扣分', parameters: '虚报=2' },
    ],
    ledger: [
      ['甲系', null, 'B1', '每件', 5],
      ['乙系', null, 'B1', '每件', 2],
      ['乙系', null, 'B2', '虚报', 1],
      ['丙系', null, 'B2', '虚报', 5],
    ],
  };
  expect(column(school([98, 80.5, 3], {}, more), 'total')).toEqual([100, 80.5, 0]);
  expect(column(school([98, 80.5, 3], { 总分上限: null }, more), 'total')).toEqual([103, 80.5, 0]);
  expect(school([98, 80.5, 3], {}, more).of('乙系')).toMatchObject({ base: 80.5, bonus: 2, penalty: 2 });
});

test('计入学期考评分 is total ÷ full × 重大活动分值; without it there is none, and totals stay', () => {
  expect(column(school([86.4, 70]), 'credited')).toEqual([12.96, 10.5]);
  const without = school([86.4], { 重大活动分值: null });
  expect([column(without, 'credited'), column(without, 'total')]).toEqual([[null], [86.4]]);
  expect(without.codes).toContain('G1');
});

test('a department with a missing criterion has no total, rank, grade or credit; the others are ranked', () => {
  const made = school([90, null, 80]);
  expect(made.json.complete).toBe(false);
  expect(made.of('乙系')).toMatchObject({ base: 0, total: null, rank: null, grade: null, credited: null });
  expect(column(made, 'rank')).toEqual([1, null, 2]);
});

test('rows whose 单位 or 编号 cannot be read count nowhere and block nobody', () => {
  const made = school(
    [90],
    {},
    {
      ledger: [
        ['汽车系', null, 'A1', '点', 5],
        ['甲系', null, 'Z9', '点', 5],
      ],
    },
  );
  expect(made.of('甲系').total).toBe(90);
  expect(made.codes).toEqual(expect.arrayContaining(['U2', 'C2']));
});

test('a rubric that does not add up gives no totals', () => {
  expect(school([90], { 满分: 105 }).json).toMatchObject({ complete: false, departments: [] });
});

/** Three departments on 10 points; the first has 不适用 on A2 (5 points). */
function notApplicable(rule: string, a2: readonly (number | null)[], settings: School['settings'] = {}) {
  return totals({
    settings: { 不适用指标: rule, ...settings },
    departments: names.slice(0, 3).map((name) => [name, '', '参评', 100]),
    rubric: [
      { id: 'A1', max: 10, mode: '计数', parameters: '点=1' },
      { id: 'A2', max: 5, mode: '计数', parameters: '点=1', notFor: '甲系' },
    ],
    ledger: [
      ...names.slice(0, 3).map((name) => [name, null, 'A1', '点', 8]),
      ...a2.flatMap((value, index): Cell[][] =>
        value === null ? [] : [[names[index + 1] ?? '', null, 'A2', '点', value]],
      ),
    ],
  });
}

test('不适用 takes the rounded mean of the others that have a score of their own', () => {
  const made = notApplicable('取其他单位平均分', [4, 3]);
  expect(made.criterion('甲系', 'A2')).toMatchObject({ score: 3.5, status: 'not-applicable' });
  expect(made.of('甲系').total).toBe(11.5);
  expect(notApplicable('取其他单位平均分', [4, null]).of('甲系').total).toBe(12);
  expect(notApplicable('取其他单位平均分', [4, 3], { 分数小数位数: 0 }).of('甲系').total).toBe(12);
});

test('不适用 without any other score is rescaled: 8 × 15 ÷ 10 = 12', () => {
  const made = notApplicable('取其他单位平均分', [null, null]);
  expect(made.criterion('甲系', 'A2')).toMatchObject({ score: null, status: 'not-applicable' });
  expect(made.of('甲系')).toMatchObject({ base: 12, total: 12 });
});

test('按剩余分值折算 rescales, 计0分 gives 0', () => {
  expect(notApplicable('按剩余分值折算', [4, 3]).of('甲系')).toMatchObject({ base: 12, total: 12 });
  expect(notApplicable('计0分', [4, 3]).of('甲系')).toMatchObject({ base: 8, total: 8 });
});

test('折算 with nothing left has no total', () => {
  const made = school([90, 80], { 不适用指标: '按剩余分值折算' }, { ledger: [['乙系', null, 'A1', '不适用', null]] });
  expect(column(made, 'total')).toEqual([90, null]);
  expect(made.json.complete).toBe(false);
});

test('不适用 outside the full mark is 0', () => {
  const made = school(
    [90],
    {},
    {
      rubric: [{ id: 'B1', item: '加分', max: 5, mode: '计数', parameters: '每件=1' }],
      ledger: [['甲系', null, 'B1', '不适用', null]],
    },
  );
  expect(made.criterion('甲系', 'B1')).toMatchObject({ score: 0, status: 'not-applicable' });
  expect(made.of('甲系').total).toBe(90);
});

test('a draft totals what is there', () => {
  const made = totals(
    {
      departments: [['甲系', '', '参评', 100]],
      rubric: [
        { id: 'A1', max: 60, mode: '计数', parameters: '点=1' },
        { id: 'A2', max: 40, mode: '计数', parameters: '点=1' },
      ],
      ledger: [['甲系', null, 'A1', '点', 50]],
    },
    true,
  );
  expect(made.of('甲系')).toMatchObject({ total: 50, rank: 1 });
  expect(made.criterion('甲系', 'A2').status).toBe('missing');
});

test('a draft gives no total, rank or grade where nothing of the full mark is scored, whatever stands outside it', () => {
  const school = {
    departments: ['甲系', '乙系', '丙系', '丁系'].map((name) => [name, '', '参评', 100]),
    rubric: [
      { id: 'A1', max: 60, mode: '计数', parameters: '点=1' },
      { id: 'A2', max: 40, mode: '计数', parameters: '点=1' },
      { id: 'B1', item: '加分', max: 5, mode: '计数', parameters: '点=1' },
    ],
    ledger: [
      ['乙系', null, 'A1', '点', 0],
      ['丙系', null, 'B1', '点', 3],
      ['丁系', null, 'A2', '不适用', null],
    ],
  };
  const made = totals(school, true);
  const none = { total: null, rank: null, grade: null, credited: null };
  expect(made.of('甲系')).toMatchObject(none);
  expect(made.of('乙系')).toMatchObject({ total: 0, rank: 1, grade: '不合格' });
  expect(made.of('丙系')).toMatchObject(none);
  expect(made.of('丁系')).toMatchObject(none);
  expect(made.json.complete).toBe(false);
});

test.each([
  ['half up', '四舍五入', 2, 1.005, 1.01],
  ['half up', '四舍五入', 2, 28.165, 28.17],
  ['half up', '四舍五入', 2, 2.675, 2.68],
  ['half up', '四舍五入', 2, 0.285, 0.29],
  ['half up', '四舍五入', 2, 59.995, 60],
  ['GB/T 8170', 'GB/T 8170', 2, 28.165, 28.16],
  ['GB/T 8170', 'GB/T 8170', 2, 28.175, 28.18],
  ['GB/T 8170', 'GB/T 8170', 1, 0.35, 0.4],
  ['GB/T 8170', 'GB/T 8170', 1, 28.25, 28.2],
  ['GB/T 8170', 'GB/T 8170', 0, 15.4546, 15],
])('%s (%s, %d places): %d → %d', (_name, rule, places, points, expected) => {
  const { criterion } = totals({
    settings: { 修约规则: rule, 分数小数位数: places },
    departments: [['甲系', '', '参评', 100]],
    rubric: [{ id: 'A1', max: 100, mode: '计数', parameters: `点=${String(points)}` }],
    ledger: [['甲系', null, 'A1', '点', 1]],
  });
  expect(criterion('甲系', 'A1').score).toBe(expected);
});

test('sums of rounded numbers are exact: 8.1 + 8.2 + 8.3 = 24.6', () => {
  const { of } = totals({
    departments: [['甲系', '', '参评', 100]],
    rubric: ['8.1', '8.2', '8.3'].map((points, index) => ({
      id: `A${String(index)}`,
      max: 10,
      mode: '计数',
      parameters: `点=${points}`,
    })),
    ledger: [0, 1, 2].map((index) => ['甲系', null, `A${String(index)}`, '点', 1]),
  });
  expect(of('甲系')).toMatchObject({ base: 24.6, total: 24.6 });
});
