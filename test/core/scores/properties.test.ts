import fc from 'fast-check';
import type { Cell, Sheet } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import { totalJson } from '../../../src/core/json/total-json';
import { sayIn } from '../../../src/words/words';
import { randomSchool } from '../../reference/random-school';
import { asNumber, exact, greatest, least, minus, plus, sum } from '../../reference/rational';
import { isOutside } from '../../reference/reference-school';
import type { Mark, ReferenceSchool } from '../../reference/reference-school';
import { sheetsOf } from '../../reference/school-sheets';
import { sheet } from '../../support/sheets';

const runs = { numRuns: 40, seed: 20240518 };

function scoresOf(sheets: readonly Sheet[], draft: boolean) {
  const { findings, ...scores } = totalJson(evaluate(sheets, { draft }), sayIn('zh-CN'));
  return { ...scores, codes: findings.map((finding) => finding.code).sort() };
}

const scoreSchool = (school: ReferenceSchool) => scoresOf(sheetsOf(school), school.draft);
const addUp = (values: readonly (number | null)[]): number => asNumber(sum(values.map((value) => exact(value ?? 0))));

test('printed numbers add up: criteria to items, items to base, base and bonus and penalty to the total', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      const criteriaOf = (item: string) => school.rubric.filter((row) => row.item === item).map((row) => row.id);
      for (const one of scoreSchool(school).departments) {
        const points = (item: string) =>
          addUp(one.criteria.filter(({ id }) => criteriaOf(item).includes(id)).map(({ score }) => score));
        for (const item of one.items) expect(item.score).toBe(points(item.name));
        expect([one.bonus, one.penalty]).toEqual([points('加分'), points('扣分')]);
        const rescaled = one.criteria.some(({ status, score }) => status === 'not-applicable' && score === null);
        if (!rescaled) expect(one.base).toBe(addUp(one.items.map((item) => item.score)));
        if (one.total === null) continue;
        const raw = greatest(exact(0), minus(plus(exact(one.base), exact(one.bonus)), exact(one.penalty)));
        const { cap } = school.settings;
        expect(one.total).toBe(asNumber(cap === null ? raw : least(raw, exact(cap))));
      }
    }),
    runs,
  );
});

test('items add up to the full mark', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      const { full, departments } = scoreSchool(school);
      expect(full).toBe(addUp(school.rubric.filter((row) => !isOutside(row)).map((row) => row.max)));
      for (const one of departments) expect(addUp(one.items.map((item) => item.max))).toBe(full);
    }),
    runs,
  );
});

test('one mark of one department moves no score of another department, but through 不适用', () => {
  fc.assert(
    fc.property(
      randomSchool,
      fc.nat(),
      fc.constantFrom<Mark['cell']>(null, 0, 1, '缺席', '不适用'),
      (school, at, cell) => {
        const changed = school.marks[at % Math.max(1, school.marks.length)];
        if (changed === undefined) return;
        const marks = school.marks.map((mark) => (mark === changed ? { ...mark, cell } : mark));
        const before = scoreSchool(school).departments;
        const after = scoreSchool({ ...school, marks }).departments;
        before.forEach((one, index) => {
          const other = after[index];
          one.criteria.forEach((criterion, place) => {
            if (one.name === changed.department && criterion.id === changed.id) return;
            const moved = other?.criteria[place];
            if (criterion.status === 'not-applicable' && one.name !== changed.department) {
              expect(moved?.status).toBe('not-applicable');
            } else if (one.name !== changed.department || !school.settings.trimBySum) expect(moved).toEqual(criterion);
          });
        });
      },
    ),
    runs,
  );
});

test('a row of 考核登记 moves scores of its own criterion only', () => {
  fc.assert(
    fc.property(randomSchool, fc.nat(), (school, at) => {
      const removed = school.ledger[at % Math.max(1, school.ledger.length)];
      if (removed === undefined || (school.settings.trimBySum && removed.matter === '不适用')) return;
      const ledger = school.ledger.filter((row) => row !== removed);
      const other = (departments: ReturnType<typeof scoreSchool>['departments']) =>
        departments.map((one) => one.criteria.filter(({ id }) => id !== removed.id));
      expect(other(scoreSchool({ ...school, ledger }).departments)).toEqual(other(scoreSchool(school).departments));
    }),
    runs,
  );
});

/** Rows below the heading in another order; every second one keeps its neighbourhood. */
function shuffled(rows: readonly (readonly Cell[])[], by: number): readonly (readonly Cell[])[] {
  const [head = [], ...body] = rows;
  const keyed = body.map((row, index) => ({ row, key: (index * 7919 + by) % 104729 }));
  return [
    head,
    ...keyed.sort((left, right) => ((left.key * by) % 9973) - ((right.key * by) % 9973)).map(({ row }) => row),
  ];
}

const freeOrder = ['活动设置', '教学团队', '考核登记', '竞赛登记', '活动登记', '宣传登记', '志愿服务登记'];

test('the order of rows in registers and of sheets never matters', () => {
  fc.assert(
    fc.property(randomSchool, fc.integer({ min: 1, max: 9972 }), (school, by) => {
      const sheets = sheetsOf(school);
      const mixed = sheets
        .map((one) => (freeOrder.includes(one.name) ? { ...one, rows: shuffled(one.rows, by) } : one))
        .reverse();
      expect(scoresOf(mixed, school.draft)).toEqual(scoresOf(sheets, school.draft));
    }),
    runs,
  );
});

test('evaluating twice says the same, and leaves the cells as they were', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      const sheets = sheetsOf(school);
      const before = JSON.stringify(sheets);
      const first = totalJson(evaluate(sheets, { draft: school.draft }), sayIn('zh-CN'));
      expect(totalJson(evaluate(sheets, { draft: school.draft }), sayIn('zh-CN'))).toEqual(first);
      expect(JSON.stringify(sheets)).toBe(before);
    }),
    runs,
  );
});

const outputs: readonly Sheet[] = [
  sheet('考核汇总', [
    ['单位', '编号', '事项', '数量'],
    ['信息技术系', 'A1', '不适用', 1],
  ]),
  sheet('得分明细', [
    ['单位', '编号', '项目', '评分内容', '分值', '方式'],
    ['信息技术系', 'A1', '项目一', '内容', 50, '计数'],
  ]),
  sheet('检查结果', [
    ['单位名称', '类别'],
    ['美术系', '参评；牵头'],
  ]),
  sheet('附件2', [
    ['活动名称', '牵头部门', '开始日期'],
    ['附件活动', '信息技术系', '2024-05-14'],
  ]),
  sheet('统计汇总', [
    ['标题', '级别', '单位'],
    ['总稿', '国家级', '信息技术系'],
  ]),
  sheet('学期考评', [
    ['姓名', '所属单位', '组别'],
    ['多余评委', '', ''],
  ]),
];

test('output sheets are never read as input', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      const sheets = sheetsOf(school);
      expect(scoresOf([...outputs, ...sheets], school.draft)).toEqual(scoresOf(sheets, school.draft));
    }),
    runs,
  );
});
