import type { Cell } from '../../../src/core/base/cells';
import { totals } from '../../support/sheets';
import type { RubricRow } from '../../support/sheets';

/** scoring.md, the table of modes and "Ledger rows": the expected numbers are worked out by hand. */

type Rows = readonly (readonly [matter: Cell, quantity: Cell, due?: Cell])[];
type Case = readonly [title: string, parameters: string, rows: Rows, score: number | null, code?: string];

const departments = [
  ['信息技术系', '信息系', '参评', 400],
  ['机电工程系', '', '参评', 300],
];

function scoreOf(row: Partial<RubricRow>, rows: Rows) {
  const { criterion, codes } = totals({
    departments,
    rubric: [
      { id: 'A1', max: 4, mode: '计数', ...row },
      { id: 'A2', max: 1, mode: '是否', parameters: '有=1' },
    ],
    ledger: rows.map(([matter, quantity, due = null]) => ['信息系', null, 'A1', matter, quantity, due]),
  });
  return { ...criterion('信息技术系', 'A1'), codes };
}

function check(mode: string, cases: readonly Case[], more: Partial<RubricRow> = {}): void {
  for (const [title, parameters, rows, score, code] of cases) {
    test(`${mode}: ${title}`, () => {
      const made = scoreOf({ mode, parameters, ...more }, rows);
      const status = score === null ? 'missing' : 'scored';
      expect({ score: made.score, status: made.status }).toEqual({ score, status });
      const blocking = made.codes.filter((found) => found === 'C2' || found === 'C3' || found === 'C5');
      expect(blocking).toEqual(code === undefined ? [] : [code]);
    });
  }
}

check('比例', [
  ['213 of 260 on 4 points', '', [['', 213, 260]], 3.28],
  ['more than due is all of it', '', [['', 300, 260]], 4],
  [
    'rows add up before dividing',
    '',
    [
      ['', 10, 40],
      ['', 20, 20],
    ],
    2,
  ],
  [
    'equal rows add up too',
    '',
    [
      ['', 10, 40],
      ['', 10, 40],
    ],
    1,
  ],
  ['without 应有数 基准 5 % of 400 students is 20', '基准=5%', [['', 15]], 3],
  [
    '基准 does not apply beside one 应有数, yet the row without it counts',
    '基准=5%',
    [
      ['', 10, 40],
      ['', 10],
    ],
    2,
  ],
  ['nothing entered', '', [], null],
  ['应有数 0', '', [['', 10, 0]], null, 'C5'],
  ['neither 应有数 nor 基准', '', [['', 10]], null, 'C5'],
  ['应有数 alone is no entry', '', [['', null, 40]], null],
  ['an approximate number', '', [['', '200余', 260]], null],
  ['an approximate 应有数', '', [['', 200, '约260']], null],
]);

check('扣分', [
  ['nothing entered is full marks', '迟交=1', [], 4],
  ['无扣分 confirms them', '迟交=1', [['无扣分', null]], 4],
  [
    'points of 事项 × 数量 are lost',
    '迟交=1;缺一项=0.5',
    [
      ['迟交', 1],
      ['缺一项', 3],
    ],
    1.5,
  ],
  ['数量 empty beside 事项 is 1', '迟交=1', [['迟交', null]], 3],
  [
    'equal rows both count',
    '迟交=1',
    [
      ['迟交', 1],
      ['迟交', 1],
    ],
    2,
  ],
  ['never below 0', '迟交=1', [['迟交', 9]], 0],
  ['全扣 is 0', '迟交=1;未交=全扣', [['未交', null]], 0],
  ['全扣 × 0 is an explicit none', '未交=全扣', [['未交', 0]], 4],
  ['a 数量 without 事项', '迟交=1', [['', 1]], null, 'C2'],
  ['an unknown 事项', '迟交=1', [['早退', 1]], null, 'C2'],
  [
    '无扣分 beside a deduction',
    '迟交=1',
    [
      ['无扣分', null],
      ['迟交', 1],
    ],
    null,
    'C3',
  ],
  [
    '无扣分 beside an explicit none',
    '迟交=1',
    [
      ['无扣分', null],
      ['迟交', 0],
    ],
    4,
  ],
  ['an unreadable 应有数 is not read', '迟交=1', [['迟交', 1, '200余']], 3],
]);

check('计数', [
  [
    'points of 事项 × 数量',
    '作品=0.5;报道=1',
    [
      ['作品', 3],
      ['报道', 1],
    ],
    2.5,
  ],
  ['not above 分值', '作品=0.5', [['作品', 20]], 4],
  ['数量 empty is 1', '作品=0.5', [['作品', null]], 0.5],
  ['an explicit 0', '作品=0.5', [['作品', 0]], 0],
  ['无 is known and counts nothing', '作品=0.5', [['无', null]], 0],
  ['nothing entered', '作品=0.5', [], null],
  ['an unknown 事项', '作品=0.5', [['书画', 1]], null, 'C2'],
]);

const count = '≥5=4;≥1=2;其余=1';
const share = '≥90%=4;≥60%=2;其余=1;无记录=0';

