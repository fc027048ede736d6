import { sheet, totals } from '../../support/sheets';
import type { School } from '../../support/sheets';

const deduction = { id: 'A1', max: 10, mode: '扣分', parameters: '迟交=1' } as const;
const judged = { id: 'B1', max: 10, mode: '评委' } as const;

/** 甲系 gave 乙系's name as its alias: rows for 乙系 count nowhere, those by 甲系's own name and 乙系's other alias do. */
test('[U5] a row that uses a name of two departments counts for neither', () => {
  const school = totals({
    departments: [
      ['甲系', '乙系', '参评', 100],
      ['乙系', '乙部', '参评', 100],
    ],
    rubric: [deduction],
    ledger: [
      ['乙系', null, 'A1', '迟交', 3],
      ['甲系', null, 'A1', '迟交', 1],
      ['乙部', null, 'A1', '迟交', 2],
    ],
  });
  expect(school.criterion('甲系', 'A1').score).toBe(9);
  expect(school.criterion('乙系', 'A1').score).toBe(8);
  expect(school.codes.filter((code) => code.startsWith('U'))).toEqual(['U5', 'U5']);
});

function judging(judges: School['judges'], headings: readonly string[], marks: readonly (number | string | null)[]) {
  return totals({
    departments: [
      ['新系', '旧系', '参评', 100],
      ['乙系', '丙部', '参评', 100],
      ['丙系', '丙部', '参评', 100],
    ],
    rubric: [judged],
    judges: judges ?? [],
    more: [
      sheet('评分·甲', [
        ['评委：甲'],
        ['编号', '项目', '评分内容', '分值', ...headings],
        ['B1', '项目一', '内容B1', 10, ...marks],
      ]),
    ],
  });
}

test('[U5] the judge of a department that cannot be told: marks for those who may be meant are unreadable', () => {
  const school = judging([['甲', '丙部']], ['新系', '乙系', '丙系'], [7, 8, 9]);
  expect(school.criterion('新系', 'B1').score).toBe(7);
  expect(school.criterion('乙系', 'B1').status).toBe('missing');
  expect(school.criterion('丙系', 'B1').status).toBe('missing');
});

test.each([
  ['the filled one counts, whichever it is', [null, 8, 9, 7], 7],
  ['the filled one counts, whichever it is', [7, 8, 9, null], 7],
  ['a 0 is a mark', [0, 8, 9, null], 0],
  ['both filled: unreadable', [7, 8, 9, 7], null],
  ['缺席 is no empty column', ['缺席', 8, 9, 7], null],
])('[X1] two columns for one department, the old name an alias: %s', (_, marks, expected) => {
  const school = judging([['甲', null]], ['旧系', '乙系', '丙系', '新系'], marks);
  expect(school.criterion('新系', 'B1').score).toBe(expected);
  expect(school.criterion('乙系', 'B1').score).toBe(8);
  const told = school.json.findings.filter(({ code }) => code === 'X1');
  expect(told.map(({ cell }) => cell)).toEqual(['H2']);
  for (const column of ['旧系（E）', '新系（H）']) expect(told[0]?.message).toContain(column);
});

test('[G1] a setting whose name is nearly right is not replaced by its default: judged criteria are refused', () => {
  const school = (name: string) =>
    totals({
      settings: { [name]: '专业=100' },
      departments: [['甲系', null, '参评', 100]],
      rubric: [deduction, judged],
      judges: [['甲', null, '专业']],
      more: [
        sheet('评分·甲', [['评委：甲'], ['编号', '项目', '评分内容', '分值', '甲系'], ['B1', '项目一', '乙', 10, 6]]),
      ],
    });
  expect(school('评委组权重：').criterion('甲系', 'B1').score).toBe(6);
  const wrong = school('评委组的权重');
  expect(wrong.criterion('甲系', 'B1').status).toBe('missing');
  expect(wrong.criterion('甲系', 'A1').score).toBe(10);
  const [told] = wrong.json.findings.filter(({ code }) => code === 'G1');
  expect(told).toMatchObject({ severity: 'error', value: '评委组的权重', suggestion: '评委组权重' });
});

test('[C2] a suggestion for 事项 has the same meaning, or there is none', () => {
  const written = ['无扣分。', '迟交、违纪', '学生违纪', '迟 交!'];
  const school = totals({
    departments: written.map((_, at) => [`${String(at)}系`, null, '参评', 100]),
    rubric: [{ ...deduction, parameters: '迟交=1;违纪=2' }],
    ledger: written.map((kind, at) => [`${String(at)}系`, null, 'A1', kind, 1]),
  });
  const told = school.json.findings.filter(({ code }) => code === 'C2');
  expect(told.map(({ value, suggestion }) => [value, suggestion])).toEqual([
    ['无扣分。', '无扣分'],
    ['迟交、违纪', null],
    ['学生违纪', null],
    ['迟 交!', '迟交'],
  ]);
  expect(told[1]?.message).toContain('拆');
});
