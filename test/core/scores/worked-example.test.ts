import { markingSheet, sheet, totals } from '../../support/sheets';
import type { School } from '../../support/sheets';

/** scoring.md, "Worked example" and "Published cases to keep as tests". */

const departments = [
  ['信息技术系', '信息系;信息中心', '参评', 400],
  ['机电工程系', '', '参评', 300],
];
const names = ['信息技术系', '机电工程系'];

function judged(marks: readonly (number | string | null)[], settings: School['settings'] = {}, own?: number) {
  return totals({
    settings,
    departments,
    rubric: [{ id: 'A1.3', max: 100, mode: '评委' }],
    judges: marks.map((_, index) => [`评委${index}`, index === own ? '信息系' : '']),
    more: marks.map((mark, index) => markingSheet(`评委${index}`, names, { 'A1.3': [mark, 50] })),
  }).criterion('信息技术系', 'A1.3');
}

test('[H1] [H3] [worked example] six of seven marks count, the own one is left out: 1.65', () => {
  expect(judged([1.5, 1.8, 1.6, 2, 1.7, 1.2, 1.9], {}, 3)).toMatchObject({ score: 1.65, counted: 6, status: 'scored' });
});

test('[H3] [published] seven judges 72 76 81 81 85 87 90 give 82', () => {
  expect(judged([72, 76, 81, 81, 85, 87, 90])).toMatchObject({ score: 82, counted: 7 });
});

test('[A2] [H3] [published] 9 5 6 8 9 give 7.67', () => {
  expect(judged([9, 5, 6, 8, 9])).toMatchObject({ score: 7.67 });
});

test('[H3] below the threshold the plain mean counts', () => {
  expect(judged([9, 5, 6, 8])).toMatchObject({ score: 7, counted: 4 });
});

test('[H2] an empty cell is 未评 and makes the criterion missing, never 0', () => {
  expect(judged([9, 5, 6, null, 9])).toMatchObject({ score: null, status: 'missing' });
});

test('[H1] 缺席, 回避 and 不适用 are left out', () => {
  expect(judged([9, '缺席', 6, '回避', '不适用', 9])).toMatchObject({ score: 8, counted: 3 });
});

test('[I2] [H4] only 不适用 left is not applicable: the mean of the others', () => {
  expect(judged(['不适用', '不适用', '缺席'])).toMatchObject({ score: 50, status: 'not-applicable' });
});

test('[H3] all absent is missing', () => {
  expect(judged(['缺席', '缺席'])).toMatchObject({ score: null, status: 'missing', counted: 0 });
});

test('[B2] [L2] [worked example] A1.1: one 迟交 off 2 points is 1', () => {
  const { criterion } = totals({
    departments,
    rubric: [{ id: 'A1.1', max: 2, mode: '扣分', parameters: '迟交=1;未交=全扣' }],
    ledger: [['信息系', null, 'A1.1', '迟交', 1]],
  });
  expect(criterion('信息技术系', 'A1.1').score).toBe(1);
  expect(criterion('机电工程系', 'A1.1').score).toBe(2);
});

test('[B1] [E3] [worked example] A3.6: 213 of 260 on 4 points is 3.28', () => {
  const { criterion } = totals({
    departments,
    rubric: [{ id: 'A3.6', max: 4, mode: '比例', source: '竞赛登记：参赛率' }],
    more: [
      sheet('竞赛登记', [
        ['赛项', '单位', '计划日期', '应参赛人数', '实际参赛人数'],
        ['焊接', '信息技术系', { value: 45430, date: true }, 160, 113],
        ['钳工', '信息技术系', { value: 45430, date: true }, 100, 100],
      ]),
    ],
  });
  expect(criterion('信息技术系', 'A3.6').score).toBe(3.28);
  expect(criterion('机电工程系', 'A3.6')).toMatchObject({ score: null, status: 'missing' });
});

test('[B4] [E6] [worked example] A6.5: three 校级, one of them again as 市级 with the same link, is 3', () => {
  const { criterion, codes } = totals({
    departments,
    rubric: [
      {
        id: 'A6.5',
        max: 5,
        mode: '计数',
        source: '宣传登记：按级别计篇',
        parameters: '校级=0.5;区县级=1;市级=2;省级=3;国家级=5',
      },
    ],
    more: [
      sheet('宣传登记', [
        ['标题', '链接', '级别', '单位', '发布日期'],
        ['甲', 'https://www.example.cn/a/', '校级', '信息技术系', '2024-05-18'],
        ['乙', 'https://example.cn/b', '校级', '信息技术系', '2024-05-18'],
        ['丙', 'https://example.cn/c', '校级', '信息技术系', '2024-05-18'],
        ['甲（市台）', 'http://example.cn/a?utm_source=x', '市级', '信息技术系', '2024-05-19'],
      ]),
    ],
  });
  expect(criterion('信息技术系', 'A6.5').score).toBe(3);
  expect(criterion('机电工程系', 'A6.5')).toMatchObject({ score: 0, status: 'scored' });
  expect(codes).toContain('P1');
});

test('[W1] [W5] [worked example] total 86.4 of 100 with 重大活动分值 15 credits 12.96', () => {
  const { of } = totals({
    departments,
    rubric: [{ id: 'A1', max: 100, mode: '计数', parameters: '点=0.1' }],
    ledger: [
      ['信息技术系', null, 'A1', '点', 864],
      ['机电工程系', null, 'A1', '点', 700],
    ],
  });
  expect(of('信息技术系')).toMatchObject({ total: 86.4, rank: 1, grade: '良好', credited: 12.96 });
  expect(of('机电工程系')).toMatchObject({ total: 70, rank: 2, grade: '合格', credited: 10.5 });
});
