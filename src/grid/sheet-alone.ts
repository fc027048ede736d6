import { isRich } from '../core/base/cells';
import type { Sheet } from '../core/base/cells';
import type { CellEdit } from '../core/base/findings';
import { openWorkbookFile } from '../workbook/file-workbook';

/** A file with one sheet of a workbook: what its formulas take from other sheets becomes values, all else stays as it is. */
export async function sheetAlone(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const file = openWorkbookFile(bytes);
  const sheets = await file.readAll();
  const sheet = sheets.find((one) => one.name === name);
  const others = sheets.filter((one) => one !== sheet);
  await file.apply([
    { kind: 'cells', edits: sheet === undefined ? [] : valuesFor(sheet) },
    ...others.map((one) => ({ kind: 'removeSheet' as const, sheet: one.name })),
  ]);
  return file.toBytes();
}

function valuesFor({ name, rows }: Sheet): readonly CellEdit[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      isRich(cell) && cell.formula?.includes('!') === true ? [{ sheet: name, row, column, value: cell.value }] : [],
    ),
  );
}
