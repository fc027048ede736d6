import { explainCriterion } from '../../../src/core/explain/explain-criterion';
import { explainDepartment } from '../../../src/core/explain/explain-department';
import { explanationJson } from '../../../src/core/explain/explanation-json';
import { findExplainedCriterion, findExplainedDepartment } from '../../../src/core/explain/find-explained';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool, markingSheet, sheet } from '../../support/sheets';
import type { School } from '../../support/sheets';

const say = sayIn('zh-CN');
const departments = [
  ['信息技术系', '信息系;信息中心', '参评', 400],
  ['机电工程系', '', '参评', 300],
  ['教务处', '', '职能', null],
];

function explained(school: Omit<School, 'departments'>, department: string, id: string) {
  const evaluation = evaluateSchool({ departments, ...school });
  const found = findExplainedDepartment(evaluation, department);
  const criterion = findExplainedCriterion(evaluation, id);
  if (found.kind === 'unknown' || criterion.kind === 'unknown') throw new Error('not found');
  const explanation = explainCriterion(evaluation, found.value, criterion.value);
  if (explanation === undefined) throw new Error('not scored');
  return explanationJson(explanation, say);
}

function judged(marks: readonly (number | string | null)[], settings: School['settings'] = {}, own?: number) {
  return {
    settings,
    rubric: [{ id: 'A1.3', max: 100, mode: '评委' }],
    judges: marks.map((_, at) => [`评委${at}`, at === own ? '信息系' : '', at < 4 ? '专业评委' : '大众评委']),
    more: marks.map((mark, at) => markingSheet(`评委${at}`, ['信息技术系', '机电工程系'], { 'A1.3': [mark, 50] })),
  };
}

describe('a judged criterion', () => {
  test('[worked example] seven marks: the own one and one highest and lowest are left out, 1.65', () => {
    const made = explained(judged([1.5, 1.8, 1.6, 2, 1.7, 1.2, 1.9], {}, 3), '信息中心', 'a1.3');
    expect(made).toMatchObject({ department: '信息技术系', status: 'scored', score: 1.65, unrounded: '1.65' });
    expect(made.parts[0]?.lines.map(({ sheet: name, cell, counted, why }) => [name, cell, counted, why])).toEqual([
      ['评分·评委0', 'E3', true, '计入'],
      ['评分·评委1', 'E3', true, '计入'],
      ['评分·评委2', 'E3', true, '计入'],
      ['评分·评委3', 'E3', false, '本单位的评委，回避，不计'],
      ['评分·评委4', 'E3', true, '计入'],
      ['评分·评委5', 'E3', false, '去掉一个最低分'],
      ['评分·评委6', 'E3', false, '去掉一个最高分'],
    ]);
    expect(made.parts[0]?.steps).toEqual([
      '6个有效分，去掉最高1.9（评委6）、最低1.2（评委5），其余平均：(1.5+1.8+1.6+1.7)÷4=1.65',
    ]);
    expect(made.findings.map(({ code }) => code)).toContain('S4');
  });

  test('what is averaged and what is dropped are the same marks, whatever they are', () => {
    const made = explained(judged([9, 9, 9, 9, 9, '缺席']), '信息技术系', 'A1.3');
    const whys = made.parts[0]?.lines.map(({ why }) => why) ?? [];
    expect(whys.filter((why) => why === '计入')).toHaveLength(3);
    expect(whys).toContain('缺席，不计');
    expect(made.score).toBe(9);
  });

  test('a mark that is still due: all others wait', () => {
    const made = explained(judged([9, null, 8]), '信息技术系', 'A1.3');
    expect(made).toMatchObject({ status: 'missing', score: null, unrounded: null });
    expect(made.parts[0]?.lines.map(({ why }) => why)).toEqual([
      '有效；等其他评委评完再算',
      '未评',
      '有效；等其他评委评完再算',
    ]);
    expect(made.steps).toEqual(['未完成，没有得分', '有评委未评']);
  });

  test('groups and weights', () => {
    const weights = { 评委组权重: '专业评委=70;大众评委=30', 去掉最高最低分的最少评委数: 3 };
    const made = explained(judged([9, 8, 7, 6, 10, 10], weights), '信息技术系', 'A1.3');
    expect(made.parts[0]?.steps).toEqual([
      '专业评委：4个有效分，去掉最高9（评委0）、最低6（评委3），其余平均：(8+7)÷2=7.5',
      '大众评委：2个有效分取平均：(10+10)÷2=10',
      expect.stringMatching(/^按组加权：\(7\.5×70\+10×30\)÷100=8\.25$/),
    ]);
    expect(made.score).toBe(8.25);
  });

  test('按评委总分: the judges with the highest and lowest sums are named', () => {
    const made = explained(judged([9, 8, 7, 6, 5], { 去极值方式: '按评委总分' }), '信息技术系', 'A1.3');
    expect(made.parts[0]?.lines.filter(({ counted }) => !counted).map(({ label, why }) => `${label} ${why}`)).toEqual([
      '评委0 按评委总分去掉的评委，不计',
      '评委4 按评委总分去掉的评委，不计',
    ]);
    expect(made.parts[0]?.steps).toEqual(['3个有效分取平均：(8+7+6)÷3=7']);
  });

  test('不适用: the mean of the others with their numbers', () => {
    const school = { ...judged([9, 8, 7]), ledger: [['信息系', null, 'A1.3', '不适用', null]] };
    const made = explained(school, '信息技术系', 'A1.3');
    expect(made).toMatchObject({ status: 'not-applicable', score: 50 });
    expect(made.parts.flatMap(({ lines }) => lines.map(({ why }) => why))).toEqual([
      ...new Array<string>(3).fill('本项对该单位不适用，不计'),
      '不适用',
    ]);
    expect(made.steps).toEqual(['不适用，取其他1个单位的平均分', '其他单位的得分平均：(50)÷1=50 → 50']);
  });
});

