import { cellAt, isBlank, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { normaliseName } from '../names/normalise-name';

/** Where the columns of a semester sheet stand, from 0. `events` are all 重大活动 with ours among them. */
export type SemesterColumns = {
  readonly index: number;
  readonly department: number;
  readonly regular: number;
  readonly events: readonly number[];
  /** The column of our event. */
  readonly own: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly total: number;
  readonly rank: number;
  readonly grade: number;
  readonly note: number;
};

export type SemesterLayout = {
  readonly headingRow: number;
  readonly columns: SemesterColumns;
  /** Rows that name a department in 系部, down to the first that names none. */
  readonly rows: readonly { readonly row: number; readonly name: string }[];
};

/** The columns as we lay them out, with one event. */
export const newSemesterColumns: SemesterColumns = {
  index: 0,
  department: 1,
  regular: 2,
  events: [3],
  own: 3,
  bonus: 4,
  penalty: 5,
  total: 6,
  rank: 7,
  grade: 8,
  note: 9,
};

/**
 * A heading as it is compared: without white space, quotation marks, and the points or the draft mark in brackets. `“职业教育活动周”（15分）` is
 * 职业教育活动周; `技能节（春季）` keeps its brackets.
 */
export function normaliseEvent(text: string): string {
  return normaliseName(text)
    .replace(/"/g, '')
    .replace(/\((满分)?[\d.]+分?\)|\(草稿\)/g, '');
}

/** Finds the columns of a sheet that we laid out, wherever the user has moved them; undefined where one is gone. */
export function findSemesterLayout(sheet: Sheet, event: string): SemesterLayout | undefined {
  const headingRow = sheet.rows.findIndex((cells) => {
    const texts = cells.map((cell) => normaliseEvent(textOf(cell)));
    return texts.includes('系部') && texts.includes('学期总分');
  });
  const headings = (sheet.rows[headingRow] ?? []).map((cell) => normaliseEvent(textOf(cell)));
  const columns = headingRow < 0 ? undefined : columnsOf(headings, normaliseEvent(event));
  return columns === undefined ? undefined : { headingRow, columns, rows: namedRows(sheet, headingRow, columns) };
}

function columnsOf(headings: readonly string[], event: string): SemesterColumns | undefined {
  const at = (heading: string) => headings.indexOf(heading);
  const found = {
    index: at('序号'),
    department: at('系部'),
    regular: at('常规考核得分'),
    own: at(event),
    bonus: at('加分'),
    penalty: at('扣分'),
    total: at('学期总分'),
    rank: at('名次'),
    grade: at('等次'),
    note: at('备注'),
  };
  if (event === '' || Object.values(found).some((column) => column < 0)) return undefined;
  const between = headings.flatMap((heading, column) =>
    heading !== '' && column > found.regular && column < found.bonus ? [column] : [],
  );
  return { ...found, events: between.includes(found.own) ? between : [...between, found.own] };
}

function namedRows(sheet: Sheet, headingRow: number, { department }: SemesterColumns): SemesterLayout['rows'] {
  const rows: { row: number; name: string }[] = [];
  for (let row = headingRow + 1; row < sheet.rows.length; row++) {
    const cell = cellAt(sheet, row, department);
    if (isBlank(cell) || /^(合计|小计|总计|平均)/.test(textOf(cell).trim())) break;
    rows.push({ row, name: textOf(cell) });
  }
  return rows;
}
