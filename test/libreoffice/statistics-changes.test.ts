import type { Cell, Scalar, Sheet } from '../../src/core/base/cells';
import { address, cellAt, scalarOf } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { findTables } from '../../src/core/tables/find-tables';
import type { Table } from '../../src/core/tables/table';
import { evaluate } from '../../src/core/evaluate';
import { report, reportContents } from '../../src/tasks/report';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';
import type { Dice } from '../reference/dice';
import { editInLibreOffice } from './support/edit-in-libreoffice';
import type { Deed } from './support/edit-in-libreoffice';
import { sameValue, valueAt } from './support/live-cells';
import { countedFrom1904, fileOfSheets, seededDice, statisticsSchool } from './support/statistics-school';

const cases = Number(process.env.WEEKTALLY_CASES ?? 32);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20230514);

jest.setTimeout(900_000);

const outputs = ['附件2', '统计汇总', '第二表', '获奖名单'] as const;
const options = {
  write: true,
  form: 'indicators',
  now: '2024-05-20T08:00:00.000Z',
  workbookId: 'test',
  say: sayIn('zh-CN'),
} as const;

async function reported(bytes: Uint8Array): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await report(book, options);
  return book.toBytes();
}

async function edited(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await book.apply([{ kind: 'cells', edits }]);
  return book.toBytes();
}

const sheetsOf = (bytes: Uint8Array): Promise<readonly Sheet[]> => openWorkbookFile(bytes).readAll();

type Change = {
  readonly name: string;
  /** Typed into the cells as they stand. */
  readonly edits?: readonly CellEdit[];
  /** Done by LibreOffice, which moves references along. */
  readonly deeds?: readonly Deed[];
};

type Drawing = { readonly dice: Dice; readonly tables: readonly Table[] };

function pick<T>(dice: Dice, values: readonly T[]): T {
  const value = values[dice.int(0, values.length - 1)];
  if (value === undefined) throw new Error('nothing to draw from');
  return value;
}

const texts: readonly Scalar[] = [
  ...[
    '团委',
    '教务处',
    '宣传部',
    '启动仪式',
    '活动1',
    '标题1',
    'a.cn/1',
    '省级',
    '校级',
    '市级',
    '3场',
    '2000万',
    '合计',
    '学生人次',
  ],
  ...[
    '30人次',
    ' 40 ',
    '约30',
    '#',
    '5月18日',
    '2023-05-16',
    '统计表（电子版）',
    '特色活动',
    '牵头',
    '一等奖',
    '无',
    '',
  ],
  ...[null, 0, 1, 7, 250, 12_345, -4, 2.5, 45_064, 20_230_516, 1e9, true],
];

/** Any cell of a table down to some rows below it, and some columns beside it. */
function anyCell({ dice, tables }: Drawing): { table: Table; row: number; column: number } {
  const table = pick(dice, tables);
  const row = dice.int(0, 9) === 0 ? dice.int(0, table.headerRow) : dice.int(table.headerRow, table.sheet.rows.length);
  return { table, row, column: dice.int(0, widthOf(table)) };
}

const widthOf = ({ sheet, headerRow }: Table) => (sheet.rows[headerRow] ?? []).length;

/** Numbers where the sheets follow them. */
const numberHeadings = ['场次', '学生人次', '教师人次', '校外人次', '照片', '志愿者人次', '时长'];

