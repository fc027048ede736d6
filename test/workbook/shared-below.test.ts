import { strFromU8, unzipSync } from 'fflate';
import type { ContentCell } from '../../src/core/base/sheet-content';
import { isRich } from '../../src/core/base/cells';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';

type Cells = readonly (readonly (ContentCell | undefined)[])[];

const long = (row: number) => `IF(A${row}="","",IF(A${row}>$C$1,"more than the first",A${row}*2))`;
const other = (row: number) => `IF('别的'!A${row}="","",IF('别的'!A${row}>$C$1,"more than the first",1))`;
const line = (row: number): readonly ContentCell[] => [
  { value: row },
  { value: row * 2, formula: long(row) },
  { value: 1, formula: other(row) },
];
const lines = (count: number): Cells => Array.from({ length: count }, (_, at) => line(at + 1));

async function laid(contents: readonly Cells[]): Promise<Uint8Array> {
  let bytes = newWorkbookFile().toBytes();
  for (const cells of contents) {
    const book = openWorkbookFile(bytes);
    await book.apply([{ kind: 'sheet', content: { name: '行', cells } }]);
    bytes = book.toBytes();
  }
  return bytes;
}

async function formulasOf(bytes: Uint8Array, column: number) {
  const sheet = (await openWorkbookFile(bytes).readAll()).find(({ name }) => name === '行');
  return (sheet?.rows ?? []).map((row) => {
    const cell = row[column];
    return isRich(cell) ? cell.formula : undefined;
  });
}

function xmlOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const [name = ''] = Object.keys(parts).filter((part) => strFromU8(parts[part] ?? new Uint8Array()).includes('$C$1'));
  return strFromU8(parts[name] ?? new Uint8Array());
}

test('formulas that are copies of the one above are written once; those that lead to other sheets each', async () => {
  const bytes = await laid([lines(12)]);
  expect(xmlOf(bytes).match(/more than the first/g)).toHaveLength(1 + 12);
  expect(xmlOf(bytes)).toContain('<f t="shared" ref="B1:B12" si="0">');
  expect(await formulasOf(bytes, 1)).toEqual(lines(12).map((_, at) => long(at + 1)));
  expect(await formulasOf(bytes, 2)).toEqual(lines(12).map((_, at) => other(at + 1)));
});

test('a formula that is no copy, and a gap, end the copies', async () => {
  const cells = lines(9).map((row, at) =>
    at === 4 ? [row[0], { value: 0, formula: long(1) }] : at === 7 ? [row[0]] : row,
  );
  const bytes = await laid([cells]);
  expect(await formulasOf(bytes, 1)).toEqual([1, 2, 3, 4, 1, 6, 7, undefined, 9].map((row) => row && long(row)));
});

test('laid again, whole or in part, every cell has the formula that it was given', async () => {
  const again = await laid([lines(12), lines(12)]);
  expect(xmlOf(again).match(/more than the first/g)).toHaveLength(1 + 12);
  expect(await formulasOf(again, 1)).toEqual(lines(12).map((_, at) => long(at + 1)));
  const part = await laid([lines(12), lines(5).map((row, at) => (at === 3 ? [row[0], undefined] : row))]);
  expect(await formulasOf(part, 1)).toEqual(lines(12).map((_, at) => long(at + 1)));
  const longer = await laid([lines(3), lines(6)]);
  expect(await formulasOf(longer, 1)).toEqual(lines(6).map((_, at) => long(at + 1)));
});

test('a row put in between leaves each formula with its own row', async () => {
  const book = openWorkbookFile(await laid([lines(6)]));
  await book.apply([{ kind: 'insertRows', sheet: '行', at: 2, count: 1 }]);
  const expected = [1, 2, undefined, 4, 5, 6, 7].map((row) => row && long(row));
  expect(await formulasOf(book.toBytes(), 1)).toEqual(expected);
});
