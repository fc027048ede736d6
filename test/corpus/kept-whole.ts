import { isRich, scalarOf } from '../../src/core/base/cells';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { credit } from '../../src/tasks/credit';
import { fillTemplate } from '../../src/tasks/report';
import { evaluate } from '../../src/core/evaluate';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { ran } from '../whole-file/commands';
import { comparePackages, partOfSheet } from '../whole-file/compare-packages';
import { form, ownSheet, school, semester } from './books';
import type { Program } from './books';

const ours =
  /^xl\/(worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|tables\/table\d+\.xml|comments\d+\.xml|drawings\/vmlDrawing\d+\.vml)$/;
const frame = /(^\[Content_Types\]|\/(workbook|styles)(\d*)\.xml(\.rels)?|\/calcChain\.xml)/;

/** What stands on a sheet, formulas with what they show. */
async function sheetOf(bytes: Uint8Array, name: string): Promise<Sheet> {
  const sheet = (await openWorkbookFile(bytes).readAll()).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function formulaOf(cell: Cell | undefined): string | undefined {
  return cell !== undefined && isRich(cell) ? cell.formula : undefined;
}

/** Nothing of the school's was lost: each part is there and the same but for the sheets named and the workbook's frame. */
function expectKept(before: Uint8Array, after: Uint8Array, touched: readonly string[]): void {
  const { changed, added, removed } = comparePackages(before, after);
  const may = touched.map((sheet) => partOfSheet(before, sheet));
  expect({
    changed: changed.filter((part) => !may.includes(part) && !frame.test(part)),
    added: added.filter((part) => !ours.test(part)),
    removed: removed.filter((part) => !/calcChain/.test(part)),
  }).toEqual({ changed: [], added: [], removed: [] });
}

/**
 * A program's books go through all that the product does with files of others. The checker of packages looks at each of them by
 * itself (test/support/check-written-packages).
 */
export function keptWhole(program: Program): void {
  const books = program.write([school, semester, form]);
  const bookAt = async (at: number) => (await books)[at] ?? new Uint8Array();
  const done = books.then(async ([before = new Uint8Array()]) => {
    const prepared = await ran('prepare', before);
    const checked = await ran('check --apply-fixes', prepared);
    const totalled = await ran('total', checked);
    return { before, totalled, reported: await ran('report', totalled) };
  });

  it('prepare, check, total and report leave the school’s own parts as they were', async () => {
    const { before, reported } = await done;
    expectKept(before, reported, ['考核登记', '宣传登记', '活动登记', '活动设置', '评分·甲', '评分·乙']);
    expect((await sheetOf(reported, ownSheet)).rows).toEqual((await sheetOf(before, ownSheet)).rows);
    const points = (await sheetOf(reported, '考核汇总')).rows.flat().map(scalarOf);
    // A1 5−1, A2 (9+8)/2, A3 one article of the school's level.
    expect(points).toContain(4 + 8.5 + 1);
  });

  it('the program opens what was written and finds its own sheet as it was', async () => {
    const { before, reported } = await done;
    const [old, now] = await program.values([before, reported], ownSheet);
    expect(now).toEqual(old);
    expect(now?.flat()).toContain('机电工程系');
  });

  it('credit changes its own column', async () => {
    const before = await bookAt(1);
    const target = openWorkbookFile(before);
    const { result } = await credit(openWorkbookFile((await done).totalled), target, { write: true });
    expect(result).toMatchObject({ kind: 'credited', column: '职业教育活动周（15分）' });
    const after = target.toBytes();
    expectKept(before, after, ['系部考核', ownSheet]);
    const rows = (await sheetOf(after, '系部考核')).rows;
    expect([2, 3, 4].map((row) => scalarOf(rows[row]?.[1] ?? null))).toEqual(['机电工程系', '信息系', '建筑工程系']);
    // 13.5 of 20 points, 15 at most: 10.125, rounded to two decimals half up.
    expect(scalarOf(rows[3]?.[3] ?? null)).toBe(10.13);
    expect(rows.map((row) => formulaOf(row[4]))).toEqual([
      ...[undefined, undefined, 'SUM(C3:D3)', 'SUM(C4:D4)', 'SUM(C5:D5)', undefined],
    ]);
  });

  it('a form takes the rows in, and what points at its sums follows', async () => {
    const before = await bookAt(2);
    const target = openWorkbookFile(before);
    const filled = await fillTemplate(target, evaluate(await openWorkbookFile((await done).reported).readAll()));
    expect(filled.kind).toBe('filled');
    const after = target.toBytes();
    expectKept(before, after, ['情况统计表', ownSheet]);
    const rows = (await sheetOf(after, '情况统计表')).rows;
    const sums = rows.findIndex((row) => scalarOf(row[0] ?? null) === '合计');
    expect(rows.slice(2, sums).map((row) => scalarOf(row[1] ?? null))).toEqual(['技能比武', '进社区', '开放日']);
    expect(formulaOf(rows[sums]?.[4])).toBe(`SUM(E3:E${String(sums)})`);
    expect(formulaOf((await sheetOf(after, ownSheet)).rows[5]?.[1])).toBe(`情况统计表!E${String(sums + 1)}`);
  });
}
