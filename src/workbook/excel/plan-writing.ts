import type { Change, DefinedName } from '../../core/base/change';
import type { CellEdit } from '../../core/base/findings';
import type { SheetContent } from '../../core/base/sheet-content';
import { memorySheet, memorySheetName, readMemory } from '../../core/memory/memory-sheet';
import type { Memory } from '../../core/memory/memory-sheet';
import type { Sheet } from '../../core/base/cells';
import type { Weighed } from './ask-bridge';
import { editSteps } from './edit-steps';
import { isInserted, markOf, provisionalMemory, readJournal, settledMemory } from './journal';
import type { Insertion } from './journal';
import { laySteps } from './lay-steps';
import type { Ground } from './lay-steps';
import { orderSteps } from './order-sheets';
import { knownState, stateNamed } from './snapshot';
import type { SheetState, Snapshot } from './snapshot';
import type { WriteStep } from './steps';
import { writeCells } from './write-cells';

/** A job, sorted by what has to be done first. */
export type Job = {
  readonly changes: readonly Change[];
  readonly snapshot: Snapshot;
  /** Sheets to be made, in order; among them those that a broken job began. */
  readonly fresh: readonly string[];
  readonly insertions: readonly Insertion[];
};

export type JobFacts = {
  readonly grounds: ReadonlyMap<string, Ground>;
  readonly formatOf: (edit: CellEdit) => string;
  readonly names: readonly string[];
  readonly tables: readonly string[];
};

export function jobOf(changes: readonly Change[], snapshot: Snapshot): Job {
  const journal = readJournal(readMemory(snapshot.sheets.map(({ sheet }) => sheet)));
  const fresh: string[] = [];
  const insertions: Insertion[] = [];
  for (const change of changes) {
    if (change.kind === 'sheet') {
      const { name } = change.content;
      if (stateNamed(snapshot, name) === undefined || journal.unfinished.has(name)) fresh.push(name);
    } else if (change.kind === 'insertRows' && change.count > 0) {
      const { sheet, name } = knownState(snapshot, change.sheet);
      const done = isInserted(journal, sheet, change.at, change.count);
      const below = markOf(sheet.rows[change.at]);
      if (!done) insertions.push({ sheet: name, at: change.at, count: change.count, below });
    }
  }
  return { changes, snapshot, fresh, insertions };
}

/**
 * The steps of a job, in an order from which it can be done again wherever it broke off: what is about to be done is remembered
 * first, new sheets stay hidden until they are whole, and the memory of what was done comes last, in one step.
 */
export function writingSteps(job: Job, facts: JobFacts): readonly Weighed[] {
  const { changes, snapshot, fresh } = job;
  const memory = memoryOf(job);
  const steps: Weighed[] = light([...memory.first, ...orderSteps(snapshot, changes, fresh)]);
  steps.push(...light(insertionSteps(job)));
  steps.push(...light(nameSteps(changes, facts.names)));
  const taken = new Set([...facts.names, ...facts.tables].map((name) => name.toLowerCase()));
  for (const change of changes) {
    if (change.kind === 'cells') steps.push(...light(editsBySheet(change.edits, snapshot, facts)));
    else if (change.kind === 'sheet' && change.content.name !== memorySheetName) {
      const { content } = change;
      const ground = facts.grounds.get(content.name) ?? null;
      steps.push(...laySteps(content, keyOf(snapshot, content.name), ground, (wanted) => freeName(wanted, taken)));
    }
  }
  return [...steps, ...light(shown(changes, job)), ...memory.last];
}

function light(steps: readonly WriteStep[]): Weighed[] {
  return steps.map((step) => ({ step, bytes: 800 }));
}

/** A sheet is known by its id; one that is being made has none yet. */
function keyOf(snapshot: Snapshot, name: string): string {
  return stateNamed(snapshot, name)?.id ?? name;
}

function insertionSteps({ insertions, snapshot }: Job): readonly WriteStep[] {
  return insertions.map(({ sheet, at, count }) => ({ do: 'insertRows', sheet: keyOf(snapshot, sheet), at, count }));
}