check('分档', [
  ['the band that 事项 names', '全程=4;部分=2', [['部分', null]], 2],
  [
    'the same band twice',
    '全程=4;部分=2',
    [
      ['部分', null],
      ['部分', null],
    ],
    2,
  ],
  [
    'two different bands',
    '全程=4;部分=2',
    [
      ['全程', null],
      ['部分', null],
    ],
    null,
    'C3',
  ],
  ['a band that is not there', '全程=4;部分=2', [['一半', null]], null, 'C2'],
  ['nothing entered without 无记录', '全程=4;部分=2', [], null],
  ['nothing entered with 无记录', '全程=4;无记录=1', [], 1],
  ['the first threshold that is reached', count, [['', 5]], 4],
  ['the second', count, [['', 4]], 2],
  [
    'Σ数量 over rows',
    count,
    [
      ['', 3],
      ['', 2],
    ],
    4,
  ],
  ['none of them', count, [['', 0]], 1],
  ['below the lowest threshold 其余 counts', '≥5=4;其余=0', [['', 4]], 0],
  ['a share of exactly 90 %', share, [['', 36, 40]], 4],
  ['just below it', share, [['', 35, 39]], 2],
  [
    'a share over several rows',
    share,
    [
      ['', 20, 20],
      ['', 0, 20],
    ],
    1,
  ],
  ['a share of nothing', share, [['', 3, 0]], null, 'C5'],
]);

check('是否', [
  ['有', '有=4;无=1', [['有', null]], 4],
  ['无', '有=4;无=1', [['无', null]], 1],
  ['only a number from 1 on', '有=4;无=1', [['', 3]], 4],
  ['only 0', '有=4;无=1', [['', 0]], 1],
  [
    'both',
    '有=4;无=1',
    [
      ['有', null],
      ['无', null],
    ],
    null,
    'C3',
  ],
  ['无 without points', '有=4', [['无', null]], 0],
  ['nothing entered', '有=4;无=1', [], null],
]);

check(
  '加分',
  [
    ['nothing entered is 0', '每件=1', [], 0],
    ['not above 分值', '每件=1', [['每件', 7]], 4],
  ],
  { mode: '计数', item: '加分' },
);

check(
  '扣分 outside the full mark',
  [
    ['without rows 0', '未交=1', [], 0],
    ['the score is the points lost', '未交=1', [['未交', 3]], 3],
    ['up to 分值', '未交=1', [['未交', 9]], 4],
    ['全扣 is all of it', '虚报=全扣', [['虚报', 1]], 4],
    ['无扣分 is 0', '未交=1', [['无扣分', null]], 0],
  ],
  { mode: '扣分', item: '扣分' },
);

describe('名次', () => {
  const names = ['甲系', '乙系', '丙系', '丁系', '戊系'];
  const rank = (quantities: readonly (Cell | undefined)[], parameters = '1=5;2=4;其余=1') => {
    const { criterion } = totals({
      departments: names.map((name) => [name, '', '参评', 100]),
      rubric: [{ id: 'A1', max: 5, mode: '名次', parameters }],
      ledger: quantities.flatMap((value, index) =>
        value === undefined ? [] : [[names[index] ?? '', null, 'A1', '', value]],
      ),
    });
    return names.slice(0, quantities.length).map((name) => criterion(name, 'A1').score);
  };

  test('by Σ数量, those without rows are missing', () => {
    expect(rank([3, 9, undefined, 1])).toEqual([4, 5, null, 1]);
  });

  test('ties share the better place, the next one is skipped', () => {
    expect(rank([9, 9, 5, 9, 1])).toEqual([5, 5, 1, 5, 1]);
    expect(rank([9, 5, 5, 3])).toEqual([5, 4, 4, 1]);
  });

  test('a place without points and no 其余 is 0', () => {
    expect(rank([9, 5, 3], '1=5;2=4')).toEqual([5, 4, 0]);
  });

  test('0 is a row and takes a place', () => {
    expect(rank([0, 2])).toEqual([4, 5]);
  });
});

test.each([
  ['a row', '事故', null, true],
  ['a number alone', '', 1, true],
  ['无', '无', null, false],
  ['无扣分', '无扣分', null, false],
  ['数量 0', '事故', 0, false],
  ['不适用', '不适用', null, false],
])('否决: %s', (_title, matter, quantity, vetoed) => {
  const { of } = totals({
    departments,
    rubric: [
      { id: 'A1', max: 100, mode: '扣分', parameters: '迟交=1' },
      { id: 'V', item: '否决', max: 0, mode: '否决' },
    ],
    ledger: [['信息技术系', null, 'V', matter, quantity]],
  });
  const one = of('信息技术系');
  expect([one.vetoed, one.grade, one.total]).toEqual([vetoed, vetoed ? '良好' : '优秀', 100]);
  expect(one.criteria.map(({ id }) => id)).toEqual(['A1']);
});

test('a row with neither 事项 nor 数量 is no entry', () => {
  expect(scoreOf({ mode: '扣分', parameters: '迟交=1' }, [['', null]])).toMatchObject({ score: 4, status: 'scored' });
  expect(scoreOf({ mode: '计数', parameters: '作品=1' }, [['', null]])).toMatchObject({
    score: null,
    status: 'missing',
  });
});

test('a row for 全部 stands for each scored department', () => {
  const { criterion } = totals({
    departments: [...departments, ['教务处', '', '职能', null]],
    rubric: [{ id: 'A1', max: 4, mode: '是否', parameters: '有=4;无=0' }],
    ledger: [['全部', null, 'A1', '有', null]],
  });
  expect([criterion('信息技术系', 'A1').score, criterion('机电工程系', 'A1').score]).toEqual([4, 4]);
});

test('C1 is one finding per criterion', () => {
  const { codes } = totals({ departments, rubric: [{ id: 'A1', max: 4, mode: '扣分', parameters: '迟交=1' }] });
  expect(codes.filter((code) => code === 'C1')).toHaveLength(1);
});
