import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { scalarOf } from '../../src/core/base/cells';
import type { Change } from '../../src/core/base/change';
import { serialOfDay } from '../../src/core/base/day';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { diceOf } from '../reference/dice';
import { schoolOf } from '../reference/random-school';
import { sheetsOf } from '../reference/school-sheets';
import { markingSheet, schoolSheets, sheet } from '../support/sheets';
import { drawChange } from './support/draw-change';
import { differences, sameValue } from './support/live-cells';
import { recalculate } from './support/recalculate';
import { fileOf, sheetsOfFile, totalled, totalledFile } from './support/school-files';

const cases = Number(process.env.WEEKTALLY_CASES ?? 30);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20240513);

jest.setTimeout(600_000);

/** Three departments, two groups of judges, entries, competitions by day. */
function school(): readonly Sheet[] {
  const names = ['甲系', '乙系', '丙系'];
  const day = (text: string): Cell => ({ value: serialOfDay(text), date: true });
  return schoolSheets({
    settings: {
      分数小数位数: 2,
      评委组权重: '专业=60;大众=40',
      满分: 30,
      总分上限: 30,
      优秀线: 28,
      良好线: 24,
      合格线: 18,
      重大活动分值: 15,
    },
    departments: [...names.map((name, at) => [name, name.slice(0, 1), '参评', 100 + at]), ['教务处', '', '职能', null]],
    rubric: [
      { id: 'A1', max: 10, mode: '评委' },
      { id: 'A2', max: 5, mode: '评委' },
      { id: 'A3', max: 5, mode: '扣分', parameters: '迟交=1;未交=全扣' },
      { id: 'A4', max: 10, mode: '比例', source: '竞赛登记：按期开赛率' },
    ],
    judges: [
      ['一', '甲系', '专业'],
      ['二', '', '大众'],
      ['三', '', '专业'],
    ],
    ledger: [
      ['甲系', null, 'A3', '迟交', 1],
      ['乙系', null, 'A3', '无扣分', null],
      ['丙系', null, 'A3', '迟交', '2次'],
    ],
    more: [
      ...['一', '二', '三'].map((name, at) => markingSheet(name, names, { A1: [9, 8 - at, 7], A2: [4, 3, 5 - at] })),
      sheet('竞赛登记', [
        ['赛项', '单位', '计划日期', '实际日期', '变更已报备'],
        ['数控', '甲系', day('2028-05-13'), day('2028-05-13'), '否'],
        ['焊接', '乙系', day('2028-05-13'), day('2028-05-14'), '是'],
        ['会计', '丙系', day('2028-05-14'), day('2028-05-15'), '否'],
        ['英语', '丙系', day('2028-05-14'), day('2028-05-14'), '否'],
      ]),
    ],
  });
}

const set = (name: string, row: number, column: number, value: string | number | null): Change => ({
  kind: 'cells',
  edits: [{ sheet: name, row, column, value }],
});

function swap(name: string, cells: readonly (readonly [number, number])[]): Change {
  const rows = school().find((one) => one.name === name)?.rows ?? [];
  const edits = cells.map(([row, column], at) => {
    const [otherRow, otherColumn] = cells[at % 2 === 0 ? at + 1 : at - 1] ?? [row, column];
    return { sheet: name, row, column, value: scalarOf(rows[otherRow]?.[otherColumn]) };
  });
  return { kind: 'cells', edits };
}

function rowOf(name: string, first: string): number {
  const rows = school().find((one) => one.name === name)?.rows ?? [];
  return rows.findIndex((row) => scalarOf(row[0]) === first);
}

async function changed(file: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const book = await openWorkbookFile(file);
  await book.apply(changes);
  return book.toBytes();
}

const marking = '评分·一';
const a1 = () => rowOf(marking, 'A1');

/** Each must make the totals stale. */
const asking = (): readonly (readonly [string, Change])[] => [
  [
    'units sorted',
    swap(
      '单位',
      [0, 1, 2, 3].flatMap((c) => [[1, c] as const, [2, c] as const]),
    ),
  ],
  ['a group', set('评委', 2, 2, '专业')],
  ['a category', set('单位', 3, 2, '职能')],
  [
    'rows of a marking sheet',
    swap(
      marking,
      [0, 4, 5, 6].flatMap((c) => [[a1(), c] as const, [a1() + 1, c] as const]),
    ),
  ],
  [
    'headings of a marking sheet',
    swap(marking, [
      [a1() - 1, 4],
      [a1() - 1, 5],
    ]),
  ],
  ['another judge', set(marking, 0, 0, '评委：二')],
  ['a mark as it is not typed', set(marking, a1(), 5, '8分')],
  ['a new 事项', set('考核登记', 1, 3, '没有的事项')],
  ['a pattern as 事项', set('考核登记', 1, 3, '迟*')],
  ['a quantity in words', set('考核登记', 1, 4, '3次')],
  ['a quantity that became a day', set('考核登记', 1, 4, 45_425)],
  ['a day', set('竞赛登记', 1, 3, '2028-05-20')],
  ['a notice', set('竞赛登记', 3, 4, '是')],
  ['a setting in words', set('活动设置', rowOf('活动设置', '优秀线'), 1, '29分')],
  ['a heading', set('考核登记', 0, 4, '数目')],
  ['a further heading', set('考核登记', 0, 6, '应有数')],
  ['a row inserted', { kind: 'insertRows', sheet: '考核登记', at: 2, count: 1 }],
  ['a row removed', { kind: 'removeRows', sheet: '竞赛登记', at: 2, count: 1 }],
];

