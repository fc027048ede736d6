import type { Sheet } from '../core/base/cells';
import { extentOf, fitOutput } from '../core/layout/fit-output';
import type { Extent } from '../core/layout/fit-output';
import type { LogEntry } from '../core/memory/log-entry';
import type { MemoryRow } from '../core/memory/memory-row';
import { rowNamed, withRows } from '../core/memory/memory-rows';
import { memorySheet } from '../core/memory/memory-sheet';
import type { Memory } from '../core/memory/memory-sheet';
import type { SheetContent } from '../core/base/sheet-content';
import type { Change } from '../core/base/change';

const nothing: Extent = { rows: 0, columns: 0 };

/** What a task wants remembered besides the sheets that it lays whole. */
export type ToRemember = {
  /** Changes to input cells. */
  readonly log?: readonly LogEntry[];
  /** Sheets of ours that are written cell by cell. */
  readonly ours?: readonly string[];
  readonly rows?: readonly MemoryRow[];
};

/**
 * Output sheets as changes, with the memory that says they are ours and how far they reach; where the workbook remembers all that
 * already and there is nothing to log, its memory stays as it is.
 */
export function outputChanges(
  contents: readonly SheetContent[],
  sheets: readonly Sheet[],
  memory: Memory,
  workbookId: string,
  more: ToRemember = {},
): readonly Change[] {
  const { log = [] } = more;
  const changes: Change[] = [];
  const own = new Map(memory.sheets);
  const extents: MemoryRow[] = [];
  for (const content of contents) {
    const { name } = content;
    const existing = sheets.find((sheet) => sheet.name === name);
    const fitted = fitOutput(content, existing, rowNamed(memory.rows, 'extent', name) ?? nothing);
    if (fitted.insert !== null) changes.push({ kind: 'insertRows', sheet: name, ...fitted.insert });
    changes.push({ kind: 'sheet', content: existing === undefined ? fitted.content : asShown(fitted.content) });
    own.set(name, 'output');
    extents.push({ kind: 'extent', sheet: name, ...extentOf(content) });
  }
  for (const name of more.ours ?? []) own.set(name, 'output');
  const rows = withRows(memory.rows, [...extents, ...(more.rows ?? [])]);
  const id = memory.workbookId === '' ? workbookId : memory.workbookId;
  const remembered: Memory = { ...memory, workbookId: id, sheets: own, log: [...memory.log, ...log], rows };
  return sameMemory(memory, remembered) ? changes : [...changes, { kind: 'sheet', content: memorySheet(remembered) }];
}

/** A sheet that is there is hidden or shown as a person left it. */
function asShown({ visibility: _, ...content }: SheetContent): SheetContent {
  return content;
}

function sameMemory(before: Memory, after: Memory): boolean {
  const same = <T>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>) =>
    left.size === right.size && [...right].every(([key, value]) => left.get(key) === value);
  const equal = before.workbookId === after.workbookId && before.log.length === after.log.length;
  return equal && same(before.sheets, after.sheets) && same(before.rows, after.rows);
}