describe('an entered criterion', () => {
  const rubric = [{ id: 'A1.1', max: 2, mode: '扣分', parameters: '迟交=0.3;缺一项=0.5;未交=全扣' }];

  test('every row with its price, the rounding and rows that do not count', () => {
    const ledger = [
      ['信息系', null, 'A1.1', '迟交', null],
      ['信息系', null, 'A1.1', '缺一项', 3],
      ['机电工程系', null, 'A1.1', '无扣分', null],
    ];
    const made = explained({ rubric, ledger }, '信息系', 'A1.1');
    expect(made.parts[0]?.lines.map(({ row, label, value, why }) => [row, label, value, why])).toEqual([
      [2, '迟交', '（空）1', '0.3×1，扣0.3分'],
      [3, '缺一项', '3', '0.5×3，扣1.5分'],
    ]);
    expect(made.parts[0]?.steps).toEqual(['2−(0.3×1+0.5×3)=0.2']);
    expect(made.score).toBe(0.2);
    expect(explained({ rubric, ledger }, '机电工程系', 'A1.1').parts[0]?.steps).toEqual(['2−0=2']);
  });

  test('losses above the points, and everything lost', () => {
    const ledger = [
      ['信息系', null, 'A1.1', '未交', 1],
      ['信息系', null, 'A1.1', '迟交', 1],
    ];
    const made = explained({ rubric, ledger }, '信息系', 'A1.1');
    expect(made.parts[0]?.lines.map(({ why }) => why)).toEqual(['全扣2分', '0.3×1，扣0.3分']);
    expect(made.parts[0]?.steps).toEqual(['2−(2+0.3×1)，扣分合计2.3超过分值2，按2扣，计0']);
  });

  test('a row that contradicts leaves it open and says where', () => {
    const ledger = [
      ['信息系', null, 'A1.1', '无扣分', null],
      ['信息系', null, 'A1.1', '迟交', 1],
    ];
    const made = explained({ rubric, ledger }, '信息系', 'A1.1');
    expect(made).toMatchObject({ status: 'missing', score: null });
    expect(made.parts[0]?.lines.every(({ counted }) => !counted)).toBe(true);
    expect(made.findings.map(({ code }) => code)).toContain('C3');
  });

  test('a share of thirds keeps its end open', () => {
    const school = { rubric: [{ id: 'A1.6', max: 2, mode: '比例' }], ledger: [['信息系', null, 'A1.6', null, 2, 3]] };
    const made = explained(school, '信息系', 'A1.6');
    expect(made.parts[0]?.steps).toEqual(['2×2÷3=1.333333…']);
    expect(made.steps).toEqual(['1.333333… → 1.33（四舍五入，保留2位小数）']);
  });
});

