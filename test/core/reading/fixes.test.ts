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
