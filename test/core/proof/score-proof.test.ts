import fc from 'fast-check';
import { isRich, scalarOf } from '../../../src/core/base/cells';
import type { Sheet } from '../../../src/core/base/cells';
import type { ContentCell, SheetContent } from '../../../src/core/base/sheet-content';
import { evaluate } from '../../../src/core/evaluate';
import { scoreProof } from '../../../src/core/proof/scores/score-proof';
import { scoreDetailsSheet } from '../../../src/core/results/score-details-sheet';
import { totalsSheet } from '../../../src/core/results/totals-sheet';
import { sayIn } from '../../../src/words/words';
import { randomSchool } from '../../reference/random-school';
import { sheetsOf } from '../../reference/school-sheets';
import { markingSheet, schoolSheets } from '../../support/sheets';

const say = sayIn('zh-CN');

/** Functions that Excel 2007, WPS and LibreOffice have in common and that the recipes use. */
const known = new Set(
  [
    'ABS AND AVERAGE CELL COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF EXACT FIND IF IFERROR INDEX INDIRECT INT ISERROR',
    'ISNUMBER LEFT MATCH MAX MIN MOD N NOT OR ROUND ROW ROWS SUBSTITUTE SUM SUMPRODUCT',
  ].flatMap((line) => line.split(' ')),
);

function liveOf(sheets: readonly Sheet[], draft: boolean): readonly SheetContent[] {
  const evaluation = evaluate(sheets, { draft });
  const proof = scoreProof(evaluation, say);
  const details = scoreDetailsSheet(evaluation.scores, proof, 2, say);
  const totals = totalsSheet(evaluation, proof, say);
  return [details, totals, ...(proof?.working ?? [])];
}

function cellsOf(contents: readonly SheetContent[]): readonly ContentCell[] {
  return contents.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap((cell) => cell ?? [])));
}

test('[formulas] only functions of Excel 2007, short, and never with a text that a person typed', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      const sheets = sheetsOf(school);
      const typed = [...school.departments.map(({ name }) => name), ...school.judges.map(({ name }) => name)];
      for (const { formula } of cellsOf(liveOf(sheets, school.draft))) {
        if (formula === undefined) continue;
        expect(formula.length).toBeLessThan(2000);
        expect(
          [...formula.matchAll(/([A-Z][A-Z.]*)\(/g)].flatMap(([, name]) => (known.has(name ?? '') ? [] : [name])),
        ).toEqual([]);
        const literals = [...formula.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '');
        expect(literals.filter((text) => typed.includes(text))).toEqual([]);
      }
    }),
    { numRuns: 30, seed: 3 },
  );
});

/** Every cell that a formula refers to, one by one, as `sheet!A1`. */
function targets(formula: string, own: string): readonly string[] {
  const pattern = /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g;
  return [...formula.replace(/"[^"]*"/g, '""').matchAll(pattern)].flatMap(
    ([, sheet = own, left = '', top = '', right = left, bottom = top]) => {
      const columns = Array.from({ length: number(right) - number(left) + 1 }, (_, at) => number(left) + at);
      const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, at) => Number(top) + at);
      return rows.flatMap((row) => columns.map((column) => `${sheet}!${String(column)},${String(row)}`));
    },
  );
}

function number(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function reached(contents: readonly SheetContent[], from: string): ReadonlySet<string> {
  const formulas = new Map(
    contents.flatMap(({ name, cells }) =>
      cells.flatMap((row, at) =>
        row.flatMap((cell, column): [string, { formula: string; name: string }][] =>
          cell?.formula === undefined
            ? []
            : [[`${name}!${String(column + 1)},${String(at + 1)}`, { formula: cell.formula, name }]],
        ),
      ),
    ),
  );
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const found = formulas.get(at);
    if (found !== undefined) open.push(...targets(found.formula, found.name));
  }
  return seen;
}

