import type { Cell } from '../../../src/core/base/cells';
import { ruleSentences } from '../../../src/core/overview/rule-sentences';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool } from '../../support/sheets';

const say = sayIn('zh-CN');
const seven = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => [name]);

function rulesOf(settings: Readonly<Record<string, Cell>>, judges: readonly (readonly Cell[])[] = seven) {
  const { book } = evaluateSchool({
    settings,
    departments: [['信息技术系', '', '参评', 400]],
    rubric: [{ id: 'A1', max: 100, mode: '评委' }],
    judges,
  });
  return ruleSentences(book).map(({ message, warning }) => ({
    text: say(message.id, message.values),
    id: message.id,
    warning,
  }));
}

const warnings = (rules: ReturnType<typeof rulesOf>) => rules.filter(({ warning }) => warning).map(({ id }) => id);

test('a school by default: seven judges, one highest and one lowest dropped, two decimals, no warning', () => {
  const rules = rulesOf({});
  expect(warnings(rules)).toEqual([]);
  const text = rules.map((one) => one.text).join('');
  expect(text).toContain('7位评委');
  expect(text).toContain('去掉一个最高分和一个最低分');
  expect(text).toContain('保留2位小数');
  expect(text).toContain('90分及以上为优秀');
});

test('trimming 3 judges leaves one mark', () => {
  expect(warnings(rulesOf({ 去掉最高最低分的最少评委数: 3 }, seven.slice(0, 3)))).toContain('rules.trimsThree');
});

test('weights that do not add up, groups without judges and judges without a group are warned of', () => {
  const judges = [
    ['甲', '', '专业评委'],
    ['乙', '', '学生评委'],
  ];
  expect(warnings(rulesOf({ 评委组权重: '专业评委=70;大众评委=20' }, judges))).toEqual([
    'rules.groupSum',
    'rules.emptyGroups',
    'rules.outsideGroups',
  ]);
});

test('按评委总分 with groups, lines that rise, a full mark that the rubric misses', () => {
  const groups = rulesOf({ 去极值方式: '按评委总分', 评委组权重: '专业评委=100' }, [['甲', '', '专业评委']]);
  expect(warnings(groups)).toEqual(['rules.trimAndGroups']);
  expect(warnings(rulesOf({ 良好线: 95 }))).toEqual(['rules.linesAscend']);
  expect(warnings(rulesOf({ 满分: 105 }))).toEqual(['rules.fullDiffers']);
});

test('exactly as many judges as trimming needs, one of them from a scored department', () => {
  const judges = [['甲', '信息技术系'], ...seven.slice(1, 5)];
  expect(warnings(rulesOf({}, judges))).toEqual(['rules.atThreshold']);
});

test('a school that does not score has no rule card', () => {
  const { book } = evaluateSchool({ departments: [], rubric: [] });
  expect(ruleSentences({ ...book, rubric: null })).toEqual([]);
});
