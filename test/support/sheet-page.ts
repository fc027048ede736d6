import { cellMark } from '../../src/grid/grid-book';
import type { GridUpdate } from '../../src/grid/grid-book';
import { printBook } from '../../src/sheet/print/print-book';
import { sheetView } from '../../src/sheet/sheet-view';
import { sayBrowserIn } from '../../src/words/browser-words';
import type { CellLook } from '../../src/workbook/looks/book-looks';
import { plainGridBook } from './plain-grid-book';
import type { PlainSheet } from './plain-grid-book';

const thin = { line: 'thin', color: '000000' };
const box = { top: thin, right: thin, bottom: thin, left: thin };
/** 0 standard, 1 title, 2 heading, 3 boxed and wrapped, 4 mark, 5 per cent, 6 date, 7 link, 8 distributed, 9 kinds of lines. */
const looks: readonly CellLook[] = [
  { font: '宋体', size: 11 },
  { font: '方正小标宋简体', size: 18, horizontal: 'center', vertical: 'center' },
  { font: '黑体', size: 11, bold: true, fill: 'DCE6F1', horizontal: 'center', vertical: 'center', wrap: true, ...box },
  { font: '宋体', size: 11, vertical: 'center', wrap: true, ...box },
  { font: '宋体', size: 11, horizontal: 'center', vertical: 'center', format: '0.0', ...box },
  { format: '0.0%', ...box },
  { format: 'yyyy-mm-dd', date: true },
  { color: '0563C1', underline: true },
  { horizontal: 'distributed', indent: 1, wrap: true, ...box },
  {
    top: { line: 'double', color: 'C00000' },
    right: { line: 'thick', color: '00B050' },
    bottom: { line: 'dashed', color: '0070C0' },
    left: { line: 'hair', color: '7030A0' },
  },
];
const departments = ['基础教育部', '交通运输系', '信息技术系', '环境工程系'];
const contents = ['契合活动周主题，体现专业特色和创新性', '竞赛成果和专业展示效果', '主题明确，与专业结合紧密'];
const marking: PlainSheet = {
  name: '评分',
  tabColor: '4472C4',
  rows: [
    ['职业教育活动周评委评分表', null, null, null],
    ['评委：陆明远', null, null, null],
    ['编号', '评分内容', '分值', ...departments],
    ...contents.map((text, row) => [`A${row + 1}.${row + 2}`, text, 2 + row, 1.5, 1.7, row === 0 ? '缺席' : 1.8, null]),
    ['合计', null, 9, { value: 4.5, formula: 'SUM(D4:D6)' }, { value: null, error: '#REF!' }, null, null],
    ['很长的说明文字会越过右边的空单元格一直写下去直到遇到内容', null, null, null, '止'],
    [0.956, 46158, 1234567890.123, '=文字', null, '去 A1', '学年'],
    [null, '线', null, true, '第一行\n第二行'],
  ],
  styleOf: (row, column) => {
    if (row === 0) return 1;
    if (row === 2) return 2;
    if (row > 2 && row < 7) return column > 2 ? 4 : 3;
    if (row === 8) return [5, 6, 0, 0, 0, 7, 8][column] ?? 0;
    return row === 9 && column === 1 ? 9 : row === 9 && column === 4 ? 3 : 0;
  },
  choices: { 6: ['缺席', '回避', '不适用'] },
  frame: {
    columns: [
      { from: 0, to: 0, width: 9, hidden: false, style: 0 },
      { from: 1, to: 1, width: 22, hidden: false, style: 0 },
      { from: 3, to: 6, width: 13, hidden: false, style: 0 },
    ],
    heights: new Map([[0, 36]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
    freeze: { rows: 3, columns: 2 },
    notes: [{ row: 3, column: 2, text: '满分2分' }],
    links: [{ row: 8, column: 5, location: "'登记'!B3" }],
    rules: [
      {
        ranges: [{ top: 3, left: 3, bottom: 5, right: 5 }],
        type: 'decimal',
        error: 'stop',
        promptTitle: '打分',
        prompt: '0至本行分值；或缺席、回避、不适用',
        allowBlank: true,
      },
      { ranges: [{ top: 3, left: 6, bottom: 5, right: 6 }], type: 'list', error: 'stop', allowBlank: true },
    ],
    hasConditions: true,
  },
};
const register: PlainSheet = {
  name: '登记',
  rows: [
    ['单位', '日期', '标题', '平台', '数量', '备注', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ...Array.from({ length: 20_000 }, (_, row) => [
      departments[row % 4] ?? '',
      46158 + (row % 7),
      `第${row + 1}条宣传报道`,
      row % 3 === 0 ? '学校网站' : '公众号',
      row % 10,
      null,
      ...Array.from({ length: 7 }, (_value, column) => row * 7 + column),
    ]),
  ],
  styleOf: (row, column) => (row === 0 ? 2 : column === 1 ? 6 : 0),
  frame: {
    columns: [{ from: 2, to: 2, width: 30, hidden: false, style: 0 }],
    freeze: { rows: 1, columns: 0 },
    hiddenRows: [4],
  },
};
const hidden: PlainSheet = { name: '内部', hidden: true, rows: [['只有从列表才看得到']] };

const query = new URLSearchParams(location.search);
const host = document.querySelector('main');
if (host === null) throw new Error('no place for the view');
const updates: GridUpdate[] = [];
const book = plainGridBook({
  sheets: [marking, register, hidden],
  looks,
  conditional: [{ fill: 'FFF2CC' }],
  conditions: async (sheet, { top, bottom }) =>
    sheet === '评分' && top <= 5 && bottom >= 3 ? [3, 4, 5].map((row) => ({ row, column: 6, look: 0 })) : [],
  objects: (sheet, { column, row, text }) => {
    const open = sheet !== '评分' || row < 3 || row > 5 || column < 3 || !/^\d/.test(text) || Number(text) <= 4;
    return open ? null : { title: '超过分值', message: `“${text}”超过分值，请改为0至4。`, mayKeep: column === 5 };
  },
  delay: Number(query.get('delay') ?? 0),
  told: (update) => {
    updates.push(update);
    void view.update(update);
  },
});
const view = sheetView(host, {
  book,
  say: sayBrowserIn(query.get('language') === 'en' ? 'en-US' : 'zh-CN'),
  today: () => '2026-05-16',
});
const selected: string[] = [];
view.onSelect((sheet, { top, left, bottom, right }) => selected.push([sheet, top, left, bottom, right].join(' ')));
Object.assign(window, { view, book, updates, selected, cellMark, printBook });
void view.show('评分').then(() => {
  view.focus();
  document.title = 'ready';
});