const kinds: Readonly<Record<string, (drawing: Drawing) => Omit<Change, 'name'>>> = {
  nothing: () => ({ edits: [] }),
  'plain numbers': ({ dice, tables }) => {
    const edits = tables.flatMap(({ sheet, columns, rows, spec }) =>
      [...columns].flatMap(([heading, column]): CellEdit[] => {
        const row = pick(dice, rows);
        const cell = cellAt(sheet, row, column);
        const isNumber = numberHeadings.includes(heading) && typeof cell === 'number' && cell < 40_000;
        if (!isNumber || spec.id === 'cases' || !isFollowed(sheet, columns, rows, row)) return [];
        return [{ sheet: sheet.name, row, column, value: dice.int(1, 2000) }];
      }),
    );
    return { edits };
  },
  type: (drawing) => {
    const { table, row, column } = anyCell(drawing);
    return { edits: [{ sheet: table.sheet.name, row, column, value: pick(drawing.dice, texts) }] };
  },
  'copy another cell of the column': (drawing) => {
    const { table, row, column } = anyCell(drawing);
    const from = pick(drawing.dice, table.rows);
    return { edits: [{ sheet: table.sheet.name, row, column, value: scalarOf(cellAt(table.sheet, from, column)) }] };
  },
  'copy a row over another': ({ dice, tables }) => {
    const table = pick(dice, tables);
    return { edits: copyRow(table, pick(dice, table.rows), pick(dice, table.rows)) };
  },
  'copy a row below': ({ dice, tables }) => {
    const table = pick(dice, tables);
    return { edits: copyRow(table, pick(dice, table.rows), table.sheet.rows.length) };
  },
  'swap rows': ({ dice, tables }) => {
    const table = pick(dice, tables);
    const [one, other] = [pick(dice, table.rows), pick(dice, table.rows)];
    return { edits: [...copyRow(table, one, other), ...copyRow(table, other, one)] };
  },
  'type what can be read into a number': ({ dice, tables }) => {
    const cells = tables.flatMap(({ sheet, columns, rows }) =>
      numberHeadings.flatMap((heading) => {
        const column = columns.get(heading);
        return column === undefined ? [] : [{ sheet: sheet.name, row: pick(dice, rows), column }];
      }),
    );
    return { edits: [{ ...pick(dice, cells), value: pick(dice, ['3场', '2000万', '３０', '1,200', '12 ']) }] };
  },
  'swap two headings': ({ dice, tables }) => {
    const table = pick(dice, tables);
    const [one, other] = [dice.int(0, widthOf(table) - 1), dice.int(0, widthOf(table) - 1)];
    const place = { sheet: table.sheet.name, row: table.headerRow };
    const at = (column: number) => scalarOf(cellAt(table.sheet, table.headerRow, column));
    return {
      edits: [
        { ...place, column: one, value: at(other) },
        { ...place, column: other, value: at(one) },
      ],
    };
  },
  sort: ({ dice, tables }) => {
    const table = pick(dice, tables);
    const right = widthOf(table) - 1;
    const sorted = { sheet: table.sheet.name, top: table.headerRow + 1, bottom: table.sheet.rows.length - 1, right };
    return { deeds: [{ do: 'sort', ...sorted, by: dice.int(0, right), ascending: dice.int(0, 1) === 0 }] };
  },
  'insert rows': ({ dice, tables }) => {
    const { sheet } = pick(dice, tables);
    return {
      deeds: [{ do: 'insertRows', sheet: sheet.name, at: dice.int(0, sheet.rows.length), count: dice.int(1, 2) }],
    };
  },
  'delete rows': ({ dice, tables }) => {
    const { sheet } = pick(dice, tables);
    return {
      deeds: [{ do: 'deleteRows', sheet: sheet.name, at: dice.int(0, sheet.rows.length - 1), count: dice.int(1, 2) }],
    };
  },
  'insert a column': ({ dice, tables }) => {
    const table = pick(dice, tables);
    return { deeds: [{ do: 'insertColumns', sheet: table.sheet.name, at: dice.int(0, widthOf(table)) }] };
  },
  'delete a column': ({ dice, tables }) => {
    const table = pick(dice, tables);
    return { deeds: [{ do: 'deleteColumns', sheet: table.sheet.name, at: dice.int(0, widthOf(table) - 1) }] };
  },
  'move a row': ({ dice, tables }) => {
    const { sheet } = pick(dice, tables);
    const [from, to] = [dice.int(0, sheet.rows.length - 1), dice.int(0, sheet.rows.length)];
    return { deeds: [{ do: 'moveRow', sheet: sheet.name, from, to }] };
  },
  'move a column': ({ dice, tables }) => {
    const table = pick(dice, tables);
    const [from, to] = [dice.int(0, widthOf(table) - 1), dice.int(0, widthOf(table))];
    return { deeds: [{ do: 'moveColumn', sheet: table.sheet.name, from, to }] };
  },
};

/** A row that counts, and differs from all others by more than numbers: with one number more two would be one (T3). */
function isFollowed(sheet: Sheet, columns: Table['columns'], rows: readonly number[], row: number): boolean {
  const volunteers = columns.get('志愿者人次');
  if (volunteers !== undefined && typeof cellAt(sheet, row, volunteers) !== 'number') return false;
  const texts = [...columns]
    .filter(([heading]) => !numberHeadings.includes(heading) && !heading.endsWith('日期'))
    .slice(0, 4);
  const keyOf = (at: number) => JSON.stringify(texts.map(([, column]) => scalarOf(cellAt(sheet, at, column))));
  return rows.filter((other) => keyOf(other) === keyOf(row)).length === 1;
}

function copyRow({ sheet, headerRow }: Table, from: number, row: number): readonly CellEdit[] {
  return (sheet.rows[headerRow] ?? []).map((_, column) => {
    return { sheet: sheet.name, row, column, value: scalarOf(cellAt(sheet, from, column)) };
  });
}

type Case = Change & { readonly file: Uint8Array };

/** Schools with a report each, and what is then done to them. */
async function drawCases(count: number, draw: (drawing: Drawing, index: number) => Change): Promise<readonly Case[]> {
  const drawn: Case[] = [];
  for (let index = 0; index < count; index++) {
    const dice = seededDice(seed + Math.floor(index / 4));
    const school = await fileOfSheets(statisticsSchool(dice));
    const file = await reported(Math.floor(index / names.length) % 2 === 1 ? countedFrom1904(school) : school);
    const sheets = await sheetsOf(file);
    const tables = [...findTables(sheets, new Set(outputs), new Map()).tables.values()];
    drawn.push({ ...draw({ dice: seededDice(seed * 3 + index), tables }, index), file });
  }
  return drawn;
}

