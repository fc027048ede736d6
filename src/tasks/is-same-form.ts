import { textOf } from '../core/base/cells';
import type { Sheet } from '../core/base/cells';
import { memorySheetName } from '../core/memory/memory-sheet';
import { openWorkbookFile } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import { WorkbookError } from '../workbook/workbook-error';

/** True where a file holds what a form holds, but for the moment at which it was made: nobody has typed into it. */
export async function isSameForm(bytes: Uint8Array, form: FileWorkbook): Promise<boolean> {
  try {
    const held = await openWorkbookFile(bytes).readAll();
    return contentOf(held) === contentOf(await form.readAll());
  } catch (fault) {
    if (fault instanceof WorkbookError) return false;
    throw fault;
  }
}

function contentOf(sheets: readonly Sheet[]): string {
  const made = (name: string, key: string) => name === memorySheetName && key === 'made';
  return JSON.stringify(
    sheets.map(({ name, rows }) => [name, trimmed(rows.filter(([key]) => !made(name, textOf(key))).map(trimmed))]),
  );
}

/** Without the empty end, which programs write or leave out as they like. */
function trimmed<T>(list: readonly T[]): readonly T[] {
  const isEmpty = (one: T | undefined) => one === null || one === '' || (Array.isArray(one) && one.length === 0);
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1])) end--;
  return list.slice(0, end);
}
