import type { FindingView } from '../../src/engine/view';
import { groupFindings } from '../../src/taskpane/group-findings';

const finding = (key: string, more: Partial<FindingView>): FindingView => ({
  ...{
    key,
    code: 'N1',
    severity: 'warn',
    isDue: false,
    title: '数字带单位',
    place: { sheet: '活动登记', row: 4, column: 8 },
  },
  ...{ cell: 'I5', found: '30人次', message: '读作30', suggestion: '30', fix: null, accepted: null, line: 1 },
  ...more,
});

const findings = [
  finding('a', { line: 0, code: 'M1', severity: 'error', title: '必填项空着', found: '', message: '请补填' }),
  finding('b', { fix: 'certain' }),
  finding('c', { found: '２场', cell: 'H6' }),
  finding('d', { accepted: '已核对', line: 2 }),
];
const lines = [
  { key: '必填', text: '请补填', blocks: true, count: 1 },
  { key: '带单位', text: '读作30（同类共2处）', blocks: false, count: 2 },
  { key: '已核对', text: '读作30', blocks: false, count: 1 },
];
const keys = (...asked: [Parameters<typeof groupFindings>[1], string]) =>
  groupFindings({ findings, lines }, ...asked).map(({ findings: own }) => [own[0].code, own.map(({ key }) => key)]);

test('a line tells its text, and whether totals wait for it', () => {
  expect(groupFindings({ findings, lines }, 'all', '').map(({ text, blocks }) => [text, blocks])).toEqual([
    ['请补填', true],
    ['读作30（同类共2处）', false],
  ]);
});

test('groups by line in the order of the findings; accepted ones are out of the way', () => {
  expect(keys('all', '')).toEqual([
    ['M1', ['a']],
    ['N1', ['b', 'c']],
  ]);
  expect(keys('acceptedOnly', '')).toEqual([['N1', ['d']]]);
});

test('filters by severity and by what can be fixed', () => {
  expect(keys('error', '')).toEqual([['M1', ['a']]]);
  expect(keys('info', '')).toEqual([]);
  expect(keys('fixable', '')).toEqual([['N1', ['b']]]);
});

test('searches sheet, cell, code, message and what stands there', () => {
  expect(keys('all', ' h6 ')).toEqual([['N1', ['c']]]);
  expect(keys('all', 'm1')).toEqual([['M1', ['a']]]);
  expect(keys('all', '人次')).toEqual([['N1', ['b']]]);
  expect(keys('all', '活动登记')).toHaveLength(2);
});
