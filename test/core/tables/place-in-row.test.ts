import type { Cell, Sheet } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import { departmentDirectory } from '../../../src/core/names/match-names';
import { rowReader } from '../../../src/core/reading/read-rows';
import { findTables } from '../../../src/core/tables/find-tables';

const sheetOf = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  ...{ name, visibility: 'visible', rows, merges: [], hiddenRows: [] },
});
const articles = sheetOf('宣传登记', ['审核', '单位', '标题', '级别'], ['√', '信息技术系', '开幕', '校级']);
const departments = sheetOf('单位', ['单位名称', '类别'], ['信息技术系', '参评']);

test('[P2] a finding about a column that the sheet lacks points at the first starred heading, not at column A', () => {
  const { findings } = evaluate([departments, articles]);
  const noSource = findings.find(({ message }) => message.id === 'p2.source');
  expect(noSource?.place).toEqual({ sheet: '宣传登记', row: 1, column: 2 });
});

describe('a reader knows the headings of its table', () => {
  const table = findTables([articles], new Set(), new Map()).tables.get('articles');
  if (table === undefined) throw new Error('宣传登记 was not found');
  const context = { directory: departmentDirectory([]), year: 2024, findings: [] };
  const reader = rowReader('articles', table, context);

  test('a column that the sheet lacks reads as blank', () => {
    expect(reader.text(1, '链接')).toBe('');
    expect(reader.date(1, '发布日期')).toEqual({ absent: 'blank' });
  });

  test('other headings, and those of another kind, do not compile', () => {
    // @ts-expect-error 题目 is no heading of 宣传登记.
    expect(reader.text(1, '题目')).toBe('');
    // @ts-expect-error 标题 holds no day.
    expect(reader.date(1, '标题')).toEqual({ absent: 'unread' });
  });

  test('it is not made for another table', () => {
    expect(() => rowReader('services', table, context)).toThrow('articles is not services');
  });
});