/** Each must be followed. */
const followed = (): readonly (readonly [string, Change])[] => [
  ['nothing', set('单位', 0, 9, null)],
  ['a mark', set(marking, a1(), 5, 9.5)],
  ['an absent judge', set(marking, a1(), 6, '缺席')],
  ['a quantity', set('考核登记', 1, 4, 3)],
  ['a quantity where words stood', set('考核登记', 3, 4, 1)],
  ['a known 事项', set('考核登记', 1, 3, '未交')],
  ['a line', set('活动设置', rowOf('活动设置', '优秀线'), 1, 25)],
  ['lines that rise', set('活动设置', rowOf('活动设置', '优秀线'), 1, 20)],
  ['no cap', set('活动设置', rowOf('活动设置', '总分上限'), 1, 0)],
  ['places', set('活动设置', rowOf('活动设置', '分数小数位数'), 1, 1)],
  ['rows above a table', { kind: 'insertRows', sheet: '单位', at: 0, count: 2 }],
];

const shown = ['考核汇总', '得分明细', '学期考评'];

function asks(sheets: readonly Sheet[]): readonly boolean[] {
  return shown.map((name) => {
    const lead = scalarOf(sheets.find((one) => one.name === name)?.rows[1]?.[0]);
    return typeof lead === 'string' && lead.startsWith('需重新汇总');
  });
}

/** The departments' rows without words, and what the semester makes of them. */
function numbersOf(sheets: readonly Sheet[]): readonly (readonly Cell[])[] {
  const rows = sheets.find(({ name }) => name === '考核汇总')?.rows ?? [];
  const note = (rows[2] ?? []).findIndex((cell) => scalarOf(cell) === '备注');
  const end = rows.findIndex((row, at) => at > 2 && !/系$/.test(String(scalarOf(row[0]) ?? '')));
  const totals = rows.slice(3, end < 0 ? rows.length : end).map((row) => row.slice(0, note));
  const semester = (sheets.find(({ name }) => name === '学期考评')?.rows ?? []).slice(3).map((row) => [row[3] ?? null]);
  return [...totals, ...semester];
}

function same(one: readonly (readonly Cell[])[], other: readonly (readonly Cell[])[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, at) => row.every((cell, column) => sameValue(scalarOf(cell), scalarOf(other[at]?.[column]))))
  );
}

test('what no formula follows asks for a new total, and what one follows gives what a new total gives', async () => {
  const file = await totalledFile(school(), false);
  const all = [...asking(), ...followed()];
  const files = await Promise.all(all.map(([, change]) => changed(file, [change])));
  const recalculated = recalculate(files);
  const wrong: unknown[] = [];
  for (const [index, [what]] of all.entries()) {
    const after = await sheetsOfFile(recalculated[index] ?? new Uint8Array());
    const due = index < asking().length;
    if (asks(after).some((one) => one !== due)) wrong.push([what, asks(after)]);
    if (due) continue;
    const again = await sheetsOfFile(await totalled(files[index] ?? new Uint8Array(), false));
    if (!same(numbersOf(after), numbersOf(again))) wrong.push([what, numbersOf(after), numbersOf(again)]);
  }
  expect(wrong).toEqual([]);
});

test('in a workbook that counts from 1904 recalculating changes nothing', async () => {
  const parts = unzipSync(await fileOf(school()));
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const patched = book.includes('<workbookPr')
    ? book.replace('<workbookPr', '<workbookPr date1904="1"')
    : book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  const file = await totalled(zipSync({ ...parts, 'xl/workbook.xml': strToU8(patched) }), false);
  const [after = new Uint8Array()] = recalculate([file]);
  expect(differences(await sheetsOfFile(file), await sheetsOfFile(after))).toEqual([]);
});

test('after any change to any input sheet the totals are those of a new total, or the sheets ask for one', async () => {
  const made = fc.sample(
    fc
      .gen()
      .map((generate) => diceOf(generate))
      .chain((dice) => fc.constant(drawn(schoolOf(dice), dice))),
    { numRuns: cases, seed },
  );
  const all = await Promise.all(made);
  const recalculated = recalculate(all.map(({ after }) => after));
  const wrong: unknown[] = [];
  for (const [index, { what, after, draft }] of all.entries()) {
    const live = await sheetsOfFile(recalculated[index] ?? new Uint8Array());
    if (asks(live)[0] === true) continue;
    const again = await sheetsOfFile(await totalled(after, draft));
    if (!same(numbersOf(live), numbersOf(again)))
      wrong.push({ index, what, live: numbersOf(live), again: numbersOf(again) });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
});

async function drawn(one: ReturnType<typeof schoolOf>, dice: Parameters<typeof schoolOf>[0]) {
  const sheets = sheetsOf(one);
  const { what, changes } = drawChange(sheets, dice);
  const file = await totalledFile(sheets, one.draft);
  return { what, after: await changed(file, changes), draft: one.draft };
}
