import { parseRow, printRow, rowsIn, withRows } from '../../../src/core/memory/memory-rows';
import { emptyMemory, memorySheet, readMemory } from '../../../src/core/memory/memory-sheet';
import type { Sheet } from '../../../src/core/base/cells';

/** Rows as they stand in workbooks of schools: these keys and texts are a promise. */
const standing: readonly (readonly [string, string, object])[] = [
  ['id', '0cfd9d0e', { kind: 'id', id: '0cfd9d0e' }],
  ['format', '1', { kind: 'format', format: '1' }],
  ['scoring', 'off', { kind: 'scoring', scoring: false }],
  ['sheet:评分·甲', 'marking', { kind: 'sheet', sheet: '评分·甲', is: 'marking' }],
  [
    'log:4',
    '["2026-11-28T21:18:29.600Z","check","活动登记","E20","2023.5.18",45064,"date"]',
    {
      kind: 'log',
      number: 4,
      entries: [
        {
          at: '2026-11-28T21:18:29.600Z',
          task: 'check',
          sheet: '活动登记',
          cell: 'E20',
          before: '2023.5.18',
          wasDate: true,
          after: 45064,
        },
      ],
    },
  ],
  ['accept:R2 评价细则!B5', '已核对', { kind: 'accepted', finding: 'R2 评价细则!B5', reason: '已核对' }],
  ['proposed:1.1', '19dd32b0582c1d', { kind: 'proposed', criterion: '1.1', digest: '19dd32b0582c1d' }],
  ['ledger:criteria', '["A1.1","A1.2"]', { kind: 'laidOut', what: 'criteria', names: ['A1.1', 'A1.2'] }],
  ['extent:附件2', '49x18', { kind: 'extent', sheet: '附件2', rows: 49, columns: 18 }],
  [
    'written:total',
    '2026-11-28T21:18:25.544Z 19dd32b0582c1d draft',
    { kind: 'written', what: 'total', at: '2026-11-28T21:18:25.544Z', digest: '19dd32b0582c1d', draft: true },
  ],
  ['credit:学期!活动周!机电系', '12.96', { kind: 'credit', place: '学期!活动周!机电系', credited: '12.96' }],
  ['unfinished:附件2', 'new', { kind: 'unfinished', sheet: '附件2' }],
  [
    'inserting:4:学期考评',
    '学期考评\t4\t2\t合计|=',
    { kind: 'inserting', sheet: '学期考评', at: 4, count: 2, below: '合计|=' },
  ],
  ['inserted:4:学期考评', '学期考评\t4\t2\t', { kind: 'inserted', sheet: '学期考评', at: 4, count: 2, below: '' }],
  [
    'editing:2:考核登记',
    '[[4,6,"1次",1],[5,6,{"value":2,"formula":"A1"},null]]',
    {
      kind: 'editing',
      part: 2,
      sheet: '考核登记',
      edits: [
        { row: 4, column: 6, before: '1次', after: 1 },
        { row: 5, column: 6, before: { value: 2, formula: 'A1' }, after: null },
      ],
    },
  ],
  [
    'log:5',
    '{"at":"2026-11-28T21:18:29.600Z","task":"collect","sheet":"活动登记","cells":[["A5",null,"讲座"],["E5",45063,45064,"date"]]}',
    {
      kind: 'log',
      number: 5,
      entries: [
        { at: '2026-11-28T21:18:29.600Z', task: 'collect', sheet: '活动登记', cell: 'A5', before: null, after: '讲座' },
        {
          at: '2026-11-28T21:18:29.600Z',
          task: 'collect',
          sheet: '活动登记',
          cell: 'E5',
          before: 45063,
          wasDate: true,
          after: 45064,
        },
      ],
    },
  ],
  [
    'return:department:信息技术系',
    '["2024-05-20T08:00:00.000Z","","ab","2024-05-21T00:00:00.000Z"]',
    {
      kind: 'return',
      sender: 'department:信息技术系',
      made: '2024-05-20T08:00:00.000Z',
      modified: '',
      digest: 'ab',
      at: '2024-05-21T00:00:00.000Z',
    },
  ],
  ['returned:1:judge:甲', '{}', { kind: 'returned', part: 1, sender: 'judge:甲', text: '{}' }],
  ['merging:附件2', 'A1:G1 A2:G2', { kind: 'merging', sheet: '附件2', merges: 'A1:G1 A2:G2' }],
  ['logging', '10', { kind: 'logging', logged: 10 }],
];

test.each(standing)('%s: read, and written as it stands', (key, text, row) => {
  const read = parseRow(key, text);
  expect(read).toEqual(row);
  expect(read && printRow(read)).toEqual([key, text]);
});

test.each([
  ['later:附件2', '1'],
  ['identity', 'x'],
  ['log:a', '[]'],
  ['extent:附件2', '49 x 18'],
  ['written:total', 'yesterday 1 final'],
  ['written:forms', '2026-11-28T21:18:25.544Z 1 final'],
  ['ledger:judges', '[]'],
  ['ledger:criteria', '{'],
])('%s %s: not understood, and kept as it is', (key, text) => {
  expect(parseRow(key, text)).toBeUndefined();
  const rows = [[key, text]];
  const sheet: Sheet = { name: '_weektally', visibility: 'veryHidden', rows, merges: [], hiddenRows: [] };
  const cells = memorySheet(readMemory([sheet])).cells.map((row) => row.map((cell) => cell?.value));
  expect(cells.at(-1)).toEqual([key, text]);
});

test('of two rows with one key the later counts, in the place of the first', () => {
  const extent = (rows: number) => ({ kind: 'extent', sheet: '附件2', rows, columns: 18 }) as const;
  const kept = withRows(withRows(emptyMemory.rows, [extent(3), { kind: 'logging', logged: 0 }]), [extent(5)]);
  expect([...kept.keys()]).toEqual(['extent:附件2', 'logging']);
  expect(rowsIn(kept)).toEqual([extent(5), { kind: 'logging', logged: 0 }]);
});
