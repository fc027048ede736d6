import { findingLines, lineText } from '../../../src/core/overview/finding-lines';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool, markingSheet, sheet } from '../../support/sheets';
import type { School } from '../../support/sheets';

const departments = ['甲系', '乙系', '丙系', '丁系'].map((name) => [name, '', '参评', 100]);
const school: School = {
  departments,
  rubric: [
    { id: 'J1', max: 60, mode: '评委' },
    { id: 'J2', max: 40, mode: '评委' },
  ],
  judges: [
    ['张伟', null, ''],
    ['李娜', null, ''],
  ],
  more: [
    markingSheet('张伟', ['甲系', '乙系', '丙系', '丁系'], { J1: [5, null, null, null], J2: [4, 4, null, 3] }),
    markingSheet('李娜', ['甲系', '乙系', '丙系', '丁系'], { J1: [5, 6, 7, 8], J2: [4, 400, 5, 3] }),
    sheet('活动登记', [
      ['活动名称', '牵头部门', '开始日期', '学生人次', '专栏链接'],
      ['开放日', '甲系', '2024-05-18', '约30', 'a.cn/1'],
      ['讲座', '甲系', '2024-05-18', '30人次', 'a.cn/2'],
      ['展演', '甲系', '2024-05-18', '40人次', 'a.cn/3'],
      ['参观', '甲系', '2024-05-18', '约40', 'a.cn/4'],
    ]),
  ],
};

function linesOf(of: School) {
  const evaluation = evaluateSchool({ ...of, settings: { 年度: 2024 } });
  return findingLines(evaluation, evaluation.findings).map((line) => ({
    code: line.findings[0].code,
    count: line.findings.length,
    blocks: line.blocks,
    text: lineText(line, sayIn('zh-CN')),
  }));
}

test('what a judge has still to mark is one line with its number, before errors that block no total', () => {
  const lines = linesOf(school);
  expect(lines.slice(0, 2)).toEqual([
    { code: 'S1', count: 1, blocks: true, text: expect.stringContaining('400') },
    { code: 'S3', count: 4, blocks: true, text: expect.stringContaining('张伟还差4格') },
  ]);
  // Three departments have no entries at all; nobody scores the numbers of 活动登记.
  expect(lines.slice(2, 4).map(({ code, count, blocks }) => [code, count, blocks])).toEqual(
    expect.arrayContaining([
      ['N4', 2, false],
      ['F2', 3, false],
    ]),
  );
  expect(lines.find(({ code }) => code === 'N1')).toMatchObject({ count: 2, text: expect.stringContaining('D4') });
  expect(lines.find(({ code }) => code === 'F2')?.text).toContain('丙系、丁系');
});

test('a register blocks totals only where a criterion is scored from that column', () => {
  const blocked = (rubric: School['rubric']) =>
    linesOf({ departments, rubric, more: school.more ?? [] }).flatMap(({ code, blocks }) => (blocks ? [code] : []));
  const late = { id: 'R1', max: 5, mode: '扣分', source: '活动登记：迟传天数', parameters: '迟一天=1;未传=5' };
  expect(blocked([late])).toEqual([]);
  const unknown = sheet('活动登记', [
    ['活动名称', '牵头部门', '开始日期', '专栏链接'],
    ['开放日', '汽车系', '2024-05-18', 'a.cn'],
  ]);
  const withUnknown = (rubric: School['rubric']) =>
    linesOf({ departments, rubric, more: [unknown] }).flatMap(({ code, blocks }) => (blocks ? [code] : []));
  expect(withUnknown([late])).toEqual(['U2']);
  expect(withUnknown([{ id: 'K1', max: 5, mode: '计数', parameters: '点=1' }])).toEqual([]);
});
