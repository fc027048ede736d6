import { isRich } from '../../src/core/base/cells';
import type { Cell, Sheet } from '../../src/core/base/cells';
import type { SheetContent } from '../../src/core/base/sheet-content';
import type { Workbook } from '../../src/workbook/workbook';

/** What every adapter must do. `reopened` gives what a second program would see: the file saved and opened again. */
export type Host = {
  readonly empty: () => Workbook;
  readonly reopened: (workbook: Workbook) => Promise<Workbook>;
  /** Where the host calculates by itself, results are its own: those of the contract are made up. */
  readonly calculates?: true;
};

const register: SheetContent = {
  name: '考核登记',
  cells: [
    [{ value: '单位' }, { value: '数量' }, { value: '日期' }, { value: '合计' }],
    [
      { value: '信息工程系' },
      { value: 1.5 },
      { value: 45425, style: { format: 'yyyy"年"m"月"d"日"' } },
      { value: 3, formula: 'B2*2' },
    ],
    [{ value: '=1+1' }, { value: true }, { value: null }, { value: '甲', formula: 'IF(B3,"甲","A2")' }],
    [
      { value: ' <&>"\' \n\t\u0001_x0041_ 𠮷 ' },
      { value: 0.1 + 0.2 },
      { value: 45425.5 },
      { value: null, formula: "SUM('第二'!A1:A3)" },
    ],
  ],
  merges: [{ top: 5, left: 0, bottom: 5, right: 1 }],
};

const second: SheetContent = {
  name: '第二',
  cells: [
    [{ value: 1 }],
    [{ value: 2, formula: '考核登记!B2+SUM(考核登记!$B$2:$B$4)+B2' }],
    [undefined, { value: 'B1' }],
  ],
};

function withoutResult(cell: Cell): Cell {
  return isRich(cell) && cell.formula !== undefined ? { ...cell, value: null } : cell;
}

