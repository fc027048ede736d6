import type { SheetContent } from '../../../core/base/sheet-content';
import type { Sheet } from '../../../core/base/cells';
import { collectTask } from '../../../core/memory/log-entry';
import { memorySheet, memorySheetName, readMemory } from '../../../core/memory/memory-sheet';
import type { Memory } from '../../../core/memory/memory-sheet';
import type { Weighed } from '../ask-bridge';
import type { Job } from './job';
import { settledMemory } from '../journal/journal';
import { provisionalMemory } from '../journal/provisional-memory';
import { stateNamed } from '../snapshot';
import type { SheetState } from '../snapshot';
import type { WriteStep } from '../steps';
import { writeCells } from './write-cells';

export type MemorySteps = {
  /**
   * Makes the sheet, in a message of its own: undoing one that adds a very hidden sheet and writes cells ends desktop Excel.
   */
  readonly make: readonly WriteStep[];
  readonly first: readonly WriteStep[];
  /** Once rows were put in. */
  readonly rowsAreIn: readonly WriteStep[];
  readonly last: readonly Weighed<WriteStep>[];
};

const none: MemorySteps = { make: [], first: [], rowsAreIn: [], last: [] };

/** What is remembered before a job and after it; nothing where the workbook has no memory and gets none. */
export function memorySteps(job: Job): MemorySteps {
  const { changes, snapshot, fresh, edits, merges, pending } = job;
  // Rows that are taken out need no journal: the same job, done again, does not find them.
  const insertions = job.insertions.filter(({ count }) => count > 0);
  const state = stateNamed(snapshot, memorySheetName);
  const laid = changes.flatMap((change) => (change.kind === 'sheet' ? [change.content] : []));
  const content = laid.find(({ name }) => name === memorySheetName);
  if (content === undefined && state === undefined) return none;
  const before = settledMemory(snapshot.sheets.map(({ sheet }) => sheet));
  const after = content === undefined ? before : readMemory([asSheet(content)]);
  const newSheets = fresh.filter((name) => name !== memorySheetName);
  const more = after.log.slice(before.log.length);
  // A collection is taken back as a whole, and where rows come in, earlier entries name other places than before.
  const isWhole = insertions.length > 0 || more.some(({ task }) => task === collectTask);
  const logged = edits.size > 0 && more.length > 0 && !isWhole;
  const intent = { newSheets, insertions, edits, merges, logged, pending };
  const first = rowsOf(provisionalMemory(before, after, intent, false));
  const second = rowsOf(provisionalMemory(before, after, intent, true));
  const last = [...(content === undefined ? rowsOf(before) : textsOf(content)), ...pending];
  const present = presentRows(state);
  if (sameRows(first, last) && sameRows(present, last)) return none;
  const length = Math.max(first.length, second.length, last.length, present.length);
  const key = state?.id ?? memorySheetName;
  const write = (rows: readonly Row[]) => writeCells(key, { name: memorySheetName, cells: padded(rows, length) });
  const inserts = insertions.some(({ done }) => !done);
  const hide = { do: 'show', sheet: key, visibility: 'veryHidden' } as const;
  return {
    make: state === undefined ? [{ do: 'addSheet', name: memorySheetName }, hide] : [],
    first: [
      ...(state === undefined || state.visibility === 'veryHidden' ? [] : [hide]),
      ...(sameRows(first, present) ? [] : write(first).map(({ step }) => step)),
    ],
    rowsAreIn: inserts ? write(second).map(({ step }) => step) : [],
    last: write(last),
  };
}

type Row = readonly [string, string];

function asSheet(content: SheetContent): Sheet {
  const rows = content.cells.map((row) => row.map((cell) => cell?.value ?? null));
  return { name: content.name, visibility: 'veryHidden', rows, merges: [], hiddenRows: [] };
}

function rowsOf(memory: Memory): readonly Row[] {
  return textsOf(memorySheet(memory));
}

function textsOf({ cells }: SheetContent): readonly Row[] {
  return cells.map((row) => [String(row[0]?.value ?? ''), String(row[1]?.value ?? '')]);
}

function presentRows(state: SheetState | undefined): readonly Row[] {
  const text = (cell: Sheet['rows'][number][number] | undefined): string =>
    String((typeof cell === 'object' && cell !== null ? cell.value : cell) ?? '');
  return (state?.sheet.rows ?? []).map((row) => [text(row[0]), text(row[1])]);
}

function padded(rows: readonly Row[], length: number): SheetContent['cells'] {
  const filled = [...rows, ...Array.from({ length: length - rows.length }, (): Row => ['', ''])];
  return filled.map((row) => row.map((value) => ({ value })));
}

function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return (
    one.length === other.length && one.every(([key, value], at) => other[at]?.[0] === key && other[at][1] === value)
  );
}
