import type { Parameters } from '../../../src/core/rules/criterion-rule';
import { exact } from '../../../src/core/base/decimal';
import { emptyParameters } from '../../../src/core/rubric/parse-parameters';
import type { Criterion } from '../../../src/core/rubric/criterion';
import type { Department } from '../../../src/core/names/department';
import { blank } from '../../../src/core/base/parsed';
import { markingSheetName } from '../../../src/core/forms/marking-name';
import { freshMarkingPlan, markingTasks } from '../../../src/core/forms/marking-plan';
import { markingSheet } from '../../../src/core/forms/marking-sheet';
import { sayIn } from '../../../src/words/words';

const numbers = { students: blank, teachers: blank, classes: blank };
const department = (name: string): Department => ({ name, aliases: [], kinds: ['参评'], ...numbers, row: 3 });
const texts = { item: '展台', aspect: '', evidence: '', method: '', assessor: '', content: '主题' };
const criterion = (id: string, notApplicableTo: readonly Department[] = []): Criterion => ({
  ...{ id, ...texts, max: exact(2), mode: '评委', subject: '单位', source: { kind: 'judges' } },
  ...{ parameters: emptyParameters, notApplicableTo, unsureFor: [], part: 'inside', row: 3 },
});

const outOf100: Parameters = { ...emptyParameters, markMax: exact(100) };

function laidOut(count: number, second: Parameters = emptyParameters) {
  const departments = Array.from({ length: count }, (_, at) => department(`第${at + 1}系`));
  const criteria = [criterion('A1'), { ...criterion('A2', departments.slice(1, 2)), parameters: second }];
  const subjects = departments.map((one) => ({ kind: '单位', department: one, name: '' }) as const);
  const judge = { name: '甲', department: departments[0] ?? null, unsure: [], group: '', row: 3 };
  const plan = freshMarkingPlan(
    judge,
    '评分·甲',
    markingTasks(criteria, (kind) => (kind === '单位' ? subjects : [])),
  );
  return markingSheet(plan, {
    say: sayIn('zh-CN'),
    title: { value: '评分表' },
    rubric: {
      sheet: '评价细则',
      columns: new Map([
        ['编号', 0],
        ['项目', 1],
        ['评分内容', 4],
        ['分值', 5],
        ['参数', 9],
      ]),
    },
    valueAt: () => null,
    isTyped: () => false,
  });
}

describe('a marking sheet', () => {
  const content = laidOut(3);
  const valueAt = (row: number, column: number) => content.cells[row]?.[column]?.value;

  test('says whose it is above the first block', () => {
    expect(valueAt(2, 0)).toBe('评委：甲');
    expect(content.cells[4]?.map((cell) => cell?.value)).toEqual([
      ...['编号', '项目', '评分内容', '分值', '第1系', '第2系', '第3系'],
    ]);
  });

  test('asks for no marks of the own department, nor where a criterion does not apply', () => {
    expect([4, 5, 6].map((column) => valueAt(5, column))).toEqual(['回避', null, null]);
    expect([4, 5, 6].map((column) => valueAt(6, column))).toEqual(['回避', '不适用', null]);
  });

  test('takes 0 to 分值 or one of three words', () => {
    expect(content.validations?.[0]).toMatchObject({
      strict: true,
      range: { top: 5, left: 4, bottom: 6, right: 6 },
      rule: { formula: 'OR(AND(ISNUMBER(E6),E6>=0,E6<=$D6),E6="缺席",E6="回避",E6="不适用")' },
    });
  });

  test('shows the points that the rubric has now', () => {
    const ids = "'评价细则'!$A:$A";
    expect(content.cells[5]?.[3]).toMatchObject({
      value: 2,
      formula: `IFERROR(INDEX('评价细则'!$F:$F,MATCH($A6,${ids},0)),2)`,
    });
  });

  test('has no total before there is a mark', () => {
    expect(content.cells[7]?.[4]).toMatchObject({ value: '', formula: 'IF(COUNT(E6:E7)=0,"",SUM(E6:E7))' });
    expect(content.cells[7]?.[3]).toMatchObject({ value: 4 });
  });

  test('says up to what a row is marked, and totals points', () => {
    const scaled = laidOut(3, outOf100);
    expect(scaled.cells[6]?.[2]?.value).toBe('主题（按满分=100打分，汇总时折算为分值）');
    expect(scaled.cells[6]?.[3]?.value).toBe(2);
    expect(scaled.validations?.map(({ rule }) => ('formula' in rule ? rule.formula : ''))).toEqual([
      'OR(AND(ISNUMBER(E6),E6>=0,E6<=$D6),E6="缺席",E6="回避",E6="不适用")',
      'OR(AND(ISNUMBER(E7),E7>=0,E7<=100),E7="缺席",E7="回避",E7="不适用")',
    ]);
    expect(scaled.cells[7]?.[4]?.formula).toBe('IF(COUNT(E6:E7)=0,"",ROUND(SUM(E6:E6)+N(E7)*$D7/100,6))');
    expect(scaled.cells[7]?.[3]?.formula).toBe('IF(COUNT(D6:D7)=0,"",SUM(D6:D7))');
  });

  test('prints on one page while it can be read, else on several with the criteria on each', () => {
    expect(content.page).toMatchObject({ landscape: true, pagesWide: 1 });
    expect(laidOut(14).page?.pagesWide).toBe(1);
    expect(laidOut(30).page).toMatchObject({ pagesWide: 2, repeatColumns: [0, 3] });
  });
});

describe('the tab name', () => {
  test.each([
    ['甲', '评分·甲'],
    ['A/B:[c]*?\\', '评分·ABc'],
    ["'", '评分·评委'],
    ["O'Neil'", "评分·O'Neil"],
    ['名'.repeat(40), `评分·${'名'.repeat(28)}`],
    [`${'名'.repeat(27)}𠮷𠮷`, `评分·${'名'.repeat(27)}`],
  ])('of %s is %s', (judge, name) => {
    expect(markingSheetName(judge, new Set())).toBe(name);
  });

  test('differs from every other, capitals aside', () => {
    expect(markingSheetName('ann', new Set(['评分·Ann', '评分·ann (2)']))).toBe('评分·ann (3)');
  });
});