function nameSteps(changes: readonly Change[], known: readonly string[]): readonly WriteStep[] {
  const taken = new Set(known.map((name) => name.toLowerCase()));
  const defined = changes.flatMap((change): readonly DefinedName[] => (change.kind === 'names' ? change.names : []));
  return defined.map(({ name, refersTo }): WriteStep => {
    const present = taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    return { do: 'defineName', name, refersTo, present };
  });
}

function editsBySheet(edits: readonly CellEdit[], snapshot: Snapshot, facts: JobFacts): readonly WriteStep[] {
  return edits.flatMap((edit) => editSteps(keyOf(snapshot, edit.sheet), [edit], facts.formatOf));
}

/** Tables and names share one set of names. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function shown(changes: readonly Change[], { snapshot, fresh }: Job): readonly WriteStep[] {
  return changes.flatMap((change): readonly WriteStep[] => {
    if (change.kind !== 'sheet' || change.content.name === memorySheetName) return [];
    const { name, visibility } = change.content;
    const wanted = visibility ?? (fresh.includes(name) ? 'visible' : undefined);
    return wanted === undefined ? [] : [{ do: 'show', sheet: keyOf(snapshot, name), visibility: wanted }];
  });
}

type MemorySteps = { readonly first: readonly WriteStep[]; readonly last: readonly Weighed[] };

/** What is remembered before, and what after; nothing where the workbook has no memory and gets none. */
function memoryOf(job: Job): MemorySteps {
  const { changes, snapshot, fresh, insertions } = job;
  const sheets = snapshot.sheets.map(({ sheet }) => sheet);
  const state = stateNamed(snapshot, memorySheetName);
  const laid = changes.flatMap((change) => (change.kind === 'sheet' ? [change.content] : []));
  const content = laid.find(({ name }) => name === memorySheetName);
  if (content === undefined && state === undefined) return { first: [], last: [] };
  const before = settledMemory(sheets);
  const after = content === undefined ? before : readMemory([asSheet(content)]);
  const edits = changes.some(({ kind }) => kind === 'cells');
  const newSheets = fresh.filter((name) => name !== memorySheetName);
  const planned = provisionalMemory(before, after, { newSheets, insertions, edits });
  const first = rowsOf(planned);
  const last = content === undefined ? rowsOf(before) : textsOf(content);
  const present = textsOf({ name: memorySheetName, cells: presentCells(state) });
  if (content === undefined && sameRows(first, last) && sameRows(present, last)) return { first: [], last: [] };
  const length = Math.max(first.length, last.length, present.length);
  const key = state?.id ?? memorySheetName;
  return {
    first: [
      ...(state === undefined ? newMemory : []),
      ...(sameRows(first, present) ? [] : [blockStep(key, padded(first, length))]),
    ],
    last: writeCells(key, { name: memorySheetName, cells: padded(last, length).map(cellsOfRow) }),
  };
}

const newMemory: readonly WriteStep[] = [
  { do: 'addSheet', name: memorySheetName },
  { do: 'show', sheet: memorySheetName, visibility: 'veryHidden' },
];

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

function presentCells(state: SheetState | undefined): SheetContent['cells'] {
  return (state?.sheet.rows ?? []).map((row) =>
    row.map((cell) => ({ value: typeof cell === 'object' && cell !== null ? cell.value : cell })),
  );
}

function padded(rows: readonly Row[], length: number): readonly Row[] {
  return [...rows, ...Array.from({ length: length - rows.length }, (): Row => ['', ''])];
}

function cellsOfRow(row: Row): SheetContent['cells'][number] {
  return row.map((value) => ({ value }));
}

function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return (
    one.length === other.length && one.every(([key, value], at) => other[at]?.[0] === key && other[at][1] === value)
  );
}

function blockStep(sheet: string, rows: readonly Row[]): WriteStep {
  const [weighed] = writeCells(sheet, { name: memorySheetName, cells: rows.map(cellsOfRow) });
  if (weighed === undefined) throw new Error('a memory is never empty');
  return weighed.step;
}