test('[formulas] from a total one reaches the marks and entries of its department', () => {
  const schools = fc.sample(randomSchool, { numRuns: 40, seed: 5 });
  let checked = 0;
  for (const school of schools) {
    const sheets = sheetsOf(school);
    const contents = liveOf(sheets, school.draft);
    const totals = contents.find(({ name }) => name === '考核汇总');
    const heading = totals?.cells[2] ?? [];
    const column = heading.findIndex((cell) => String(cell?.value ?? '').startsWith('总分'));
    const name = totals?.cells[3]?.[0]?.value;
    if (column < 0 || typeof name !== 'string') continue;
    const cells = reached(contents, `考核汇总!${String(column + 1)},4`);
    const ledger = sheets.find((sheet) => sheet.name === '考核登记');
    const entered = (ledger?.rows ?? []).flatMap((row, at) => {
      const criterion = school.rubric.find(({ id }) => id === scalarOf(row[2]));
      const counts = criterion?.mode !== '评委' && criterion?.mode !== '否决' && criterion?.subject === '单位';
      const own = row[0] === name && counts && !criterion.notFor.some((one) => name.startsWith(one.slice(0, 2)));
      return own && typeof row[4] === 'number' && !isRich(row[4]) ? [`考核登记!5,${String(at + 1)}`] : [];
    });
    checked += entered.length;
    expect(entered.filter((cell) => !cells.has(cell))).toEqual([]);
  }
  expect(checked).toBeGreaterThan(10);
});

describe('[formulas] judges whose group has no weight', () => {
  const group = (name: string, marks: readonly (number | string)[]) =>
    markingSheet(name, ['甲系', '乙系'], { A1: marks });
  const school = (judges: readonly (readonly string[])[], more: readonly Sheet[]) =>
    schoolSheets({
      settings: { 评委组权重: '专业=60;大众=40' },
      departments: ['甲系', '乙系'].map((name) => [name, '', '参评', 100]),
      rubric: [{ id: 'A1', max: 10, mode: '评委' }],
      judges,
      more,
    });
  const results = (sheets: readonly Sheet[]) => {
    const marks = liveOf(sheets, false).find(({ name }) => name === '评分汇集');
    const column = marks?.cells[3]?.findIndex((cell) => cell?.value === '汇总') ?? -1;
    return marks?.cells.slice(4).map((row) => row[column]?.value);
  };

  test('whom all weights pass by: nothing is divided', () => {
    const judges = ['一', '二'].map((name) => [name, '', '专业评委']);
    const sheets = school(judges, [group('一', [9, 8]), group('二', [7, 8])]);
    expect(results(sheets)).toEqual(['未完成', '未完成']);
    expect(
      evaluate(sheets)
        .findings.filter(({ code }) => code === 'G1')
        .map(({ message }) => message.id),
    ).toEqual(['g1.noGroup']);
  });

  test('who has marked nobody: the others are weighed', () => {
    const judges = ['专业', '大众', '学生'].map((name) => [name, '', name]);
    const sheets = school(judges, [group('专业', [9, 8]), group('大众', [7, 8]), group('学生', ['缺席', '缺席'])]);
    expect(results(sheets)).toEqual([8.2, 8]);
    const told = evaluate(sheets).findings.filter(({ code }) => code === 'G1');
    expect(told.map(({ severity, message }) => `${severity} ${message.id}`)).toEqual(['warn g1.noWeightYet']);
  });

  test('who has marked somebody: nobody can say how much that counts', () => {
    const judges = ['专业', '大众', '学生'].map((name) => [name, '', name]);
    const sheets = school(judges, [group('专业', [9, 8]), group('大众', [7, 8]), group('学生', [9, '缺席'])]);
    expect(results(sheets)).toEqual(['未完成', '未完成']);
    expect(
      evaluate(sheets)
        .findings.filter(({ code }) => code === 'G1')
        .map(({ severity }) => severity),
    ).toEqual(['error']);
  });
});
