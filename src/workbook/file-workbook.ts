import type { Sheet } from '../core/base/cells';
import type { SheetContent } from '../core/base/sheet-content';
import { plainCodec } from './zip/codec';
import { modifiedAt } from './package/modified';
import { openPackage } from './package/open-package';
import type { PartStore } from './package/part-store';
import { emptyPackage } from './package/skeleton';
import { workbookParts } from './package/workbook-parts';
import { readWorkbook } from './reading/read-workbook';
import type { Workbook } from './workbook';
import { applyChanges } from './writing/apply-changes';

/** A workbook in a file's bytes. What no change touches goes into the new bytes exactly as it was. */
export interface FileWorkbook extends Workbook {
  toBytes(): Uint8Array;
  /** When the program that wrote the file says that it was modified, ISO text; '' where it does not. */
  modified(): string;
}

/** Throws a WorkbookError that says what to do where the bytes are no .xlsx workbook. */
export function openWorkbookFile(bytes: Uint8Array, codec = plainCodec): FileWorkbook {
  const store = openPackage(bytes, codec);
  // Shows at once whether the workbook's own part is whole.
  workbookParts(store);
  return fileWorkbook(store);
}

/** A workbook without sheets; it becomes a file that programs open once a sheet is laid into it. */
export function newWorkbookFile(codec = plainCodec): FileWorkbook {
  return fileWorkbook(emptyPackage(codec));
}

/** A file of its own with these sheets, to be sent or printed. */
export async function fileOfSheets(...contents: readonly SheetContent[]): Promise<FileWorkbook> {
  const file = newWorkbookFile();
  await file.apply(contents.map((content) => ({ kind: 'sheet', content })));
  return file;
}

function fileWorkbook(opened: PartStore): FileWorkbook {
  let store = opened;
  /** Kept until a change: a host reads once to see that the file is whole, its task reads again. */
  let sheets: readonly Sheet[] | undefined;
  return {
    readAll: async () => (sheets ??= readWorkbook(store)),
    apply: async (changes) => {
      store = applyChanges(store, changes);
      sheets = undefined;
    },
    toBytes: () => store.toBytes(),
    modified: () => modifiedAt(store),
  };
}
