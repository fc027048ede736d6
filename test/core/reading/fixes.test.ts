import { evaluate } from '../../../src/core/evaluate';
import { sheet } from '../../support/sheets';

test('a fix never replaces a formula by its value of today', () => {
  const { findings } = evaluate([
    sheet('单位', [
      ['单位名称', '类别', '学生数'],
      ['机电系', '参评', { value: '30人', formula: '28&"人"' }],
      ['建筑系', '参评', '30人'],
    ]),
  ]);
  const fixes = findings.filter(({ code }) => code === 'N1').map(({ place, fix }) => [place?.row, fix === null]);
  expect(fixes).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('[X2] a formula whose result nobody stored is no empty cell', () => {
  const { findings } = evaluate([
    sheet('单位', [
      ['单位名称', '类别'],
      ['机电系', '参评'],
    ]),
    sheet('评价细则', [
      ['编号', '项目', '评分内容', '分值', '方式', '参数'],
      ['A1', '一', '内容', 100, '扣分', '迟交=1'],
    ]),
    sheet('考核登记', [
      ['单位', '编号', '事项', '数量'],
      ['机电系', 'A1', { value: null, formula: '"迟交"' }, null],
    ]),
  ]);
  expect(findings.filter(({ code }) => code === 'X2').map(({ place }) => place?.column)).toEqual([2]);
  expect(findings.filter(({ code }) => code === 'C1')).toEqual([]);
});
