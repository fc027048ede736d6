import type { Cell } from '../../../src/core/base/cells';
import { markingSheet, sheet, totals } from '../../support/sheets';
import type { School } from '../../support/sheets';

/** scoring.md, "Judges", by hand; the worked example has the plain cases. */

const departments = [
  ['信息技术系', '信息系', '参评', 400],
  ['机电工程系', '', '参评', 300],
];

type Judges = readonly (readonly [group: string, marks: readonly Cell[]])[];

/** Judges' marks for 信息技术系 on A1, A2 … of 10 points each. */
function judged(judges: Judges, settings: School['settings'] = {}, ledger: School['ledger'] = []) {
  const ids = (judges[0]?.[1] ?? []).map((_, index) => `A${String(index + 1)}`);
  return totals({
    settings,
    departments: departments.slice(0, 1),
    rubric: ids.map((id) => ({ id, max: 10, mode: '评委' })),
    judges: judges.map(([group], index) => [`评委${String(index)}`, '', group]),
    ledger,
    more: judges.map(([, marks], index) =>
      markingSheet(
        `评委${String(index)}`,
        ['信息技术系'],
        Object.fromEntries(ids.map((id, at) => [id, [marks[at] ?? null]])),
      ),
    ),
  });
}

const weights = { 评委组权重: '专业评委=70;大众评委=30' };

test('groups are aggregated each, with the threshold per group, and weighted', () => {
  const experts = [9, 8, 10, 6, 8].map((mark) => ['专业评委', [mark]] as const);
  const others = [2, 4].map((mark) => ['大众评委', [mark]] as const);
  // (9+8+8)/3 × 0.7 + 3 × 0.3 = 6.7333…
  expect(judged([...experts, ...others], weights).criterion('信息技术系', 'A1').score).toBe(6.73);
});

test('a group without marks does not weigh', () => {
  const made = judged(
    [
      ['专业评委', [8]],
      ['专业评委', [6]],
      ['大众评委', ['缺席']],
    ],
    weights,
  );
  expect(made.criterion('信息技术系', 'A1')).toMatchObject({ score: 7, counted: 2 });
});

test('a judge of no weighted group is G1', () => {
  expect(
    judged(
      [
        ['专业评委', [8]],
        ['大众评委', [6]],
        ['', [6]],
      ],
      weights,
    ).codes,
  ).toContain('G1');
});

test('按评委总分 with groups is refused', () => {
  const made = judged(
    [
      ['专业评委', [8]],
      ['大众评委', [6]],
    ],
    { ...weights, 去极值方式: '按评委总分' },
  );
  expect([made.codes.includes('G1'), made.of('信息技术系').total]).toEqual([true, null]);
});

const bySum = { 去极值方式: '按评委总分', 去掉最高最低分的最少评委数: 3 };

test('按评委总分 leaves out the highest and the lowest sum on every criterion', () => {
  // Sums 18, 12, 10, 4: the first and the last go.
  const made = judged(
    [
      ['', [9, 9]],
      ['', [4, 8]],
      ['', [7, 3]],
      ['', [0, 4]],
    ],
    bySum,
  );
  expect(made.criterion('信息技术系', 'A1')).toMatchObject({ score: 5.5, counted: 4 });
  expect(made.criterion('信息技术系', 'A2')).toMatchObject({ score: 5.5, counted: 4 });
});

test('按评委总分: on ties the first in 评委 goes; judges with gaps stay in', () => {
  // Sums 10, 10, 10 and a gap: 评委0 goes as highest, 评委1 as lowest of the rest.
  const made = judged(
    [
      ['', [1, 9]],
      ['', [3, 7]],
      ['', [6, 4]],
      ['', [9, '缺席']],
    ],
    bySum,
  );
  expect(made.criterion('信息技术系', 'A1').score).toBe(7.5);
  expect(made.criterion('信息技术系', 'A2').score).toBe(4);
});

test('按评委总分: fewer complete judges than the threshold leave nobody out', () => {
  const made = judged(
    [
      ['', [1, 9]],
      ['', [3, 7]],
      ['', [8, '缺席']],
    ],
    bySum,
  );
  expect(made.criterion('信息技术系', 'A1').score).toBe(4);
});

