import { modes, scoringModes } from '../../../src/core/rules/all-modes';
import type { Sheet } from '../../../src/core/base/cells';
import { readBook } from '../../../src/core/book/read-book';
import { startSheet } from '../../../src/core/start/start-sheet';
import { rectanglesOfCells } from '../../../src/core/start/mark-rectangles';
import { untabledNames } from '../../../src/core/base/own-sheets';
import { startNameFor, workPlace } from '../../../src/core/tables/work-order';
import { tableSpecs } from '../../../src/core/tables/table-spec';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool, markingSheet, schoolSheets, sheet } from '../../support/sheets';
import { cellOf } from '../results/read-content';

const school = {
  departments: [
    ['信息技术系', '信息系', '参评', 400],
    ['机电工程系', '', '参评', 300],
  ],
  rubric: [
    { id: 'A1', max: 10, mode: '评委' },
    { id: 'A2', max: 10, mode: '评委', notFor: '机电工程系' },
    { id: 'B1', max: 5, mode: '计数', parameters: '点=1' },
  ],
  judges: [['甲'], ['乙', '信息系']],
  ledger: [
    ['信息系', null, 'B1', '点', 2, null],
    ['信息系', null, 'B1', null, 1, null],
    ['机电工程系', null, 'B1', null, null, null],
  ],
  more: [
    markingSheet('甲', ['信息技术系', '机电工程系'], { A1: [8, '缺席'], A2: [null, null] }),
    markingSheet('乙', ['信息技术系', '机电工程系'], { A1: ['回避', null], A2: ['回避', 9] }),
    sheet('宣传登记', [
      ['标题', '级别', '单位'],
      ['甲', '校级', '信息系'],
      ['合计', 1],
      ['', '', '信息系'],
    ]),
  ],
} as const;

function startOf(language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const sheets = schoolSheets(school);
  const byName = new Map(sheets.map((one) => [one.name, one]));
  return startSheet(readBook(sheets), { name: '开始', sheets: byName, say: sayIn(language) });
}

/** The row of the cell that shows this text. */
function rowOf(content: ReturnType<typeof startOf>, text: string) {
  return content.cells.find((row) => row.some((cell) => cell?.value === text)) ?? [];
}

test('marks are counted as filled of due: not the own department, nor what does not apply', () => {
  const content = startOf();
  const judge = (name: string) =>
    rowOf(content, name)
      .slice(2, 4)
      .map((cell) => cell?.value);
  // 甲: A1 for both, A2 for 信息技术系; 8 and 缺席 are answers. 乙: A1 for 机电工程系 alone.
  expect(judge('评分·甲')).toEqual([2, 3]);
  expect(judge('评分·乙')).toEqual([0, 1]);
  expect(rowOf(content, '评分·甲')[2]?.formula).toBe("IFERROR(COUNTA('评分·甲'!E3:E4,'评分·甲'!F3),\"?\")");
});

test('rows are counted without totals and without prepared rows that hold no entry', () => {
  const content = startOf();
  const rows = (name: string) => content.cells.flatMap((row) => (row[4]?.value === name ? [row[6]?.value] : []));
  expect(rows('考核登记')).toEqual([2]);
  expect(rows('宣传登记')).toEqual([1]);
});

test('links lead only to sheets that are there', () => {
  const links = startOf().cells.flatMap((row) => row.flatMap((cell) => cell?.link?.sheet ?? []));
  const present = schoolSheets(school).map(({ name }) => name);
  expect(new Set(links)).toEqual(
    new Set(['活动设置', '单位', '评委', '评价细则', '考核登记', '宣传登记', '评分·甲', '评分·乙']),
  );
  expect(links.every((name) => present.includes(name))).toBe(true);
});

test('formulas use functions of Excel 2007 alone', () => {
  const formulas = startOf().cells.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
  const used = new Set(formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []));
  expect([...used].sort()).toEqual(['COUNTA', 'COUNTIF', 'IFERROR', 'ISBLANK', 'SUM', 'SUMPRODUCT']);
});

test('the sheet reads as no table, even where nobody remembers whose it is', () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const rows = startOf(language).cells.map((row) => Array.from(row, (cell) => cell?.value ?? null));
    expect(readBook([sheet('首页', rows)]).found.tables.size).toBe(0);
  }
});

test('every example of 参数 is read', () => {
  const rubric = scoringModes.flatMap((mode) =>
    modes[mode].parameters.examples.map((parameters, at) => {
      const item = mode === '否决' ? { item: '否决' } : {};
      return { id: `${mode}${at}`, max: 5, mode, parameters, ...item };
    }),
  );
  const { findings } = evaluateSchool({ ...school, more: [], rubric, judges: [] });
  const about = findings.filter(({ code, message }) => code === 'R1' && message.id.startsWith('r1.param'));
  expect(about).toEqual([]);
  const start = startOf();
  for (const mode of scoringModes) {
    const row = start.cells.find(([first]) => first?.value === mode);
    expect(row?.[6]?.value).toContain(modes[mode].parameters.examples.at(-1));
  }
});

test('a rubric that is still empty is told how to be filled; a workbook without one is not', () => {
  const rubric = sheet('评价细则', [['编号', '项目', '评分内容', '分值', '方式']]);
  const of = (sheets: readonly Sheet[]) => {
    const byName = new Map(sheets.map((one) => [one.name, one]));
    const content = startSheet(readBook(sheets), { name: '开始', sheets: byName, say: sayIn('zh-CN') });
    return content.cells.flatMap((row) => row.flatMap((cell) => cell?.value ?? []));
  };
  expect(of([rubric])).toEqual(expect.arrayContaining(['评价细则', '名次', '还没有汇总。']));
  expect(of([])).not.toContain('名次');
});

test('fits a page of A4 upright', () => {
  const { page, widths = [] } = startOf();
  expect(page).toMatchObject({ landscape: false, pagesWide: 1 });
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(130);
  expect(cellOf(startOf(), 'A1').value).toContain('从这里开始');
});

test('cells become few ranges', () => {
  const block = (top: number, bottom: number, left: number, right: number) =>
    Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => {
      return { row: top + Math.floor(at / (right - left + 1)), column: left + (at % (right - left + 1)) };
    });
  expect(rectanglesOfCells(block(2, 9, 4, 7))).toEqual(['E3:H10']);
  expect([...rectanglesOfCells([...block(2, 9, 4, 5), ...block(2, 9, 7, 8)])].sort()).toEqual(['E3:F10', 'H3:I10']);
  expect(rectanglesOfCells([])).toEqual([]);
});

test('where a sheet of that name is not ours another name is taken', () => {
  expect(startNameFor(new Set())).toBe('开始');
  expect(startNameFor(new Set(['开始']))).toBe('开始（周考评）');
  expect(startNameFor(new Set(['开始', '开始（周考评）']))).toBe('开始（周考评）2');
});

test('every sheet of ours has its place, after all input sheets', () => {
  const inputs = tableSpecs.map((spec) => workPlace(spec.sheet) ?? NaN);
  for (const name of untabledNames) expect(workPlace(name)).toBeGreaterThan(Math.max(...inputs));
});
