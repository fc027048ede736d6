import type { Sheet } from '../../../src/core/base/cells';
import { contentAsSheet } from '../../../src/core/layout/content-as-sheet';
import { emptyMemory, memorySheet, readMemory } from '../../../src/core/memory/memory-sheet';
import type { Memory } from '../../../src/core/memory/memory-sheet';

const memory: Memory = {
  workbookId: 'id-1',
  format: '1',
  scoring: true,
  sheets: new Map([
    ['评分·甲', 'marking'],
    ['__proto__', 'output'],
  ]),
  log: [
    { at: '2024-05-24T18:00:00Z', task: 'check', sheet: '考核登记', cell: 'G5', before: '1次', after: 1 },
    { at: '2024-05-24T18:00:01Z', task: 'check', sheet: '考核登记', cell: 'G6', before: null, after: false },
  ],
  rows: new Map([['later', 'kept']]),
};

test('what is remembered is read back', () => {
  expect(readMemory([contentAsSheet(memorySheet(memory))])).toEqual(memory);
});

test('nobody sees the sheet', () => {
  expect(memorySheet(memory)).toMatchObject({ name: '_weektally', visibility: 'veryHidden' });
});

test('a workbook without the sheet remembers nothing', () => {
  expect(readMemory([])).toBe(emptyMemory);
});

test('nonsense on the sheet is passed over', () => {
  const rows = [['id', 'x'], ['log:1', '{'], ['log:2', '[1,2]'], ['log:3', 'null'], ['scoring', '?'], [], [null, 3]];
  const nonsense = [
    ['sheet:', 'marking'],
    ['sheet:甲', 'nothing of ours'],
    [{ value: null, error: '#REF!' }, 1],
  ];
  const sheet: Sheet = {
    name: '_weektally',
    visibility: 'veryHidden',
    rows: [...rows, ...nonsense],
    merges: [],
    hiddenRows: [],
  };
  expect(readMemory([sheet])).toEqual({ ...emptyMemory, workbookId: 'x', rows: new Map([['#REF!', '1']]) });
});
