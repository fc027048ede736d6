import { findObsolete } from '../../../src/core/book/find-obsolete';
import { findExplainedCriterion } from '../../../src/core/explain/find-explained';
import { blocksTotals } from '../../../src/core/overview/blocks-totals';
import { findingLines } from '../../../src/core/overview/finding-lines';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool, markingSheet } from '../../support/sheets';
import type { School } from '../../support/sheets';

const say = sayIn('zh-CN');
const departments = [
  ['电子信息专业部', '', '参评', 300],
  ['学前教育专业部', '', '参评', 300],
  ['学前教育研究室', '', '职能', null],
];
const ratio = { id: 'A1', max: 10, mode: '比例' };
const found = (school: Partial<School>, code: string) =>
  evaluateSchool({ departments, rubric: [ratio], ...school })
    .findings.filter((finding) => finding.code === code)
    .map(({ severity, place, message, suggestion }) => {
      return { severity, row: place?.row, text: say(message.id, message.values), suggestion };
    });

test.each([
  [900, 62, 1],
  [95, 62, 1],
  [62, 62, 0],
  [61, 62, 0],
])('[T1] 数量 %d of 应有数 %d', (quantity, due, count) => {
  const ledger = [['电子信息专业部', null, 'A1', '', quantity, due]];
  const told = found({ ledger }, 'T1');
  expect(told).toHaveLength(count);
  for (const one of told) expect(one).toMatchObject({ severity: 'warn', row: 1 });
});

test('[T1] rows add up before they are compared', () => {
  const ledger = [
    ['电子信息专业部', null, 'A1', '', 70, 60],
    ['电子信息专业部', null, 'A1', '', 20, 40],
  ];
  expect(found({ ledger }, 'T1')).toEqual([]);
});

test.each(['缺', '请假', '/', '满分', '无'])(
  '[N9] a mark %s asks for the words that there are, never for 0',
  (mark) => {
    const school = {
      rubric: [{ id: 'J1', max: 10, mode: '评委' }],
      judges: [['张伟', null, '']],
      more: [markingSheet('张伟', ['电子信息专业部', '学前教育专业部'], { J1: [mark, 8] })],
    };
    const [one] = found(school, 'N9');
    expect(one?.suggestion).toBeNull();
    for (const word of ['缺席', '回避', '不适用', '0至10']) expect(one?.text).toContain(word);
  },
);

test.each([
  ['9.5/10', '各栏'],
  ['9，5', '各栏'],
  ['二十', '20'],
])('a mark %s of 10: the number that is wanted is named, and never %s', (mark, never) => {
  const school = {
    rubric: [{ id: 'J1', max: 10, mode: '评委' }],
    judges: [['张伟', '']],
    more: [markingSheet('张伟', ['电子信息专业部', '学前教育专业部'], { J1: [mark, 8] })],
  };
  const told = ['N4', 'N5', 'N6', 'N9'].flatMap((code) => found(school, code));
  expect(told.map(({ suggestion }) => suggestion)).toEqual([null]);
  expect(told[0]?.text).toContain('0至10');
  expect(told[0]?.text).not.toContain(never);
});

test.each([
  ['扣分', '迟交=1', '全勤', '无扣分', null],
  ['扣分', '迟交=1', '没有扣分', '无扣分', '无扣分'],
  ['计数', '作品=1', '没有', '无', '无'],
])('[C2] %s %s, %s: the words that the mode knows are named', (mode, parameters, matter, word, suggestion) => {
  const rubric = [{ id: 'A1', max: 10, mode, parameters }];
  const [one] = found({ rubric, ledger: [['电子信息专业部', null, 'A1', matter, null]] }, 'C2');
  expect(one?.text.split('可用的事项')[1]).toContain(word);
  expect(one?.suggestion).toBe(suggestion);
});

test.each([
  ['电子信息', '电子信息专业部'],
  ['学前教育专业', '学前教育专业部'],
  ['学前教育', null],
  ['学', null],
])('[U2] %s is offered as the only one that begins so', (name, suggestion) => {
  const [one] = found({ ledger: [[name, null, 'A1', '', 1, 2]] }, 'U2');
  expect(one?.suggestion ?? null).toBe(suggestion);
});

test('[R1] a line of several rows is about one 方式', () => {
  const rubric = ['扣分', '计数', '扣分'].map((mode, at) => ({ id: `A${String(at)}`, max: 10, mode }));
  const evaluation = evaluateSchool({ departments, rubric });
  const lines = findingLines(evaluation, evaluation.findings).filter(({ findings: [first] }) => first.code === 'R1');
  expect(lines.map(({ findings }) => findings.length)).toEqual([2, 1]);
});

test.each([
  [{ 重大活动分值: null }, false],
  [{ 优秀线: '很高' }, false],
  [{ 良好线: 95 }, false],
  [{ 去极值方式: '随便' }, true],
  [{ 总分上限: '一百' }, true],
])('[G1] %p blocks totals: %p', (settings, expected) => {
  const evaluation = evaluateSchool({ departments, rubric: [ratio], settings });
  const blocks = blocksTotals(evaluation);
  const errors = evaluation.findings.filter(({ code, severity }) => code === 'G1' && severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.map((finding) => blocks(finding))).toEqual(errors.map(() => expected));
});

test('empty rows of 考核登记 for a criterion that a register feeds are obsolete, entries beside it are not', () => {
  const rubric = [{ id: 'A1', max: 10, mode: '比例', source: '竞赛登记：参赛率' }];
  const ledger = [
    ['电子信息专业部', null, 'A1', null, null, null],
    ['学前教育专业部', null, 'A1', null, 3, 4],
  ];
  const { book } = evaluateSchool({ departments, rubric, ledger });
  expect(findObsolete(book).ledger).toMatchObject([{ row: 1, why: 'criterion', holds: 'nothing' }]);
});

test('a criterion is found by its 评分内容 where only one has it', () => {
  const rubric = ['A1', 'A2'].map((id, at) => ({ id, max: 10, mode: '评委', item: at === 0 ? '稿件报送' : '方案' }));
  const evaluation = evaluateSchool({ departments, rubric });
  const of = (text: string) => {
    const result = findExplainedCriterion(evaluation, text);
    return result.kind === 'found' ? result.value.id : say(result.reason.id, result.reason.values);
  };
  expect([of('稿件'), of('内容A2'), of('方案'), of('a1')]).toEqual(['A1', 'A2', 'A2', 'A1']);
  expect(of('内容')).toContain('A1 内容A1、A2 内容A2');
});