async function carriedOut(drawn: readonly Case[]): Promise<readonly (readonly Sheet[])[]> {
  const books = await Promise.all(
    drawn.map(async ({ file, edits = [], deeds = [] }) => ({ bytes: await edited(file, edits), deeds })),
  );
  return Promise.all(editInLibreOffice(books).map(sheetsOf));
}

const isStaleText = (value: Scalar) => String(value).startsWith('需重新统计');

/** Cells of our sheets that are not what a new report gives, sheet by sheet; what says that a sheet is stale is none of them. */
function differencesOf(now: readonly Sheet[]): ReadonlyMap<string, readonly string[]> {
  const contents = new Map(reportContents(evaluate(now), 'indicators').map((content) => [content.name, content.cells]));
  return new Map(
    outputs.map((name) => {
      const [was, is] = [now.find((sheet) => sheet.name === name)?.rows ?? [], contents.get(name) ?? []];
      const places: string[] = [];
      for (let row = 0; row < Math.max(was.length, is.length); row++) {
        for (let column = 0; column < Math.max(was[row]?.length ?? 0, is[row]?.length ?? 0); column++) {
          const [shown, fresh] = [valueAt(now, `${name}!${address(row, column)}`), is[row]?.[column]?.value ?? null];
          if (isStaleText(shown) || sameValue(shown, fresh)) continue;
          places.push(`${address(row, column)}: ${String(shown)} ≠ ${String(fresh)}`);
        }
      }
      return [name, places];
    }),
  );
}

const isStale = (now: readonly Sheet[], name: string) =>
  now.some(
    (sheet) => sheet.name === name && sheet.rows.some((cells) => cells.some((cell) => isStaleText(scalarOf(cell)))),
  );

/** Sheets that show something else than a new report would, and do not say so. */
function liesOf(now: readonly Sheet[]): readonly string[] {
  return [...differencesOf(now)].flatMap(([name, places]) =>
    places.length === 0 || isStale(now, name) ? [] : [`${name} ${places.slice(0, 3).join('; ')}`],
  );
}

/** Of columns that 活动登记 lacks nothing is shown. */
const figureColumns = [5, 6, 7, 8, 9, 15, 16];

/** Rows of 附件2 with numbers that are of no row of 活动登记 with the same texts. */
function mixedRows(before: readonly Sheet[], now: readonly Sheet[]): readonly string[] {
  const rowsOf = (sheets: readonly Sheet[]) =>
    (sheets.find(({ name }) => name === '附件2')?.rows ?? []).filter((cells) => typeof scalarOf(cells[0]) === 'number');
  const keyOf = (cells: readonly Cell[]) => [1, 2, 3, 4].map((column) => scalarOf(cells[column])).join('|');
  const known = new Set(rowsOf(before).map((cells) => `${keyOf(cells)} ${figuresOf(cells)}`));
  return rowsOf(now).flatMap((cells) => {
    const figures = figuresOf(cells);
    if (figures === '未完成' || known.has(`${keyOf(cells)} ${figures}`)) return [];
    return [`${keyOf(cells)} ${figures}`];
  });
}

function figuresOf(cells: readonly Cell[]): string {
  const figures = figureColumns.map((column) => String(scalarOf(cells[column]) ?? ''));
  return figures.every((figure) => figure === '未完成' || figure === '') ? '未完成' : figures.join(',');
}

function describeCase({ name, edits, deeds }: Change): string {
  return `${name} ${JSON.stringify(edits ?? deeds).slice(0, 300)}`;
}

/** After these nothing is stale: the sheets follow. */
const isLive = ({ name }: Change) => name === 'nothing' || name === 'plain numbers';

const names = Object.keys(kinds);

test('after any change our sheets are what a new report gives, or say that one is needed', async () => {
  const drawn = await drawCases(cases, (drawing, index) => {
    const name = names[index % names.length] ?? '';
    return { name, ...kinds[name]?.(drawing) };
  });
  const after = await carriedOut(drawn);
  const lies: string[] = [];
  for (const [index, now] of after.entries()) {
    const one = drawn[index];
    if (one === undefined) throw new Error('a book for each case');
    const isReordered = /sort|move a row|swap rows/.test(one.name);
    const found = [
      ...liesOf(now),
      ...(isReordered ? mixedRows(await sheetsOf(one.file), now).map((row) => `mixed ${row}`) : []),
      ...(isLive(one) ? outputs.filter((name) => isStale(now, name)).map((name) => `${name} is stale`) : []),
    ];
    lies.push(...found.map((lie) => `${describeCase(one)}: ${lie}`));
  }
  expect(lies).toEqual([]);
});