test('按评委总分: a criterion that is 不适用 is not summed', () => {
  const marks: Judges = [
    ['', [9, 0]],
    ['', [5, 10]],
    ['', [1, 5]],
  ];
  const made = judged(marks, bySum, [['信息系', null, 'A2', '不适用', null, null]]);
  expect(made.criterion('信息技术系', 'A1').score).toBe(5);
  expect(made.criterion('信息技术系', 'A2').status).toBe('not-applicable');
});

function teams(cells: readonly Cell[], more: readonly Cell[] = []) {
  const names = ['信息技术系／一队', '信息技术系／二队'];
  return totals({
    departments,
    rubric: [{ id: 'A1', max: 10, mode: '评委', subject: '教学团队' }],
    judges: [['甲'], ['乙']],
    more: [
      sheet('教学团队', [
        ['团队名称', '所属单位'],
        ['一队', '信息系'],
        ['二队', '信息系'],
      ]),
      markingSheet('甲', names, { A1: cells }),
      markingSheet('乙', names, { A1: more.length === 0 ? cells : more }),
    ],
  });
}

test('teams are aggregated each, then averaged, then rounded', () => {
  expect(teams([9, 4], [8, '缺席']).criterion('信息技术系', 'A1')).toMatchObject({ score: 6.25, counted: 3 });
});

test('a team without marks is left out; a department without teams is missing', () => {
  const made = teams([9, '缺席']);
  expect(made.criterion('信息技术系', 'A1').score).toBe(9);
  expect(made.criterion('机电工程系', 'A1')).toMatchObject({ score: null, status: 'missing' });
});

test('an empty cell of one team is 未评: missing, and S3', () => {
  const made = teams([9, null]);
  expect([made.criterion('信息技术系', 'A1').status, made.codes.includes('S3')]).toEqual(['missing', true]);
});

test.each([[11], [-1], [8.123], ['优']])('%s is refused and leaves that department open, nobody else', (bad) => {
  const made = totals({
    departments,
    rubric: [{ id: 'A1', max: 10, mode: '评委' }],
    judges: [['甲'], ['乙']],
    more: [
      markingSheet('甲', ['信息技术系', '机电工程系'], { A1: [bad, 8] }),
      markingSheet('乙', ['信息技术系', '机电工程系'], { A1: [9, 6] }),
    ],
  });
  expect(made.criterion('信息技术系', 'A1')).toMatchObject({ score: null, status: 'missing' });
  expect(made.criterion('机电工程系', 'A1').score).toBe(7);
});

/** Two led activities; 对象 活动. */
function activities(cells: readonly Cell[], ledger: School['ledger'] = []) {
  return totals({
    departments: departments.slice(0, 1),
    rubric: [{ id: 'A1', max: 10, mode: '评委', subject: '活动' }],
    judges: [['甲']],
    ledger,
    more: [
      sheet('活动登记', [
        ['活动名称', '牵头部门', '开始日期'],
        ['展演', '信息系', '2024-05-14'],
        ['讲座', '信息系', '2024-05-15'],
      ]),
      markingSheet('甲', ['信息技术系／展演', '信息技术系／讲座'], { A1: cells }),
    ],
  }).criterion('信息技术系', 'A1');
}

test('activities are averaged, and one without marks leaves the criterion open', () => {
  expect(activities([9, 6]).score).toBe(7.5);
  expect(activities([9, '缺席'])).toMatchObject({ score: null, status: 'missing' });
  expect(activities([9, '不适用']).score).toBe(9);
});

test('a 不适用 row that names a judged activity leaves that one out', () => {
  expect(activities([9, null], [['信息系', '讲座', 'A1', '不适用', null, null]])).toMatchObject({
    score: 9,
    counted: 1,
  });
  expect(activities([9, 6], [['信息系', null, 'A1', '不适用', null, null]]).status).toBe('not-applicable');
});

