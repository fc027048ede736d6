import { isBlank, isRich, scalarOf, textOf } from '../base/cells';
import type { Cell, Range, Sheet } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import type { MarkingBlock, MarkingSheet } from '../judges/marking-sheet';
import type { Criterion } from '../rubric/criterion';
import { blockHeight, freshBlock } from '../forms/marking-plan';
import type { MarkingPlan, MarkingTask, PlacedBlock } from '../forms/marking-plan';

/** `count` empty rows are inserted before row `at` of the sheet as it stands now. */
export type Insertion = { readonly at: number; readonly count: number };

/** How an existing marking sheet grows: rows to insert, then the plan of the sheet after that. */
export type MarkingExtension = {
  readonly plan: MarkingPlan;
  /** Ascending. */
  readonly insertions: readonly Insertion[];
  /** The present cell of the sheet for a row of the plan, before anything is inserted; undefined for inserted rows. */
  readonly originalRow: (row: number) => number | undefined;
};

type Growth = {
  readonly block: MarkingBlock;
  readonly criteria: readonly Criterion[];
  readonly subjects: MarkingTask['subjects'];
  readonly at: number;
};

/**
 * What a marking sheet lacks for its judge: columns go to the right of their block, rows before its 合计, whole blocks before the signature.
 * Existing cells keep their headings. Undefined where nothing is missing.
 */
export function extendMarking(marking: MarkingSheet, tasks: readonly MarkingTask[]): MarkingExtension | undefined {
  const { sheet, judge, blocks } = marking;
  const growths = blocks.map((block) => growthOf(block, blocks, tasks));
  const newTasks = tasks.filter(({ kind }) => !blocks.some((block) => block.kind === kind));
  const grows = growths.some(({ criteria, subjects }) => criteria.length + subjects.length > 0);
  if (!grows && newTasks.length === 0) return undefined;
  const signature = signatureRow(sheet, blocks);
  const insertions = growths.filter(({ criteria }) => criteria.length > 0).map(rowInsertion);
  const blockRows = newTasks.reduce((sum, task) => sum + blockHeight(task), 0);
  if (signature !== undefined && blockRows > 0) insertions.push({ at: signature, count: blockRows });
  insertions.sort((left, right) => left.at - right.at);
  const shifted = shiftBy(insertions);
  const placed = growths.map((growth) => placeBlock(growth, sheet, shifted));
  let top = signature === undefined ? shifted(lastFilledRow(sheet)) + 2 : shifted(signature) - blockRows;
  for (const task of newTasks) {
    placed.push(freshBlock(task, top));
    top += blockHeight(task);
  }
  const plan = { judge, sheet: sheet.name, fresh: false, blocks: placed, signatureRow: undefined };
  return { plan, insertions, originalRow: (row) => originalRow(row, insertions) };
}

function growthOf(block: MarkingBlock, blocks: readonly MarkingBlock[], tasks: readonly MarkingTask[]): Growth {
  const { kind } = block;
  const task = tasks.find((candidate) => candidate.kind === kind);
  const same = blocks.filter((other) => other.kind === kind);
  const marked = new Set(same.flatMap((other) => other.criteria.map(({ criterion }) => criterion)));
  // A criterion may stand in any block of its kind; one that stands in none goes to the first.
  const criteria = same[0] === block ? (task?.criteria ?? []).filter((criterion) => !marked.has(criterion)) : [];
  const present = new Set(block.subjects.map(({ subject }) => subject));
  const subjects = (task?.subjects ?? []).filter((subject) => !present.has(subject));
  return { block, criteria, subjects, at: block.totalRow ?? block.lastRow + 1 };
}

function rowInsertion({ at, criteria }: Growth): Insertion {
  return { at, count: criteria.length };
}

/** The row after insertion of a row before it; a row at an insertion moves down. */
function shiftBy(insertions: readonly Insertion[]): (row: number) => number {
  return (row) => insertions.reduce((sum, { at, count }) => (at <= row ? sum + count : sum), row);
}

function originalRow(row: number, insertions: readonly Insertion[]): number | undefined {
  let inserted = 0;
  for (const { at, count } of insertions) {
    const from = at + inserted;
    if (row < from) break;
    if (row < from + count) return undefined;
    inserted += count;
  }
  return row - inserted;
}

function placeBlock(
  { block, criteria, subjects, at }: Growth,
  sheet: Sheet,
  shifted: (row: number) => number,
): PlacedBlock {
  const firstNew = shifted(at) - criteria.length;
  const firstColumn = freeColumn(block, sheet);
  return {
    kind: block.kind,
    fresh: false,
    headerRow: shifted(block.headerRow),
    lead: leadColumns(block, sheet),
    criteria: [
      ...block.criteria.map(({ criterion, row }) => ({ criterion, row: shifted(row), fresh: false })),
      ...criteria.map((criterion, index) => ({ criterion, row: firstNew + index, fresh: true })),
    ],
    subjects: [
      ...block.subjects.map(({ subject, column }) => ({ subject, column, fresh: false })),
      ...subjects.map((subject, index) => ({ subject, column: firstColumn + index, fresh: true })),
    ],
    totalRow: block.totalRow === null ? undefined : shifted(block.totalRow),
  };
}

/** The columns for the words of a block's rows. */
export function leadColumns({ headerRow, idColumn, pointsColumn }: MarkingBlock, sheet: Sheet): PlacedBlock['lead'] {
  const headings = sheet.rows[headerRow] ?? [];
  const find = (heading: string, otherwise: number) => {
    const column = headings.findIndex((cell) => stripSpace(textOf(cell)) === heading);
    return column < 0 ? otherwise : column;
  };
  return {
    id: idColumn,
    item: find('项目', idColumn + 1),
    content: find('评分内容', idColumn + 2),
    points: pointsColumn,
  };
}

/** The first column to the right of everything in the block, a person's own notes included. */
function freeColumn(block: MarkingBlock, sheet: Sheet): number {
  const last = block.totalRow ?? block.lastRow;
  let free = block.pointsColumn + 1;
  for (let row = block.headerRow; row <= last; row++)
    free = Math.max(free, lastFilledColumn(sheet.rows[row] ?? []) + 1);
  return free;
}

function lastFilledColumn(cells: readonly Cell[]): number {
  return lastIndex(cells, (cell) => !isBlank(cell) || (isRich(cell) && cell.formula !== undefined));
}

function lastFilledRow(sheet: Sheet): number {
  return lastIndex(sheet.rows, (cells) => lastFilledColumn(cells) >= 0);
}

function lastIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.reduce((last, value, at) => (holds(value) ? at : last), -1);
}

/** The row of 评委签名 below all blocks. */
function signatureRow(sheet: Sheet, blocks: readonly MarkingBlock[]): number | undefined {
  const below = Math.max(-1, ...blocks.map((block) => block.totalRow ?? block.lastRow));
  const row = sheet.rows.findIndex((cells, at) => {
    return at > below && cells.some((cell) => /^评委签[名字]/.test(stripSpace(textOf(cell))));
  });
  return row < 0 ? undefined : row;
}

/** Merged ranges of the sheet after the insertions, because the adapter writes all merges of a sheet again. */
export function shiftMerges(merges: readonly Range[], insertions: readonly Insertion[]): readonly Range[] {
  const shifted = shiftBy(insertions);
  return merges.map((merge) => ({ ...merge, top: shifted(merge.top), bottom: shifted(merge.bottom) }));
}

/** True where a number was typed instead of a formula. */
export function isTypedNumber(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (isRich(cell) && cell.formula === undefined && typeof scalarOf(cell) === 'number');
}
