import fc from 'fast-check';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { isRich, scalarOf } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { diceOf } from '../reference/dice';
import type { Dice } from '../reference/dice';
import { schoolOf } from '../reference/random-school';
import { sheetsOf } from '../reference/school-sheets';
import { sameValue } from './support/live-cells';
import { recalculate } from './support/recalculate';
import { sheetsOfFile, totalled, totalledFile } from './support/school-files';

const cases = Number(process.env.WEEKTALLY_CASES ?? 60);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20240512);

jest.setTimeout(600_000);

type Changed = { readonly edits: readonly CellEdit[]; readonly before: Uint8Array; readonly draft: boolean };

/** Cells whose numbers are live: columns of a sheet by heading. */
const liveColumns: Readonly<Record<string, readonly string[]>> = {
  考核登记: ['事项', '数量', '应有数'],
  竞赛登记: ['应参赛人数', '实际参赛人数'],
  志愿服务登记: ['志愿者人次'],
};
const liveSettings = [
  ...[
    '分数小数位数',
    '去掉最高最低分的最少评委数',
    '总分上限',
    '优秀线',
    '良好线',
    '合格线',
    '优秀比例',
    '重大活动分值',
  ],
];

/** One number in up to three cells that hold a number or nothing: marks, entries, settings. */
function editsOf(sheets: readonly Sheet[], dice: Dice): readonly CellEdit[] {
  const targets = sheets.flatMap((sheet) => targetsIn(sheet));
  if (targets.length === 0) return [];
  const edits: CellEdit[] = [];
  for (let count = dice.int(1, 3); count > 0; count -= 1) {
    const target = targets[dice.int(0, targets.length - 1)];
    if (target !== undefined) edits.push({ ...target, value: newValue(target, dice) });
  }
  return edits;
}

type Target = { readonly sheet: string; readonly row: number; readonly column: number; readonly name: string };

function targetsIn(sheet: Sheet): readonly Target[] {
  const at = (row: number, column: number, name: string): readonly Target[] => {
    const cell = sheet.rows[row]?.[column] ?? null;
    return isPlainNumber(cell) || (name === '事项' && isPlainText(cell))
      ? [{ sheet: sheet.name, row, column, name }]
      : [];
  };
  if (sheet.name === '活动设置') {
    return sheet.rows.flatMap((cells, row) => {
      const name = String(scalarOf(cells[0]) ?? '');
      return liveSettings.includes(name) ? at(row, 1, name) : [];
    });
  }
  if (sheet.name.startsWith('评分·')) {
    return sheet.rows.flatMap((cells, row) =>
      /^[AB]\d/.test(String(scalarOf(cells[0]) ?? ''))
        ? cells.flatMap((_, column) => (column > 3 ? at(row, column, 'mark') : []))
        : [],
    );
  }
  const headings = (sheet.rows[0] ?? []).map((cell) => String(scalarOf(cell) ?? ''));
  const wanted = liveColumns[sheet.name] ?? [];
  return sheet.rows.flatMap((_, row) =>
    row === 0 ? [] : headings.flatMap((heading, column) => (wanted.includes(heading) ? at(row, column, heading) : [])),
  );
}

function isPlainNumber(cell: Cell): boolean {
  return !isRich(cell) && typeof cell === 'number';
}

function isPlainText(cell: Cell): boolean {
  return typeof cell === 'string' && cell !== '不适用';
}

function newValue({ name }: Target, dice: Dice): number | string | null {
  switch (name) {
    case '分数小数位数':
      return dice.int(0, 4);
    case '去掉最高最低分的最少评委数':
      return dice.int(3, 6);
    case '总分上限':
      return dice.pick(5, 20, 100);
    case '优秀比例':
      return dice.pick(0.2, 40, 60, 1);
    case '重大活动分值':
      return dice.pick(7, 20.5);
    case '优秀线':
      return dice.pick(12, 25, 95);
    case '良好线':
      return dice.pick(5, 8, 10);
    case '合格线':
      return dice.pick(1, 2, 4);
    case '事项':
      return dice.pick('无扣分', '无', '有', '迟交', '作品', '其余', '校级', '没有的事项');
    case 'mark':
      return dice.pick<number | string | null>(0, 1, 1.5, 0.5, '缺席', '回避', '不适用', null, 999);
    default:
      return dice.pick(0, 1, 2, 3, 7, 40);
  }
}

