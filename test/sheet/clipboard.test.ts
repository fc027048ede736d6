import { targetOf } from '../../src/sheet/clipboard';
import { layTable } from '../../src/sheet/lay-table';
import { parseTsv } from '../../src/sheet/parse-tsv';
import { parseLocation } from '../../src/sheet/sheet-commands';

test.each([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\r\nb\r\n', [['a'], ['b']]],
  ['"第一行\n第二行"\tx', [['第一行\n第二行', 'x']]],
  ['"说""好"""\t2', [['说"好"', '2']]],
  // A mark within a cell, or one that nothing closes, is a mark.
  ['5"屏\t"半', [['5"屏', '"半']]],
  ['"甲"乙\tx', [['"甲"乙', 'x']]],
  ['\t\n', [['', '']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['甲', [['甲']]],
  ['甲\t', [['甲', '']]],
])('%j is read as rows and cells', (text, rows) => {
  expect(parseTsv(text)).toEqual(rows);
});

const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });

test('merged cells of a table keep the places of the others', () => {
  expect(layTable([[cell('甲', 2), cell('乙', 1, 2)], [cell('丙'), cell('丁')], [cell('戊')]])).toEqual([
    ['甲', '乙', ''],
    ['', '丙', '丁'],
    ['戊', '', ''],
  ]);
  expect(layTable([[cell('a', 2, 2), cell('b', 3)], [], [cell('c')]])).toEqual([
    ['a', '', 'b'],
    ['', '', ''],
    ['c', '', ''],
  ]);
});

test('what is pasted repeats over what is chosen where it fits in whole', () => {
  const chosen = { top: 2, left: 1, bottom: 5, right: 4 };
  const size = (rows: number, columns: number) => ({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  expect(targetOf(chosen, size(2, 2))).toEqual(chosen);
  expect(targetOf(chosen, size(3, 2))).toEqual({ top: 2, left: 1, bottom: 4, right: 2 });
});

test('links name a cell of a sheet, or of their own', () => {
  expect(parseLocation("'评分·甲'!B5", '开始')).toEqual({ sheet: '评分·甲', row: 4, column: 1 });
  expect(parseLocation("#'It''s'!A1:C3", '开始')).toEqual({ sheet: "It's", row: 0, column: 0 });
  expect(parseLocation('单位!C2', '开始')).toEqual({ sheet: '单位', row: 1, column: 2 });
  expect(parseLocation('D4', '开始')).toEqual({ sheet: '开始', row: 3, column: 3 });
  expect(parseLocation('一个名称', '开始')).toBeNull();
});
