import * as XLSX from 'xlsx';
import { oneByOne, ownSheet } from './books';
import type { Program, SheetValues, Tables, Value } from './books';

type Options = { readonly name: string; readonly date1904?: boolean; readonly bookSST?: boolean };

/** SheetJS, with notes, links, merges, widths, a filter and a defined name. */
export function sheetJs({ name, date1904 = false, bookSST = false }: Options): Program {
  return oneByOne(name, (tables) => written(tables, date1904, bookSST), sheetJsValues);
}

export function sheetJsValues(bytes: Uint8Array, sheet: string): SheetValues {
  const found = XLSX.read(bytes, { type: 'array' }).Sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return XLSX.utils.sheet_to_json<unknown[]>(found, { header: 1, raw: true });
}

function written(tables: Tables, date1904: boolean, bookSST: boolean): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(tables)) {
    const cells = rows.map((row) => row.map((value) => cellOf(value, date1904)));
    const sheet = XLSX.utils.aoa_to_sheet(name === ownSheet ? withNote(cells) : cells);
    XLSX.utils.book_append_sheet(book, name === ownSheet ? decorated(sheet) : sheet, name);
  }
  book.Workbook = { WBProps: { date1904 }, Names: [{ Name: '台账次数', Ref: `${ownSheet}!$B$3:$B$4` }] };
  const bytes: unknown = XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST, compression: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('no bytes');
  return new Uint8Array(bytes);
}

type Written = XLSX.CellObject | string | number | null;

/** Days from 1970 to the first day of each system. SheetJS stores serial numbers as they are given, whatever the system. */
const days = { in1900: 25_569, in1904: 24_107 };

function cellOf(value: Value, date1904: boolean): Written {
  if (value instanceof Date) {
    const first = date1904 ? days.in1904 : days.in1900;
    return { t: 'n', v: value.getTime() / 86_400_000 + first, z: 'yyyy-mm-dd' };
  }
  if (typeof value === 'object' && value !== null) return { t: 'n', f: value.formula, v: value.result };
  return value;
}

function withNote(rows: readonly (readonly Written[])[]): Written[][] {
  const noted: XLSX.CellObject = {
    ...{ t: 's', v: '信息技术系', l: { Target: 'https://a.example/', Tooltip: '说明' } },
    c: [{ a: '教务处', t: '已核对' }],
  };
  return rows.map((row, at) => (at === 2 ? [noted, ...row.slice(1)] : [...row]));
}

function decorated(sheet: XLSX.WorkSheet): XLSX.WorkSheet {
  return {
    ...sheet,
    '!merges': [XLSX.utils.decode_range('A1:B1')],
    '!cols': [{ wch: 20 }, { wch: 12 }],
    '!autofilter': { ref: 'A2:C4' },
    '!protect': { password: 'secret' },
  };
}
