import type * as Excel from 'exceljs';
import { oneByOne, ownSheet } from './books';
import type { Program, Tables, Value } from './books';

/** exceljs and excelts have one interface. */
export type Library = { readonly Workbook: typeof Excel.Workbook };
type Options = {
  readonly name: string;
  readonly library: Library;
  readonly date1904?: boolean;
  readonly pivot?: boolean;
};

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Note, picture, rich text, table, list rule, conditional format, frozen rows, print area, protection, and a pivot table. */
export function excelJs({ name, library, date1904 = false, pivot = false }: Options): Program {
  const write = async (tables: Tables): Promise<Uint8Array> => {
    const book = new library.Workbook();
    book.properties.date1904 = date1904;
    book.created = book.modified = new Date('2024-05-18T08:00:00Z');
    for (const [sheet, rows] of Object.entries(tables)) {
      book.addWorksheet(sheet).addRows(rows.map((row) => row.map((value: Value) => value)));
    }
    decorate(book, pivot);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  return oneByOne(name, write, async (bytes, sheet) => {
    const book = new library.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const found = book.getWorksheet(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    return found.getSheetValues().map((row) => (Array.isArray(row) ? row : []));
  });
}

function decorate(book: Excel.Workbook, pivot: boolean): void {
  const own = book.getWorksheet(ownSheet);
  if (own === undefined) throw new Error('no sheet of its own');
  own.getCell('A3').note = { texts: [{ font: { bold: true }, text: '教务处：' }, { text: '已核对' }] };
  own.getCell('C1').value = {
    richText: [{ font: { bold: true, color: { argb: 'FFC00000' } }, text: '本表' }, { text: '由学校自用' }],
  };
  own.mergeCells('A1:B1');
  own.getColumn(3).numFmt = 'yyyy"年"m"月"d"日"';
  own.addConditionalFormatting({
    ref: 'B3:B4',
    rules: [
      {
        ...{ type: 'cellIs', operator: 'greaterThan', formulae: [2], priority: 1 },
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  });
  own.getCell('A10').dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] };
  own.addTable({
    ...{ name: '台账表', ref: 'E2', headerRow: true },
    columns: [{ name: '单位' }, { name: '次数' }],
    rows: [
      ['信息技术系', 3],
      ['机电工程系', 2],
    ],
  });
  own.addImage(book.addImage({ base64: png, extension: 'png' }), 'H2:I5');
  own.views = [{ state: 'frozen', ySplit: 2 }];
  own.pageSetup = { paperSize: 9, printTitlesRow: '1:2', printArea: 'A1:F20' };
  book.definedNames.add(`${ownSheet}!$B$3:$B$4`, '台账次数');
  const hidden = book.addWorksheet('旧数据', { state: 'veryHidden' });
  hidden.addRow(['去年的数据']);
  if (pivot) addPivot(book, own);
}

/** Of excelts alone: the release of exceljs has none. */
function addPivot(book: Excel.Workbook, own: Excel.Worksheet): void {
  const source = book.addWorksheet('透视数据');
  source.addRows([
    ['单位', '项', '次数'],
    ['信息技术系', '甲', 3],
    ['机电工程系', '乙', 2],
  ]);
  const sheet = book.addWorksheet('透视');
  if (!('addPivotTable' in sheet) || typeof sheet.addPivotTable !== 'function') throw new Error('no pivot tables');
  const pivot = { sourceSheet: source, rows: ['单位'], columns: ['项'], values: ['次数'], metric: 'sum' };
  Reflect.apply(sheet.addPivotTable, sheet, [pivot]);
  own.getCell('A12').value = '见透视';
}