test('a vetoing row counts beside one that cannot be read', () => {
  const made = totals(
    {
      departments: departments.slice(0, 1),
      rubric: [
        { id: 'A1', max: 10, mode: '计数', parameters: '点=10' },
        { id: 'V', item: '否决', max: 0, mode: '否决' },
      ],
      settings: { 优秀线: 9, 良好线: 8, 合格线: 6 },
      ledger: [
        ['信息系', null, 'A1', '点', 1, null],
        ['信息系', null, 'V', '事故', 1, null],
        ['信息系', null, 'V', '舆情', '若干', null],
      ],
    },
    true,
  );
  expect(made.of('信息技术系')).toMatchObject({ vetoed: true, grade: '良好' });
});

describe('满分=N: marks 0…N become points before anything else', () => {
  const marked = (text: string, marks: readonly (readonly [Cell, Cell])[], settings: School['settings'] = {}) =>
    totals({
      settings,
      departments: departments.slice(0, 1),
      rubric: [
        { id: 'A1', max: 4, mode: '评委', parameters: text },
        { id: 'A2', max: 10, mode: '评委' },
      ],
      judges: marks.map((_, index) => [`评委${String(index)}`, '', '']),
      more: marks.map(([one, other], index) =>
        markingSheet(`评委${String(index)}`, ['信息技术系'], { A1: [one], A2: [other] }),
      ),
    });

  test('85, 90 and 95 of 100 are 90 × 4 ÷ 100', () => {
    const made = marked('满分=100', [
      [85, 9],
      [90, 9],
      [95, 9],
    ]);
    expect(made.criterion('信息技术系', 'A1').score).toBe(3.6);
    expect(made.criterion('信息技术系', 'A2').score).toBe(9);
  });

  test('one mark of 20 of 30 is 2.67', () => {
    expect(marked('满分：３０分', [[20, 9]]).criterion('信息技术系', 'A1').score).toBe(2.67);
  });

  test('limits go by N', () => {
    expect(marked('满分=100', [[100, 9]]).codes).not.toContain('S1');
    expect(marked('满分=100', [[100.5, 9]]).codes).toContain('S1');
    expect(marked('满分=2', [[3, 9]]).codes).toContain('S1');
  });

  test('按评委总分 sums points, not marks', () => {
    // Points 4 + 1, 0.4 + 9, 2 + 5, 2 + 4: 9.4 and 5 go. Summed as marks 101, 19, 55, 54 the first and the second would go.
    const made = marked(
      '满分=100',
      [
        [100, 1],
        [10, 9],
        [50, 5],
        [50, 4],
      ],
      {
        去极值方式: '按评委总分',
        去掉最高最低分的最少评委数: 3,
      },
    );
    expect(made.criterion('信息技术系', 'A1').score).toBe(2);
    expect(made.criterion('信息技术系', 'A2').score).toBe(4.5);
    const other = marked(
      '满分=100',
      [
        [100, 1],
        [10, 8],
        [40, 7],
        [50, 5],
      ],
      {
        去极值方式: '按评委总分',
        去掉最高最低分的最少评委数: 3,
      },
    );
    // Points 5, 8.4, 8.6, 7: the third and the first go, 10 and 50 stay. By marks the first and the second would go.
    expect(other.criterion('信息技术系', 'A1').score).toBe(1.2);
  });

  test('a written 合计 is a sum of points, rounded as a person does (S2)', () => {
    const written = (total: number) => {
      const rows: Cell[][] = [
        ['评委：评委0'],
        ['编号', '项目', '评分内容', '分值', '信息技术系'],
        ['A1', '项目一', '内容', 4, 20],
        ['A2', '项目一', '内容', 10, 9],
        ['合计', null, null, 14, total],
      ];
      return totals({
        departments: departments.slice(0, 1),
        rubric: [
          { id: 'A1', max: 4, mode: '评委', parameters: '满分=30' },
          { id: 'A2', max: 10, mode: '评委' },
        ],
        judges: [['评委0', '', '']],
        more: [sheet('评分·评委0', rows)],
      }).codes.includes('S2');
    };
    expect([11.67, 29, 11.66].map(written)).toEqual([false, true, true]);
  });
});
