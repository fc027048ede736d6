import { isRich, parseAddress } from '../../../src/core/base/cells';
import type { Cell } from '../../../src/core/base/cells';
import type { DefinedName } from '../../../src/core/base/change';
import type { Calculation, CellPlace, LiveSheet } from '../../../src/calc/calculation';
import { makeCalculation } from '../../../src/calc/make-calculation';

type Written = Cell;

/** A workbook written as addresses and what is typed there; what begins with `=` is a formula. */
export type SmallBook = Readonly<Record<string, Readonly<Record<string, Written>>>>;

export type Small = {
  readonly calculation: Calculation;
  readonly sheets: readonly LiveSheet[];
  /** The result in a cell, an error as its text. */
  shows(address: string, sheet?: string): unknown;
  /** Types into a cell and gives the places whose results have become other ones, as addresses. */
  type(address: string, value: Written, sheet?: string): readonly CellPlace[];
};

/** 18 May 2024, half past six in the evening. */
const moment = 45430.77;

export function smallBook(written: SmallBook, names: readonly DefinedName[] = []): Small {
  const sheets = Object.entries(written).map(([name, cells]): LiveSheet => {
    const rows: Cell[][] = [];
    for (const [address, value] of Object.entries(cells)) put(rows, address, value);
    return { name, rows };
  });
  const calculation = makeCalculation({ today: () => moment, chance: () => 0.25 });
  calculation.load(sheets, names);
  const rowsOf = (name?: string): Cell[][] => (sheets.find((sheet) => sheet.name === name) ?? sheets[0])?.rows ?? [];
  return {
    calculation,
    sheets,
    shows: (address, sheet) => {
      const place = parseAddress(address);
      return shown(rowsOf(sheet)[place?.row ?? -1]?.[place?.column ?? -1]);
    },
    type: (address, value, sheet) => {
      put(rowsOf(sheet), address, value);
      const place = parseAddress(address) ?? { row: 0, column: 0 };
      return calculation.changed([{ sheet: sheet ?? sheets[0]?.name ?? '', ...place }]);
    },
  };
}

export function shown(cell: Cell | undefined): unknown {
  return isRich(cell) ? (cell.error ?? cell.value) : (cell ?? null);
}

function put(rows: Cell[][], address: string, value: Written): void {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`no address: ${address}`);
  while (rows.length <= place.row) rows.push([]);
  const row = rows[place.row] ?? [];
  while (row.length <= place.column) row.push(null);
  const isFormula = typeof value === 'string' && value.startsWith('=');
  row[place.column] = isFormula ? { value: null, formula: value.slice(1) } : value;
}

/** What a formula comes to in `Z99` of a sheet with these cells. */
export function resultOf(formula: string, cells: SmallBook[string] = {}): unknown {
  const book = smallBook({ 表: cells });
  const result = book.calculation.evaluate(formula, { sheet: '表', row: 98, column: 25 });
  return typeof result === 'object' && result !== null ? result.error : result;
}
