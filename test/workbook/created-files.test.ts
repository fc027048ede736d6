import fc from 'fast-check';
import type { SheetContent } from '../../src/core/base/sheet-content';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Change } from '../../src/core/base/change';
import { partsOf, type Parts } from './support/package-of';

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const head = { bold: true, fill: 'DDEBF7', border: 'thin', wrap: true, font: '黑体', horizontal: 'center' } as const;

const full: SheetContent = {
  name: '活动登记',
  cells: [
    [
      { value: '活动名称', style: head },
      { value: '数量\n(次)', style: head, note: '数字' },
      { value: '日期', style: head },
    ],
    [
      { value: '@名', link: { sheet: "附'件", cell: 'A1' } },
      { value: 1, style: { format: '0.0', locked: false } },
      { value: 45425, style: { format: 'yyyy-mm-dd' } },
    ],
    [{ value: '合计' }, { value: 1, formula: 'SUM(B2:B2)' }, { value: null, style: { border: 'medium' } }],
  ],
  widths: [20, 8, 12],
  heights: [30],
  merges: [range(5, 0, 5, 2)],
  freeze: { rows: 1, columns: 1 },
  validations: [
    {
      range: range(1, 1, 99, 1),
      rule: { kind: 'decimal', from: 0, to: 5 },
      strict: true,
      title: '分'.repeat(40),
      message: '请填0至5',
      prompt: '甲\n"乙"',
    },
    {
      range: range(1, 0, 99, 0),
      rule: { kind: 'list', values: ['甲', '乙<'] },
      strict: false,
      title: '名称',
      message: '请选择',
    },
  ],
  conditionalFormats: [{ range: range(1, 0, 99, 2), formula: '$B2>5', style: { fill: 'FFC7CE', color: '9C0006' } }],
  tables: [{ name: 'Activities', range: range(0, 0, 1, 2) }],
  page: { landscape: true, repeatRows: [0, 0], margins: [10, 10, 15, 15], footer: '第 &P 页', pagesWide: 1 },
  tabColor: '70AD47',
};

/** In the order of the schema (ISO/IEC 29500-1, CT_Worksheet), as far as we write or keep them. */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting dataValidations hyperlinks ' +
  'pageMargins pageSetup headerFooter legacyDrawing tableParts'
).split(' ');

async function made(...jobs: readonly (readonly Change[])[]): Promise<Parts> {
  const workbook = newWorkbookFile();
  for (const job of jobs) await workbook.apply(job);
  return partsOf(workbook.toBytes());
}

const job: readonly Change[] = [
  { kind: 'sheet', content: full },
  { kind: 'sheet', content: { name: "附'件", cells: [[{ value: 'a' }]] } },
];

function topElements(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, slash, name, empty] of xml.matchAll(/<(\/?)([A-Za-z]\w*)[^>]*?(\/?)>/g)) {
    if (slash === '/') depth--;
    else {
      if (depth === 1) names.push(name ?? '');
      if (empty !== '/') depth++;
    }
  }
  return names;
}

describe('files that we create', () => {
  it('hold their elements in the order that Excel insists on', async () => {
    expect(topElements((await made(job))['xl/worksheets/sheet1.xml'] ?? '')).toEqual(order);
  });

  it('link to parts that exist, and say what each part is', async () => {
    const parts = await made(job);
    const types = parts['[Content_Types].xml'] ?? '';
    for (const [name, text] of Object.entries(parts)) {
      const extension = name.slice(name.lastIndexOf('.') + 1);
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`)).toBe(true);
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of text.matchAll(/Target="([^"]*)"/g)) {
        expect(Object.keys(parts)).toContain(new URL(target, `http://package/${folder}`).pathname.slice(1));
      }
    }
  });

  it('are the same bytes every time, and when the same sheet is laid twice', async () => {
    expect(await made(job)).toEqual(await made(job));
    expect(await made(job, job, job)).toEqual(await made(job));
  });

  it('cut texts of validations to what Excel takes, and refuse lists that need a range', async () => {
    const sheet = (await made(job))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain(`errorTitle="${'分'.repeat(31)}…"`);
    expect(sheet).toContain('prompt="甲&#10;&quot;乙&quot;"');
    expect(sheet).toContain('<formula1>&quot;甲,乙&lt;&quot;</formula1>');
    const long = { kind: 'list', values: Array.from({ length: 60 }, (_, index) => `单位${index}`) } as const;
    const content = {
      name: 'x',
      cells: [],
      validations: [{ range: range(0, 0, 0, 0), rule: long, strict: true, title: '', message: '' }],
    };
    await expect(newWorkbookFile().apply([{ kind: 'sheet', content }])).rejects.toThrow('source range');
  });

  it('name tables once in the workbook, and columns as their headings read', async () => {
    const other = { ...full, name: '另一' };
    const parts = await made([...job, { kind: 'sheet', content: other }]);
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="2" name="数量_x000a_(次)"/>');
    expect(parts['xl/tables/table2.xml']).toContain('id="2" name="Activities_2" displayName="Activities_2"');
  });

  it.each([
    ['', 'fault.sheetName'],
    ['a/b', 'fault.sheetName'],
    ["'a", 'fault.sheetName'],
    ['评'.repeat(32), 'fault.sheetName'],
  ])('are refused the sheet name %j', async (name, id) => {
    await expect(newWorkbookFile().apply([{ kind: 'sheet', content: { name, cells: [] } }])).rejects.toMatchObject({
      id,
    });
  });

  it('are refused text that no cell can hold, with the cell', async () => {
    const content = { name: 'x', cells: [[{ value: 1 }, { value: 'a'.repeat(32_768) }]] };
    const values = { sheet: 'x', cell: 'B1', length: 32_768, limit: 32_767 };
    await expect(newWorkbookFile().apply([{ kind: 'sheet', content }])).rejects.toMatchObject({
      id: 'fault.longText',
      values,
    });
  });

  it('give back any text and number as they were', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '_',
          'x',
          '0',
          '1',
          'A',
          '=',
          '<',
          '&',
          '"',
          "'",
          ' ',
          '\n',
          '\r',
          '\t',
          '\u0000',
          '\u000b',
          '部',
          '𠮷',
        ),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    const property = fc.asyncProperty(
      fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 30 }),
      async (values) => {
        const workbook = newWorkbookFile();
        await workbook.apply([
          { kind: 'sheet', content: { name: 'x', cells: [values.map((value) => ({ value })), [{ value: 'end' }]] } },
          { kind: 'cells', edits: values.map((value, column) => ({ sheet: 'x', row: 2, column, value })) },
        ]);
        const rows = (await openWorkbookFile(workbook.toBytes()).readAll())[0]?.rows ?? [];
        const expected = values.map((value) => (value === '' ? null : value));
        while (expected.at(-1) === null) expected.pop();
        expect([rows[0], rows[2] ?? []]).toEqual([expected, expected]);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
