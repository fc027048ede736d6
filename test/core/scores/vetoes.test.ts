import type { Cell } from '../../../src/core/base/cells';
import { totals } from '../../support/sheets';

const veto = (matter: Cell, quantity: Cell = null, parameters = '') => {
  const made = totals({
    departments: [['信息技术系', '', '参评', 1000]],
    rubric: [
      { id: 'A1', max: 100, mode: '扣分', parameters: '迟交=1' },
      { id: 'V', item: '否决', max: 0, mode: '否决', parameters },
    ],
    ledger: [['信息技术系', null, 'V', matter, quantity]],
  });
  const { vetoed, total } = made.of('信息技术系');
  const found = made.json.findings.filter(({ code, sheet }) => code === 'C2' && sheet === '考核登记');
  return { vetoed, total, found };
};

test.each([
  '发生',
  '有',
  '是',
  '事故',
  '安全责任事故',
  '发生食物中毒事件',
  '弄虚作假',
  '学生打架斗殴1起',
  '重大负面舆情',
])('%s vetoes', (matter) => {
  expect(veto(matter)).toMatchObject({ vetoed: true, total: 100, found: [] });
});

test.each(['无', '无扣分', '否', '不适用', ' 无 '])('%s is no veto', (matter) => {
  expect(veto(matter)).toMatchObject({ vetoed: false, total: 100, found: [] });
  expect(veto(matter, 1)).toMatchObject({ vetoed: false, total: 100, found: [] });
});

test.each([
  ...(['没有', '无此情况', '未发生', '没有发生', '0', 0, '未出现', '从未发生', '没有此类情况'] as const).map(
    (matter) => [matter, '无'] as const,
  ),
  ...(['×', '√', '/', '正常', '安全', '良好', '未发生事故', '无安全事故', '零投诉', '预防事故'] as const).map(
    (matter) => [matter, null] as const,
  ),
])('[C2] %p says neither yes nor no', (matter, suggestion) => {
  const { vetoed, total, found } = veto(matter);
  expect([vetoed, total]).toEqual([false, null]);
  expect(found).toMatchObject([{ severity: 'error', cell: 'D2', value: String(matter), suggestion }]);
});

test('数量 0 is no veto, whatever 事项 says', () => {
  for (const matter of ['', '事故', '正常', '×'])
    expect(veto(matter, 0)).toMatchObject({ vetoed: false, total: 100, found: [] });
});

test('where 参数 names what vetoes, only that does', () => {
  const named = '重大安全事故；考试泄题';
  expect(veto('考试泄题', null, named)).toMatchObject({ vetoed: true, found: [] });
  expect(veto('发生', null, named)).toMatchObject({ vetoed: true, found: [] });
  expect(veto('学生投诉', null, named)).toMatchObject({ vetoed: false, total: null, found: [{ code: 'C2' }] });
});

test('a row that says yes beside one that says nothing: vetoed, and open', () => {
  const made = totals({
    departments: [['信息技术系', '', '参评', 1000]],
    rubric: [
      { id: 'A1', max: 100, mode: '扣分', parameters: '迟交=1' },
      { id: 'V', item: '否决', max: 0, mode: '否决' },
    ],
    ledger: [
      ['信息技术系', null, 'V', '发生', null],
      ['信息技术系', null, 'V', '正常', null],
    ],
  });
  expect(made.of('信息技术系')).toMatchObject({ vetoed: true, total: null });
});