async function changedSchool(dice: Dice): Promise<Changed> {
  const school = schoolOf(dice);
  const file = await totalledFile(sheetsOf(school), school.draft);
  const edits = editsOf(sheetsOf(school), dice);
  const book = await openWorkbookFile(file);
  await book.apply([{ kind: 'cells', edits }]);
  return { edits, before: book.toBytes(), draft: school.draft };
}

function asksForTotal(sheets: readonly Sheet[]): boolean {
  const lead = scalarOf(sheets.find(({ name }) => name === '考核汇总')?.rows[1]?.[0]);
  return typeof lead === 'string' && lead.startsWith('需重新汇总');
}

/** 学期考评: what the event is worth to each department. */
function creditsOf(sheets: readonly Sheet[]): readonly unknown[] {
  const rows = sheets.find(({ name }) => name === '学期考评')?.rows ?? [];
  return rows.slice(3).map((row) => scalarOf(row[3]) ?? '');
}

/** The departments' rows of 考核汇总, without the words of 备注 and of the headings. */
function totalsOf(sheets: readonly Sheet[]): readonly (readonly unknown[])[] {
  const rows = sheets.find(({ name }) => name === '考核汇总')?.rows ?? [];
  const headings = (rows[2] ?? []).map((cell) => String(scalarOf(cell) ?? ''));
  const note = headings.indexOf('备注');
  const empty = rows.findIndex((row, at) => at > 2 && !/系$/.test(String(scalarOf(row[0] ?? null) ?? '')));
  return rows.slice(3, empty < 0 ? rows.length : empty).map((row) =>
    Array.from({ length: note }, (_, column) => {
      const cell = row[column] ?? null;
      return isRich(cell) && cell.error !== undefined ? cell.error : (scalarOf(cell) ?? '');
    }),
  );
}

test('after marks, entries and settings change, the recalculated totals are those of a new total', async () => {
  const made = fc.sample(
    fc
      .gen()
      .map((generate) => diceOf(generate))
      .chain((dice) => fc.constant(changedSchool(dice))),
    { numRuns: cases, seed },
  );
  const changed = await Promise.all(made);
  const recalculated = recalculate(changed.map(({ before }) => before));
  const wrong: unknown[] = [];
  let asked = 0;
  for (const [index, { edits, before, draft }] of changed.entries()) {
    const after = await sheetsOfFile(recalculated[index] ?? new Uint8Array());
    // Rows of a register that were equal count once (T3): only a new total can tell them apart, and the sheet says so.
    if (asksForTotal(after)) {
      asked += 1;
      continue;
    }
    const again = await sheetsOfFile(await totalled(before, draft));
    const live = [...totalsOf(after), creditsOf(after)];
    const fresh = [...totalsOf(again), creditsOf(again)];
    const same =
      live.length === fresh.length &&
      live.every((row, at) => row.every((cell, column) => sameValue(asScalar(cell), asScalar(fresh[at]?.[column]))));
    if (!same) wrong.push({ index, edits, live, fresh });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(asked).toBeLessThan(changed.length / 4);
});

function asScalar(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

test('an entry in a new row is not counted, and the sheet asks for a new total', async () => {
  const file = await totalledFile(
    sheetsOf(
      fc.sample(
        fc.gen().map((generate) => schoolOf(diceOf(generate))),
        { numRuns: 1, seed },
      )[0] ?? never(),
    ),
    false,
  );
  const book = await openWorkbookFile(file);
  const edits = ['信息技术系', null, 'A1', '迟交', 1].map((value, column) => ({
    sheet: '考核登记',
    row: 500,
    column,
    value,
  }));
  await book.apply([{ kind: 'cells', edits }]);
  const [unchanged, added] = recalculate([file, book.toBytes()]);
  expect(asksForTotal(await sheetsOfFile(unchanged ?? never()))).toBe(false);
  expect(asksForTotal(await sheetsOfFile(added ?? never()))).toBe(true);
});

function never(): never {
  throw new Error('there is a school and a file');
}
