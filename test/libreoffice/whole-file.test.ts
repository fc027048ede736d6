import { unzipSync } from 'fflate';
import { scalarOf } from '../../src/core/base/cells';
import { credit } from '../../src/tasks/credit';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { foreignFile, ran, schoolFiles } from '../whole-file/commands';
import { recalculate } from './support/recalculate';

jest.setTimeout(600_000);

async function chained(bytes: Uint8Array): Promise<Uint8Array> {
  let after = bytes;
  for (const command of ['prepare', 'check --apply-fixes', 'total', 'report'] as const)
    after = await ran(command, after);
  return after;
}

/** Parts by kind, wherever LibreOffice puts them. */
function countOf(bytes: Uint8Array, kind: RegExp): number {
  return Object.keys(unzipSync(bytes)).filter((name) => kind.test(name)).length;
}

test('what the school had is still there when another program opens the file after all commands', async () => {
  const before = schoolFiles.map(foreignFile);
  const after = await Promise.all(before.map(chained));
  const opened = recalculate([...before, ...after]);
  schoolFiles.forEach((_, at) => {
    const [old, now] = [opened[at] ?? new Uint8Array(), opened[at + schoolFiles.length] ?? new Uint8Array()];
    for (const kind of [/charts\/chart/, /media\/image/, /pivotTables\/pivotTable/, /customXml\/item\d/]) {
      expect(countOf(now, kind)).toBe(countOf(old, kind));
    }
    // 检查结果 and forms may carry notes of their own.
    expect(countOf(now, /comments\d+\.xml/)).toBeGreaterThanOrEqual(countOf(old, /comments\d+\.xml/));
  });
});

test('sums of the school’s semester file follow what was credited', async () => {
  const names = ['semester-openpyxl', 'semester-libreoffice'];
  const book = openWorkbookFile(await chained(foreignFile('openpyxl')));
  await book.apply([{ kind: 'cells', edits: [{ sheet: '评分·丙', row: 2, column: 6, value: 8 }] }]);
  const files = await Promise.all(
    names.map(async (name) => {
      const semester = openWorkbookFile(foreignFile(name));
      await credit(book, semester, { write: true });
      return semester.toBytes();
    }),
  );
  for (const bytes of recalculate(files)) {
    const [sheet, other] = await openWorkbookFile(bytes).readAll();
    const row = (at: number) => (sheet?.rows[at] ?? []).map(scalarOf);
    const [, , regular, games, own, skills, total] = row(3);
    expect(Number(own)).toBeGreaterThan(0);
    expect(Number(total)).toBeCloseTo(Number(regular) + Number(games) + Number(own) + Number(skills), 9);
    expect(Number(row(6)[4])).toBeCloseTo(Number(row(3)[4]) + Number(row(4)[4]) + Number(row(5)[4]), 9);
    expect([3, 4, 5].map((at) => row(at)[7]).sort()).toEqual([1, 2, 3]);
    expect(scalarOf(other?.rows[1]?.[1])).toBe(total);
  }
});

test('学期考评 follows 考核汇总 in another program', async () => {
  const totalled = openWorkbookFile(await chained(foreignFile('openpyxl')));
  // Another name in the row: only a formula can bring its points.
  const sheets = await totalled.readAll();
  const semester = sheets.find(({ name }) => name === '学期考评');
  await totalled.apply([{ kind: 'cells', edits: [{ sheet: '学期考评', row: 3, column: 1, value: '机电工程系' }] }]);
  const [bytes] = recalculate([totalled.toBytes()]);
  const after = await openWorkbookFile(bytes ?? new Uint8Array()).readAll();
  const credited = (row: number) => scalarOf(after.find(({ name }) => name === '学期考评')?.rows[row]?.[3]);
  expect(credited(3)).toBe(scalarOf(semester?.rows[4]?.[3]));
  expect(credited(4)).toBe(scalarOf(semester?.rows[4]?.[3]));
});
