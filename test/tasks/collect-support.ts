import type { Cell, Sheet } from '../../src/core/base/cells';
import { textOf } from '../../src/core/base/cells';
import { readBook } from '../../src/core/book/read-book';
import { formsOf } from '../../src/core/exchange/forms-of';
import type { ReturnFile } from '../../src/core/exchange/recognised';
import { sendersOf } from '../../src/core/exchange/senders';
import { contentAsSheet } from '../../src/core/layout/content-as-sheet';
import { collect } from '../../src/tasks/collect';
import type { CollectOptions, CollectResult } from '../../src/tasks/collect';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { sayExchangeIn } from '../../src/words/exchange-words';

export const say = sayExchangeIn('zh-CN');

export function plainSheet(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  return { name, visibility: 'visible', rows, merges: [], hiddenRows: [] };
}

export const activityHeadings = ['活动名称', '牵头部门', '开始日期', '学生人次', '备注', '来源', '附注'];
const day: Cell = { value: 45430, date: true };

export type ActivityRow = readonly [
  name: string,
  lead: string,
  students: Cell,
  note: Cell,
  origin: string,
  beside: Cell,
];

export function activityRow([name, lead, students, note, origin, beside]: ActivityRow): readonly Cell[] {
  return [name, lead, day, students, note, origin === '' ? null : origin, beside];
}

/** A school of three departments, two judges and one office. */
export function school(activities: readonly (readonly Cell[])[] = []): readonly Sheet[] {
  return [
    plainSheet('活动设置', [
      ['项目', '值'],
      ['年度', 2024],
      ['报送截止日期', '2024-05-25'],
    ]),
    plainSheet('单位', [
      ['单位名称', '别名', '类别'],
      ['甲系', '甲', '参评；牵头'],
      ['乙系', '乙', '参评；牵头'],
      ['教务处', null, '职能'],
    ]),
    plainSheet('评委', [
      ['姓名', '所属单位'],
      ['张评', '甲系'],
      ['李评', null],
    ]),
    plainSheet('评价细则', [
      ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '考核部门'],
      ['1', '组织', '方案', 10, '评委', '单位', '评委打分', null, null],
      ['2', '纪律', '迟到', 20, '扣分', '单位', '考核登记', '迟到=1', '教务处、甲系'],
    ]),
    ...['张评', '李评'].map((judge) =>
      plainSheet(`评分·${judge}`, [
        [`评委：${judge}`],
        ['编号', '项目', '评分内容', '分值', '甲系', '乙系'],
        ['1', '组织', '方案', 10, judge === '张评' ? '回避' : null, null],
        ['合计'],
      ]),
    ),
    plainSheet('考核登记', [
      ['单位', '编号', '事项', '数量', '来源'],
      ['甲系', '2', '迟到', 1],
      ['乙系', '2', null, null],
      ['全部', '2', '迟到', 1],
    ]),
    plainSheet('活动登记', [activityHeadings, ...activities]),
    plainSheet('_weektally', [
      ['key', 'value'],
      ['id', 'book-1'],
      ['format', '1'],
    ]),
  ];
}

/** The forms of a school as files that nobody has filled in yet. */
export function formFiles(
  sheets: readonly Sheet[],
  made = '2024-05-20T08:00:00.000Z',
): ReadonlyMap<string, ReturnFile> {
  const book = readBook(sheets);
  return new Map(
    formsOf(book, sendersOf(book), { made, say }).map((form) => {
      const file = `${form.sender.kind}-${form.sender.name}.xlsx`;
      return [file, { file, sheets: form.sheets.map(contentAsSheet), modified: '', digest: `${file}${made}` }] as const;
    }),
  );
}

/** The file with cells typed into a sheet: row and heading → value. */
export function typed(
  file: ReturnFile | undefined,
  sheet: string,
  cells: readonly (readonly [row: number, heading: string, value: Cell])[],
): ReturnFile {
  if (file === undefined) throw new Error('no such form');
  const sheets = file.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const rows = one.rows.map((row) => [...row]);
    const header = rows.findIndex((row) =>
      ['活动名称', '编号', '单位'].some((heading) => row.some((cell) => textOf(cell) === heading)),
    );
    for (const [row, heading, value] of cells) {
      const at = header + 1 + row;
      while (rows.length <= at) rows.push([]);
      const column = (rows[header] ?? []).findIndex((cell) => textOf(cell) === heading);
      const target = rows[at] ?? [];
      while (target.length < column) target.push(null);
      target[column] = value;
    }
    return { ...one, rows };
  });
  return { ...file, sheets, digest: `${file.digest}${JSON.stringify(cells)}` };
}

export const options: CollectOptions = {
  write: true,
  now: '2024-05-21T00:00:00.000Z',
  workbookId: 'book-1',
  say,
};

export async function collected(
  sheets: readonly Sheet[],
  returns: readonly ReturnFile[],
  more: Partial<CollectOptions> = {},
): Promise<{ readonly result: CollectResult; readonly sheets: readonly Sheet[]; readonly book: MemoryWorkbook }> {
  const book = memoryWorkbook(sheets);
  const result = await collect(book, returns, { ...options, ...more });
  return { result, sheets: await book.readAll(), book };
}

/** The rows of 活动登记 that hold something, as texts. */
export function activitiesIn(sheets: readonly Sheet[]): readonly (readonly string[])[] {
  const rows = sheets.find(({ name }) => name === '活动登记')?.rows.slice(1) ?? [];
  return rows
    .map((row) => activityHeadings.map((_, at) => textOf(row[at])))
    .filter((row) => row.some((text) => text !== ''));
}
