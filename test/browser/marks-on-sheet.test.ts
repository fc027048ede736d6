import {
  isRefusedNumber,
  mayBecomeMark,
  nextUnmarked,
  placesInOrder,
  readMarks,
} from '../../src/browser/judge/marks-on-sheet';
import type { MarkPlace } from '../../src/browser/judge/marks-on-sheet';
import type { MarkingBlockView } from '../../src/engine/marking-form';
import { openGrid } from '../grid/support/open-grid';
import { newWorkbookFile } from '../../src/workbook/file-workbook';

const criterion = (row: number) => ({
  row,
  id: `A${String(row)}`,
  item: '',
  content: '',
  method: '',
  limit: 5,
  points: 5,
});
/** Two criteria for 甲 and 乙, the second not due for 甲; then one for 丙 alone. */
const blocks: readonly MarkingBlockView[] = [
  {
    subjects: [
      { name: '甲', column: 1 },
      { name: '乙', column: 2 },
    ],
    criteria: [criterion(1), criterion(2)],
    due: [
      [true, true],
      [false, true],
    ],
    totalRow: 3,
  },
  { subjects: [{ name: '丙', column: 1 }], criteria: [criterion(5)], due: [[true]], totalRow: null },
];
/** Block, criterion, subject. */
const short = (places: readonly MarkPlace[]) =>
  places.map(({ block, criterion, subject }) => `${String(block)}${String(criterion)}${String(subject)}`);

test('places that are due, by department and by criterion, block by block', () => {
  expect(short(placesInOrder(blocks, 'subjects'))).toEqual(['000', '001', '011', '100']);
  expect(short(placesInOrder(blocks, 'criteria'))).toEqual(['000', '001', '011', '100']);
  const [first] = blocks;
  const all =
    first === undefined
      ? []
      : [
          {
            ...first,
            due: [
              [true, true],
              [true, true],
            ],
          },
        ];
  expect(short(placesInOrder(all, 'subjects'))).toEqual(['000', '010', '001', '011']);
  expect(short(placesInOrder(all, 'criteria'))).toEqual(['000', '001', '010', '011']);
});

test('the next place without a mark comes once around, never the same one', () => {
  const places = placesInOrder(blocks, 'subjects');
  const [first, second, third, last] = places;
  const marked =
    (...some: readonly (MarkPlace | undefined)[]) =>
    (place: MarkPlace) =>
      some.includes(place);
  if (first === undefined || second === undefined || last === undefined) throw new Error('too few places');
  expect(nextUnmarked(places, first, marked())).toBe(second);
  expect(nextUnmarked(places, second, marked(third, last))).toBe(first);
  expect(nextUnmarked(places, last, marked(first, second, third))).toBeNull();
  // A place that is no longer due: from the first one on.
  expect(nextUnmarked(places, { block: 0, criterion: 1, subject: 0 }, marked(first))).toBe(second);
});

test('marks are read where the form says; blank is none, 0 is one, an error is none', async () => {
  const file = newWorkbookFile();
  const rows = [
    ['', '甲', '乙'],
    ['A1', 0, '缺席'],
    ['A2', null, 2.5],
    ['合计', 0, 2.5],
  ].map((row) => row.map((value) => ({ value })));
  await file.apply([{ kind: 'sheet', content: { name: '评分·赵', cells: rows } }]);
  const { book } = openGrid(file.toBytes());
  const found = await readMarks(book, { judge: '赵', sheet: '评分·赵', isOpen: true, decimals: 2, blocks });
  expect(Object.fromEntries(found)).toEqual({
    ...{ '1 0': 'A1', '1 1': 0, '1 2': '缺席', '2 0': 'A2', '2 2': 2.5 },
    ...{ '3 0': '合计', '3 1': 0, '3 2': 2.5 },
  });
  const none = await readMarks(book, { judge: '赵', sheet: '评分·赵', isOpen: true, decimals: 2, blocks: [] });
  expect(none.size).toBe(0);
});

test('keys make one number with one point, three digits or what the limit needs, and the decimals of a mark', () => {
  const taken = (signs: string, limit: number, decimals: number) =>
    [...signs].reduce((text, sign) => (mayBecomeMark(text + sign, limit, decimals) ? text + sign : text), '');
  expect(taken('98.18', 10, 2)).toBe('98.18');
  expect(taken('9.8.1857', 10, 2)).toBe('9.81');
  expect(taken('9818.585', 10, 1)).toBe('981.5');
  expect(taken('9818.5', 1000, 2)).toBe('9818.5');
  expect(taken('8.5', 10, 0)).toBe('85');
  expect(taken('.5', 10, 1)).toBe('.5');
});

test('a number beyond the limit and points that make none are told in the words of the form, all else in those of the sheet', () => {
  const told = ['10.5', '1.2.3', '.', '10', '0', '8.5', '缺席', ''].filter((text) => isRefusedNumber(text, 10));
  expect(told).toEqual(['10.5', '1.2.3', '.']);
});
