import type { Cell } from '../../../src/core/base/cells';
import { totals } from '../../support/sheets';

/** scoring.md: 比例, 名次 and 分档 by thresholds are scored from Σ数量; `checks.md` C2. */
type Rule = readonly [mode: string, parameters: string, due: number | null];

const ratio: Rule = ['比例', '', 50];
const measured: readonly Rule[] = [
  ratio,
  ['比例', '基准=5%', null],
  ['分档', '≥90%=10;≥60%=7;<60%=1', 50],
  ['分档', '≥5=10;其余=1', null],
  ['名次', '1=10;2=8;其余=4', null],
];

const score = (
  [mode, parameters, due]: Rule,
  matter: Cell,
  quantity: Cell,
  more: readonly (readonly Cell[])[] = [],
) => {
  const made = totals({
    departments: [
      ['信息技术系', '', '参评', 1000],
      ['机电工程系', '', '参评', 1000],
    ],
    rubric: [{ id: 'A1', max: 10, mode, parameters }],
    ledger: [
      ['信息技术系', null, 'A1', matter, quantity, due],
      ...more.map((row) => ['信息技术系', null, 'A1', ...row]),
    ],
  });
  const found = made.json.findings.filter(({ code, sheet }) => code === 'C2' && sheet === '考核登记');
  return { one: made.criterion('信息技术系', 'A1'), found };
};

describe.each(measured)('%s %s', (...rule) => {
  test.each(['良好', '90%', '第一名', '达标', '120小时', '/', '无扣分'])('[C2] %s alone is no number', (matter) => {
    const { one, found } = score(rule, matter, null);
    expect(one).toMatchObject({ status: 'missing', score: null });
    expect(found).toMatchObject([{ severity: 'error', cell: 'D2', value: matter }]);
  });

  test.each(['50', 50])('[C2] a plain number %p is offered for 数量 and not read', (matter) => {
    const { one, found } = score(rule, matter, null);
    expect(one.status).toBe('missing');
    expect(found).toMatchObject([{ cell: 'D2', suggestion: '数量 50' }]);
  });

  test('a note beside a filled 数量 says nothing', () => {
    const { one, found } = score(rule, '签到', 50);
    expect([one.score, found]).toEqual([10, []]);
  });

  test('无 without a number is a number of none', () => {
    const worst = rule[0] === '名次' ? 10 : rule[0] === '比例' ? 0 : 1;
    expect(score(rule, '无', null)).toMatchObject({ one: { score: worst }, found: [] });
  });

  test('a row beside it does not make it a number', () => {
    expect(score(rule, '良好', null, [['', 50, rule[2]]]).one.status).toBe('missing');
  });
});

test('不适用, and 无记录 where it has points, need no number', () => {
  expect(score(ratio, '不适用', null).one.status).toBe('not-applicable');
  const banded: Rule = ['分档', '≥5=10;其余=1;无记录=3', null];
  expect(score(banded, '无记录', null)).toMatchObject({ one: { score: 3 }, found: [] });
});

test.each([
  ['扣分', '迟交=1', '迟交', 9],
  ['计数', '作品=4', '作品', 4],
  ['分档', '全程=10;部分=5', '部分', 5],
  ['是否', '有=10', '有', 10],
])('%s counts 事项: one alone is 1', (mode, parameters, matter, points) => {
  const { criterion } = totals({
    departments: [['信息技术系', '', '参评', 1000]],
    rubric: [{ id: 'A1', max: 10, mode, parameters }],
    ledger: [['信息技术系', null, 'A1', matter, null]],
  });
  expect(criterion('信息技术系', 'A1').score).toBe(points);
});
