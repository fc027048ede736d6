import type { Cell, Sheet } from '../../src/core/base/cells';
import { textOf } from '../../src/core/base/cells';
import { serialOfDay } from '../../src/core/base/day';
import { editSettings } from '../../src/tasks/edit-settings';
import { undo } from '../../src/tasks/undo';
import type { Workbook } from '../../src/workbook/workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';
import { bookBefore } from '../workbook/support/small-school';

const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test' };
const first = '2024-05-13';

const start = (sheets: readonly Sheet[]): Cell =>
  sheets.find(({ name }) => name === '活动设置')?.rows.find(([name]) => textOf(name) === '开始日期')?.[1] ?? null;

const set = (workbook: Workbook, value: string) => editSettings(workbook, new Map([['开始日期', value]]), marks);

test.each([
  ['another day', '2024-05-20'],
  ['nothing', ''],
])('a date that was replaced by %s comes back as a date', async (_, later) => {
  const before = await bookBefore('check');
  const host = createExcelHost({ sheets: before, calculation: false });
  for (const workbook of [memoryWorkbook(before), connectExcel(host)]) {
    await set(workbook, first);
    await set(workbook, later);
    await undo(workbook, marks);
    const there = workbook.readAll();
    expect(start(await there)).toMatchObject({ value: serialOfDay(first), date: true });
  }
  expect(start(host.sheets())).toMatchObject({ value: serialOfDay(first), date: true });
});
