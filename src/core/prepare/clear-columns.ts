import { isBlank, isRich } from '../base/cells';
import type { Cell } from '../base/cells';
import type { Change } from '../base/change';
import type { ContentCell } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import { holdsMark } from '../judges/holds-mark';
import type { MarkingBlock, MarkingSheet } from '../judges/marking-sheet';
import { markingSheet } from '../forms/marking-sheet';
import type { PlacedBlock } from '../forms/marking-plan';
import type { Say } from '../../words/words';
import { leadColumns } from './extend-marking';
import type { Told } from './obsolete-messages';

type Cleared = { readonly changes: readonly Change[]; readonly removed: readonly Told[] };

/**
 * Empties the columns of a marking sheet that are for nothing that still exists: heading, 回避 and 合计 are removed with their formats, and the
 * validations of the block are written anew without them. `removed` rows are taken out before.
 */
export function clearColumns(marking: MarkingSheet, removed: readonly number[], book: Book, say: Say): Cleared {
  const { sheet, blocks, judge } = marking;
  const after = (row: number) => row - removed.filter((one) => one < row).length;
  const isOut = new Set(removed);
  const cells: (ContentCell | undefined)[][] = [];
  const names: string[] = [];
  const kept = blocks.filter(({ headerRow }) => !isOut.has(headerRow));
  for (const block of kept) {
    const bottom = block.totalRow ?? block.lastRow;
    for (const { at: column, written, marks } of block.goneColumns) {
      if (marks > 0 || !isOurs(marking, block, column)) continue;
      names.push(written);
      for (let row = block.headerRow; row <= bottom; row++) {
        if (!isOut.has(row)) (cells[after(row)] ??= [])[column] = { value: null };
      }
    }
  }
  if (names.length === 0) return { changes: [], removed: [] };
  const plan = {
    judge,
    sheet: sheet.name,
    fresh: false,
    blocks: kept.map((block) => placedAfter(block, marking, after)),
    signatureRow: undefined,
  };
  const context = {
    say,
    title: { value: null },
    rubric: { sheet: book.found.tables.get('rubric')?.sheet.name ?? '', columns: new Map<string, number>() },
    valueAt: () => null,
    isTyped: () => false,
  };
  const { validations = [], conditionalFormats = [] } = markingSheet(plan, context);
  const laid = Array.from(cells, (row) => (row === undefined ? [] : Array.from(row)));
  const content = { name: sheet.name, cells: laid, validations, conditionalFormats };
  return {
    changes: [{ kind: 'sheet', content }],
    removed: [{ id: 'prepare.removedColumns', sheet: sheet.name, names }],
  };
}

/** Below the heading stands nothing but 回避 and our 合计. */
function isOurs({ sheet }: MarkingSheet, { headerRow, lastRow, totalRow }: MarkingBlock, column: number): boolean {
  for (let row = headerRow + 1; row <= (totalRow ?? lastRow); row++) {
    const cell: Cell = sheet.rows[row]?.[column] ?? null;
    const isTotal = row === totalRow && (isBlank(cell) || (isRich(cell) && cell.formula !== undefined));
    if (!isTotal && holdsMark(cell)) return false;
  }
  return true;
}

function placedAfter(block: MarkingBlock, { sheet }: MarkingSheet, after: (row: number) => number): PlacedBlock {
  return {
    kind: block.kind,
    fresh: false,
    headerRow: after(block.headerRow),
    lead: leadColumns(block, sheet),
    criteria: block.criteria.map(({ criterion, row }) => ({ criterion, row: after(row), fresh: false })),
    subjects: block.subjects.map(({ subject, column }) => ({ subject, column, fresh: false })),
    totalRow: block.totalRow === null ? undefined : after(block.totalRow),
  };
}
