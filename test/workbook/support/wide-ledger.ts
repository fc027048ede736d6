import { makeBook } from '../../../bench/make-book';
import { textOf } from '../../../src/core/base/cells';
import type { Sheet } from '../../../src/core/base/cells';

/** A school whose ledger has some 2 000 quantities as a Chinese keyboard gives them: `１２`. */
export function wideLedger() {
  const sheets = makeBook({ departments: 30, judges: 5, rows: 8_000 });
  const ledger = sheets.find(({ name }) => name === '考核登记');
  if (ledger === undefined) throw new Error('a school has a ledger');
  const heading = ledger.rows.findIndex((row) => row.map(textOf).includes('数量'));
  const quantityColumn = (ledger.rows[heading] ?? []).map(textOf).indexOf('数量');
  const firstRow = heading + 1;
  return {
    sheets: sheets.map((sheet) => (sheet === ledger ? withWideDigits(sheet, firstRow, quantityColumn) : sheet)),
    ...{ quantityColumn, firstRow },
    quantities: ledger.rows.slice(firstRow).map((row) => textOf(row[quantityColumn])),
  };
}

function withWideDigits(sheet: Sheet, from: number, column: number): Sheet {
  const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const rows = sheet.rows.map((row, at) =>
    at < from ? row : row.map((cell, index) => (index === column && cell !== null ? wide(textOf(cell)) : cell)),
  );
  return { ...sheet, rows };
}
