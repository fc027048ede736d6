import type { Cell, Sheet } from '../../src/core/base/cells';
import { scalarOf, textOf } from '../../src/core/base/cells';
import type { Scalar } from '../../src/core/base/cells';
import { prepare } from '../../src/tasks/prepare';
import type { PrepareOptions } from '../../src/tasks/prepare';
import { sayIn } from '../../src/words/words';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';

export const base = { workbookId: 'id-1', say: sayIn('zh-CN') } as const;

export async function newWorkbook(scheme: string, options: Partial<PrepareOptions> = {}): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook();
  await prepare(workbook, { ...base, scheme, ...options });
  return workbook;
}

export async function sheetOf(workbook: Workbook, name: string): Promise<Sheet> {
  const sheet = (await workbook.readAll()).find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Writes a row into the first empty row below the headings, by heading. */
export async function addRow(workbook: Workbook, sheet: string, row: Readonly<Record<string, Scalar>>): Promise<void> {
  const { rows } = await sheetOf(workbook, sheet);
  const headings = (rows[2] ?? []).map(textOf);
  let at = 3;
  while ((rows[at] ?? []).some((cell) => textOf(cell) !== '')) at++;
  const edits = Object.entries(row).map(([heading, value]) => {
    return { sheet, row: at, column: headings.indexOf(heading), value };
  });
  await workbook.apply([{ kind: 'cells', edits }]);
}

/** Every mark as `编号 / heading` → value, over all blocks. */
export function marksOn({ rows }: Sheet): ReadonlyMap<string, Scalar> {
  const marks = new Map<string, Scalar>();
  let headings: readonly string[] = [];
  for (const row of rows) {
    const first = textOf(row[0]);
    if (first === '编号') headings = row.map(textOf);
    else if (/^A\d/.test(first)) {
      headings.forEach((heading, at) => {
        if (at > 3 && heading !== '') marks.set(`${first} / ${heading}`, scalarOf(row[at]));
      });
    }
  }
  return marks;
}

/** Cells of the row whose first cell is this text. */
export function rowOf({ rows }: Sheet, first: string): readonly Cell[] {
  return rows.find((row) => textOf(row[0]) === first) ?? [];
}