describe('a register', () => {
  const rubric = [{ id: 'A6.5', max: 5, mode: '计数', source: '宣传登记：按级别计篇', parameters: '校级=0.5;市级=2' }];
  const articles = sheet('宣传登记', [
    ['标题', '链接', '级别', '单位', '发布日期'],
    ['甲', 'https://www.example.cn/a/', '校级', '信息技术系', '2024-05-18'],
    ['乙', 'https://example.cn/b', '校级', '信息系', '2024-05-18'],
    ['丙', '', '校级', '信息技术系', '2024-05-18'],
    ['丁', 'https://example.cn/d', '', '信息技术系', '2024-05-18'],
    ['甲（市台）', 'http://example.cn/a?utm_source=x', '市级', '信息技术系', '2024-05-19'],
    ['乙', 'https://example.cn/b', '校级', '信息系', '2024-05-18'],
  ]);

  test('rows used and left out: once at the highest level, without level or channel, repeated', () => {
    const made = explained({ rubric, more: [articles] }, '信息技术系', 'A6.5');
    expect(made.parts.flatMap(({ lines }) => lines.map(({ row, counted, why }) => [row, counted, why]))).toEqual([
      [2, false, '与第6行是同一篇，只按市级计一次'],
      [3, true, '计1篇（校级）'],
      [4, false, '链接和渠道都没有填，不计'],
      [5, false, '没有可用的级别，不计'],
      [6, true, '计1篇（市级）'],
      [7, false, '与第3行内容相同，只计一次'],
    ]);
    expect(made.parts[0]?.steps).toEqual(['2×1+0.5×1=2.5']);
    expect(made.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['P1', 'P2', 'T3']));
  });

  test('考核登记 speaks for the department: the register rows are overruled', () => {
    const ledger = [['信息系', null, 'A6.5', '校级', 1]];
    const made = explained({ rubric, ledger, more: [articles] }, '信息技术系', 'A6.5');
    expect(made.score).toBe(0.5);
    const whys = made.parts.flatMap(({ lines }) => lines.map(({ why }) => why));
    expect(whys.filter((why) => why.startsWith('考核登记中有'))).toHaveLength(5);
  });
});

test('a veto says which row it is', () => {
  const rubric = [
    { id: 'A1', max: 2, mode: '扣分', parameters: '迟=1' },
    { id: 'V1', item: '否决', max: 0, mode: '否决' },
  ];
  const made = explained({ rubric, ledger: [['信息系', null, 'V1', '事故', 1]] }, '信息技术系', 'V1');
  expect(made.parts[0]?.lines).toMatchObject([{ row: 2, why: '一票否决' }]);
  expect(explained({ rubric }, '机电工程系', 'V1').steps).toEqual(['没有否决登记']);
});

test('names that are not known come with the nearest ones', () => {
  const evaluation = evaluateSchool({
    departments,
    rubric: [{ id: 'A1.1', max: 2, mode: '扣分', parameters: '迟=1' }],
  });
  const reason = (found: ReturnType<typeof findExplainedDepartment> | ReturnType<typeof findExplainedCriterion>) =>
    found.kind === 'unknown' ? say(found.reason.id, found.reason.values) : 'found';
  expect(reason(findExplainedDepartment(evaluation, '信息技术'))).toContain('最接近的：信息技术系');
  expect(reason(findExplainedDepartment(evaluation, '教务处'))).toBe('“教务处”不是参评单位，没有得分。');
  expect(reason(findExplainedDepartment(evaluation, ' 信息技術系 '))).toBe('found');
  expect(reason(findExplainedCriterion(evaluation, 'A1.2'))).toContain('A1.1');
});

test('a department on all criteria: strongest and weakest by share', () => {
  const evaluation = evaluateSchool({
    departments,
    rubric: [
      { id: 'A1', max: 2, mode: '扣分', parameters: '迟=1' },
      { id: 'A2', max: 10, mode: '计数', parameters: '件=1' },
      { id: 'A3', max: 4, mode: '扣分', parameters: '迟=1' },
      { id: 'K1', item: '扣分', max: 5, mode: '扣分', parameters: '迟=1' },
    ],
    ledger: [
      ['信息系', null, 'A1', '迟', 1],
      ['信息系', null, 'A2', '件', 4],
      ['信息系', null, 'A3', '无扣分', null],
      ['信息系', null, 'K1', '迟', 2],
    ],
  });
  const [department] = evaluation.book.scored;
  const made = department === undefined ? undefined : explainDepartment(evaluation, department);
  expect(made?.rows.map(({ lost }) => lost?.valueOf())).toEqual([1, 6, 0, 2]);
  expect(made?.strongest?.score.criterion.id).toBe('A3');
  expect(made?.weakest?.score.criterion.id).toBe('A2');
});
