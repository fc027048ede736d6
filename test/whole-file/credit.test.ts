import { address, textOf } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { credit } from '../../src/tasks/credit';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { foreignFile, ran } from './commands';
import { comparePackages, elementsOf, frameOfSheet, restOfWorkbook, textOfPart } from './compare-packages';

const sheetPart = 'xl/worksheets/sheet1.xml';
const files = ['semester-openpyxl', 'semester-libreoffice'] as const;

/** The school's book with every mark given, so that each department has a total. */
async function book(): Promise<Uint8Array> {
  const prepared = await ran('check --apply-fixes', await ran('prepare', foreignFile('openpyxl')));
  const file = openWorkbookFile(prepared);
  await file.apply([{ kind: 'cells', edits: [{ sheet: '评分·丙', row: 2, column: 6, value: 8 }] }]);
  return file.toBytes();
}

const books = book();
type Options = Parameters<typeof credit>[2];

async function credited(semester: Uint8Array, options: Partial<Options> = {}) {
  const file = openWorkbookFile(semester);
  const { result, evaluation } = await credit(openWorkbookFile(await books), file, { write: true, ...options });
  const points = typeof evaluation.scores === 'string' ? [] : evaluation.scores.departments;
  return { result, bytes: file.toBytes(), points: points.map((one) => one.credited?.valueOf()) };
}

async function withCells(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  const file = openWorkbookFile(bytes);
  await file.apply([{ kind: 'cells', edits }]);
  return file.toBytes();
}

const cell = (row: number, column: number, value: string | number | null) => ({
  sheet: '系部考核',
  row,
  column,
  value,
});

describe.each(files)('%s', (name) => {
  const before = foreignFile(name);

  test('only our column’s cells change, matched by alias, spaces and traditional characters', async () => {
    const { result, bytes, points } = await credited(before);
    expect(points).toHaveLength(3);
    expect(result).toMatchObject({ kind: 'credited', sheet: '系部考核', column: '职业教育活动周（15分）' });
    const [old, now] = [await openWorkbookFile(before).readAll(), await openWorkbookFile(bytes).readAll()];
    const different: string[] = [];
    now.forEach((sheet, at) =>
      sheet.rows.forEach((cells, row) =>
        cells.forEach((one, column) => {
          const same = JSON.stringify(one) === JSON.stringify(old[at]?.rows[row]?.[column] ?? null);
          if (!same) different.push(`${sheet.name}!${address(row, column)}=${textOf(one)}`);
        }),
      ),
    );
    const [information, machines, building] = points;
    expect(different).toEqual([`系部考核!E4=${machines}`, `系部考核!E5=${information}`, `系部考核!E6=${building}`]);
  });

  test('every other part stays byte for byte, and of the sheet everything but the three cells', async () => {
    const { bytes } = await credited(before);
    const { changed, added, removed } = comparePackages(before, bytes);
    // openpyxl asks for calculation on loading itself: then nothing of the workbook part has to change.
    expect(changed.filter((part) => part !== 'xl/workbook.xml')).toEqual([sheetPart]);
    expect([...added, ...removed]).toEqual([]);
    const [old, now] = [textOfPart(before, sheetPart), textOfPart(bytes, sheetPart)];
    expect(frameOfSheet(now)).toBe(frameOfSheet(old));
    const [cellsBefore, cellsNow] = [elementsOf(old, 'c'), elementsOf(now, 'c')];
    expect(cellsNow).toHaveLength(cellsBefore.length);
    const touched = cellsNow.filter((one, at) => one !== cellsBefore[at]);
    expect(touched.map((one) => /r="([A-Z]+\d+)"/.exec(one)?.[1])).toEqual(['E4', 'E5', 'E6']);
    const style = (one: string) => /\ss="(\d+)"/.exec(one)?.[1];
    const own = cellsBefore.filter((one) => /r="E[456]"/.test(one));
    expect(touched.map(style)).toEqual(own.map(style));
  });

  test('dependants are calculated when the file is opened', async () => {
    const { bytes } = await credited(before);
    const workbook = textOfPart(bytes, 'xl/workbook.xml');
    expect(elementsOf(workbook, 'calcPr').join('')).toContain('fullCalcOnLoad="1"');
    expect(restOfWorkbook(workbook)).toBe(restOfWorkbook(textOfPart(before, 'xl/workbook.xml')));
  });

  test('crediting twice is once: the second run writes the same bytes', async () => {
    const once = await credited(before);
    const twice = await credited(once.bytes);
    expect(twice.result).toMatchObject({ kind: 'credited', edits: [] });
    expect(Buffer.compare(Buffer.from(twice.bytes), Buffer.from(once.bytes))).toBe(0);
  });

  test('a filled cell that is not ours is refused until somebody agrees', async () => {
    const filled = await withCells(before, [cell(4, 4, 7.5)]);
    const { result, bytes } = await credited(filled);
    expect(result).toMatchObject({ kind: 'refused', needs: 'overwrite', reason: { id: 'credit.filled' } });
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(filled))).toBe(0);
    expect((await credited(filled, { overwrite: true })).result.kind).toBe('credited');
  });

  test('a layout without our column says so and takes the one that is asked for', async () => {
    const other = await withCells(before, [cell(2, 4, '职教周')]);
    const { result, bytes } = await credited(other);
    expect(result).toMatchObject({ kind: 'refused', needs: 'column', reason: { id: 'credit.noColumn' } });
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(other))).toBe(0);
    const asked = await credited(other, { column: '职教周' });
    expect(asked.result).toMatchObject({ kind: 'credited', column: '职教周' });
  });

  test('a department that has no row is named, and nothing is written', async () => {
    const other = await withCells(before, [cell(3, 1, '艺术系')]);
    const { result, bytes } = await credited(other);
    expect(result).toMatchObject({ kind: 'refused', reason: { id: 'credit.departmentsNotFound' } });
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(other))).toBe(0);
  });
});

test('a workbook without a table of departments is not taken for a semester evaluation', async () => {
  const { result } = await credited(foreignFile('exceljs'), { column: '不存在' });
  expect(result.kind).toBe('refused');
});