export function workbookContract(title: string, host: Host): void {
  const after = async (...jobs: Parameters<Workbook['apply']>[0][]): Promise<readonly Sheet[]> => {
    const workbook = host.empty();
    for (const changes of jobs) await workbook.apply(changes);
    return (await host.reopened(workbook)).readAll();
  };
  const laid = [
    { kind: 'sheet', content: register },
    { kind: 'sheet', content: second },
  ] as const;
  const told = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
    host.calculates === undefined ? rows : rows.map((row) => row.map(withoutResult));
  const rowsOf = (sheets: readonly Sheet[], name: string): readonly (readonly Cell[])[] =>
    told(sheets.find((sheet) => sheet.name === name)?.rows ?? []);

  describe(`${title} as a workbook`, () => {
    it('gives back what was laid: text, numbers, dates as serials, formulas with results', async () => {
      const sheets = await after([...laid]);
      expect(sheets.map((sheet) => sheet.name)).toEqual(['考核登记', '第二']);
      const expected = told([
        ['单位', '数量', '日期', '合计'],
        ['信息工程系', 1.5, { value: 45425, date: true }, { value: 3, formula: 'B2*2' }],
        ['=1+1', true, null, { value: '甲', formula: 'IF(B3,"甲","A2")' }],
        [' <&>"\' \n\t\u0001_x0041_ 𠮷 ', 0.1 + 0.2, 45425.5, { value: null, formula: "SUM('第二'!A1:A3)" }],
      ]);
      expect(rowsOf(sheets, '考核登记')).toEqual(expected);
      expect(sheets[0]?.merges).toEqual([{ top: 5, left: 0, bottom: 5, right: 1 }]);
    });

    it('creates sheets hidden or visible, last, first or behind another', async () => {
      const memory = { name: '_weektally', cells: [[{ value: 'id' }]], visibility: 'veryHidden' } as const;
      const sheets = await after([
        ...laid,
        { kind: 'sheet', content: memory },
        { kind: 'sheet', content: { name: '中', cells: [] }, place: { after: '考核登记' } },
        { kind: 'sheet', content: { name: '前', cells: [] }, place: 'first' },
      ]);
      expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['前', 'visible'],
        ['考核登记', 'visible'],
        ['中', 'visible'],
        ['第二', 'visible'],
        ['_weektally', 'veryHidden'],
      ]);
    });

    it('rewrites a sheet in place and leaves cells alone that the content leaves undefined or does not reach', async () => {
      const content: SheetContent = {
        name: '考核登记',
        cells: [
          [{ value: '系' }, undefined, { value: null }],
          [undefined, { value: 9 }],
        ],
        merges: [],
      };
      const rows = rowsOf(await after([...laid], [{ kind: 'sheet', content }]), '考核登记');
      expect(rows[0]).toEqual(['系', '数量', null, '合计']);
      const expected = told([['信息工程系', 9, { value: 45425, date: true }, { value: 3, formula: 'B2*2' }]]);
      expect(rows[1]).toEqual(expected[0]);
      expect(rows).toHaveLength(4);
    });

    it('edits single cells: text stays text, numbers and dates show as such, null empties', async () => {
      const edit = (row: number, column: number, value: string | number | boolean | null) => ({
        sheet: '考核登记',
        row,
        column,
        value,
      });
      const edits = [
        edit(1, 0, '-5'),
        edit(1, 2, 3),
        edit(2, 1, null),
        edit(2, 3, 7),
        { ...edit(1, 1, 45000), date: true as const, dateFormat: 'm"月"d"日"' },
        edit(9, 5, '新'),
      ];
      const rows = rowsOf(await after([...laid], [{ kind: 'cells', edits }]), '考核登记');
      const expected = told([['-5', { value: 45000, date: true }, 3, { value: 3, formula: 'B2*2' }]]);
      expect(rows[1]).toEqual(expected[0]);
      expect(rows[2]).toEqual(['=1+1', null, null, 7]);
      expect(rows[9]).toEqual([null, null, null, null, null, '新']);
    });

    it('tells a number that is shown as a percentage, until another number is written there', async () => {
      const shares: SheetContent = {
        name: '考核登记',
        cells: [[{ value: 0.95, style: { format: '0%' } }, { value: 0.5, style: { format: '0.0%' } }, { value: 0.95 }]],
      };
      const laying = [{ kind: 'sheet', content: shares }] as const;
      const percent = { value: 0.95, percent: true };
      expect(rowsOf(await after([...laying]), '考核登记')).toEqual([[percent, { value: 0.5, percent: true }, 0.95]]);
      const edits = [{ sheet: '考核登记', row: 0, column: 1, value: 3.8 }];
      expect(rowsOf(await after([...laying], [{ kind: 'cells', edits }]), '考核登记')).toEqual([[percent, 3.8, 0.95]]);
    });

    it('inserts rows: cells, merges and formulas of all sheets follow', async () => {
      const sheets = await after([...laid], [{ kind: 'insertRows', sheet: '考核登记', at: 2, count: 2 }]);
      const rows = rowsOf(sheets, '考核登记');
      expect(rows[2]).toEqual([]);
      expect(rows[3]).toEqual([]);
      const expected = told([
        [
          { value: '甲', formula: 'IF(B5,"甲","A2")' },
          { value: null, formula: "SUM('第二'!A1:A3)" },
        ],
        [{ value: 2, formula: '考核登记!B2+SUM(考核登记!$B$2:$B$6)+B2' }],
      ]);
      expect([rows[4]?.[3], rows[5]?.[3]]).toEqual(expected[0]);
      expect(rowsOf(sheets, '第二')[1]).toEqual(expected[1]);
      expect(sheets[0]?.merges).toEqual([{ top: 7, left: 0, bottom: 7, right: 1 }]);
    });

    it('takes rows out: cells, merges and formulas of all sheets follow; ranges shrink', async () => {
      const sheets = await after([...laid], [{ kind: 'removeRows', sheet: '考核登记', at: 2, count: 1 }]);
      const rows = rowsOf(sheets, '考核登记');
      expect(rows[1]?.[0]).toBe('信息工程系');
      expect(rows[2]?.[0]).toBe(' <&>"\' \n\t\u0001_x0041_ 𠮷 ');
      const expected = told([[{ value: 2, formula: '考核登记!B2+SUM(考核登记!$B$2:$B$3)+B2' }]]);
      expect(rowsOf(sheets, '第二')[1]).toEqual(expected[0]);
      expect(sheets[0]?.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
    });

    it('takes rows out from the bottom up, a merged range with them', async () => {
      const sheets = await after(
        [...laid],
        [
          { kind: 'removeRows', sheet: '考核登记', at: 5, count: 1 },
          { kind: 'removeRows', sheet: '考核登记', at: 1, count: 2 },
        ],
      );
      expect(rowsOf(sheets, '考核登记')[0]?.[0]).toBe('单位');
      expect(rowsOf(sheets, '考核登记')[1]?.[0]).toBe(' <&>"\' \n\t\u0001_x0041_ 𠮷 ');
      expect(sheets[0]?.merges).toEqual([]);
    });

    it('takes a sheet out, the others stay in their order', async () => {
      const third: SheetContent = { name: '第三', cells: [[{ value: 3 }]] };
      const sheets = await after(
        [...laid, { kind: 'sheet', content: third }],
        [{ kind: 'removeSheet', sheet: '第二' }],
      );
      expect(sheets.map(({ name }) => name)).toEqual(['考核登记', '第三']);
      expect(rowsOf(sheets, '第三')).toEqual([[3]]);
      const pointing = rowsOf(sheets, '考核登记')[3]?.[3];
      expect(isRich(pointing ?? null) && typeof pointing === 'object' ? pointing?.formula : null).toBe('SUM(#REF!)');
    });

    it('merges cells beside the merges that are there', async () => {
      const ranges = [{ top: 3, left: 0, bottom: 3, right: 1 }];
      const sheets = await after([...laid], [{ kind: 'merge', sheet: '考核登记', ranges }]);
      expect(sheets[0]?.merges).toEqual(expect.arrayContaining([...ranges, { top: 5, left: 0, bottom: 5, right: 1 }]));
    });

    it('refuses changes to sheets that are not there, and then changes nothing', async () => {
      const workbook = host.empty();
      await workbook.apply([...laid]);
      const before = await workbook.readAll();
      const edits = [
        { sheet: '第二', row: 0, column: 0, value: 5 },
        { sheet: '没有', row: 0, column: 0, value: 5 },
      ];
      await expect(workbook.apply([{ kind: 'cells', edits }])).rejects.toMatchObject({
        name: 'WorkbookError',
        id: 'fault.unknownSheet',
        values: { sheet: '没有' },
      });
      expect(await workbook.readAll()).toEqual(before);
    });

    it('defines names without touching sheets', async () => {
      const sheets = await after([
        ...laid,
        { kind: 'names', names: [{ name: '单位名单', refersTo: '考核登记!$A$2:$A$4' }] },
      ]);
      expect(sheets).toHaveLength(2);
    });
  });
}
