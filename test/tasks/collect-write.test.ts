import { textOf } from '../../src/core/base/cells';
import { collect } from '../../src/tasks/collect';
import { undo } from '../../src/tasks/undo';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { activitiesIn, activityRow, collected, formFiles, options, say, school, typed } from './collect-support';

const master = school([activityRow(['讲座', '甲系', 10, null, '', null])]);
const form = formFiles(master).get('department-甲系.xlsx');
const filled = typed(form, '活动登记', [
  [0, '学生人次', 12],
  [1, '活动名称', '新的'],
]);

test('merging with 操作记录 is one write, and undo takes it back as any', async () => {
  const book = memoryWorkbook(master);
  let writes = 0;
  const counted = {
    readAll: () => book.readAll(),
    apply: (changes: Parameters<typeof book.apply>[0]) => {
      writes++;
      return book.apply(changes);
    },
  };
  const result = await collect(counted, [filled], { ...options, log: true });
  expect([writes, result.undoable]).toEqual([1, true]);
  const sheets = await book.readAll();
  const log = sheets.find(({ name }) => name === '操作记录')?.rows.slice(3) ?? [];
  expect(log.map((row) => textOf(row[5]))).toEqual(expect.arrayContaining(['12', '新的', '报送表 甲系']));
  // The log sheet alone, where nothing else changes, is no change of input cells.
  const again = await collect(counted, [filled], { ...options, log: true });
  expect([again.undoable, again.files[0]?.state]).toEqual([false, 'unchanged']);
  await undo(book, { now: '2024-06-01T00:00:00.000Z', workbookId: 'book-1' });
  expect(activitiesIn(await book.readAll())).toEqual(activitiesIn(master));
});

test('a return that changes nothing leaves nothing to undo', async () => {
  const once = await collected(master, [filled]);
  const { result } = await collected(once.sheets, [{ ...filled, digest: 'saved again' }]);
  expect([result.changes, result.undoable, result.unlogged]).toEqual([true, false, null]);
});

test('more cells than the log keeps are told before and after; undo leaves them alone', async () => {
  const rows = Array.from({ length: 26_000 }, (_, at) => [1 + at, '活动名称', `第${String(at)}项`] as const);
  const days = rows.map(([at]) => [at, '学生人次', at] as const);
  const large = typed(filled, '活动登记', [...rows, ...days]);
  const seen = await collected(master, [large], { write: false });
  const { result, sheets, book } = await collected(master, [large]);
  for (const one of [seen.result, result]) {
    expect(one.undoable).toBe(false);
    expect(say(one.unlogged?.id ?? 'form.lists', one.unlogged?.values)).toContain('100000');
  }
  await undo(book, { now: '2024-06-01T00:00:00.000Z', workbookId: 'book-1' });
  expect((await book.readAll())[0]?.rows).toEqual(sheets[0]?.rows);
  const register = (all: typeof sheets) => all.find(({ name }) => name === '活动登记')?.rows;
  expect(register(await book.readAll())).toEqual(register(sheets));
}, 60_000);

test.each(['master', 'returns'] as const)('--take %s decides conflicts: none is open, now or later', async (take) => {
  const changed = master.map((sheet) =>
    sheet.name === '活动登记'
      ? { ...sheet, rows: sheet.rows.map((row, at) => (at === 1 ? row.map((cell) => (cell === 10 ? 11 : cell)) : row)) }
      : sheet,
  );
  const open = await collected(changed, [filled]);
  expect(open.result.conflicts).toMatchObject([{ base: '10', master: '11', return: '12' }]);
  const decided = await collected(open.sheets, [filled], { take });
  expect(decided.result.conflicts).toEqual([]);
  const students = decided.sheets.find(({ name }) => name === '活动登记')?.rows[1]?.[3];
  expect(students).toBe(take === 'master' ? 11 : 12);
  const again = await collected(decided.sheets, [filled]);
  expect([again.result.conflicts, again.sheets]).toEqual([[], decided.sheets]);
});
