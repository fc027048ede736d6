import { markingOwnerCell } from '../tables/is-marking-sheet';
import { cellAt, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { normaliseName, stripSpace } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import { sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { unread } from '../base/parsed';
import { groupBy } from '../base/group-by';
import type { Criterion } from '../rubric/criterion';
import type { Judge, Mark, Subject } from './judge';
import { findBlocks } from './find-blocks';
import type {
  MarkReport,
  MarkingBlock,
  MarkingSheet,
  MarksContext,
  MarksReading,
  StrangersSheet,
} from './marking-sheet';
import { isScaled, markPoints } from './mark-scale';
import { readMark } from './read-mark';

/** `评委：…` may stand in so many rows from the top. */
export const ownerRows = 30;

/** The first cell that says `评委：…`. */
export function ownerPlace(sheet: Sheet): { readonly row: number; readonly column: number } | undefined {
  for (const [row, cells] of sheet.rows.slice(0, ownerRows).entries()) {
    const column = cells.findIndex((cell) => markingOwnerCell.test(textOf(cell).trim()));
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** Whom the tab's name says. */
export function markingTabOwner({ name }: Sheet): string {
  return name
    .trim()
    .replace(/^评分[·・•]/, '')
    .trim();
}

/** The judge's name above the first block, else the one in the tab's name. */
export function markingOwner(sheet: Sheet): string {
  const place = ownerPlace(sheet);
  if (place === undefined) return markingTabOwner(sheet);
  const written = textOf(cellAt(sheet, place.row, place.column)).trim();
  return stripSpace(markingOwnerCell.exec(written)?.[1] ?? '');
}

/** Reads every marking sheet. A sheet of a person who is not in 评委 is not counted (info), a second one of a judge is X1. */
export function readMarks(sheets: readonly Sheet[], context: MarksContext): MarksReading {
  const byName = new Map(context.judges.map((judge) => [normaliseName(judge.name), judge]));
  const read = new Map<Judge, MarkingSheet>();
  const strangers: StrangersSheet[] = [];
  for (const sheet of sheets) {
    const owner = markingOwner(sheet);
    const judge = byName.get(normaliseName(owner));
    const place = { sheet: sheet.name, row: 0, column: 0 };
    if (judge === undefined) {
      strangers.push({ sheet, owner });
      context.findings.push(finding('X1', 'info', place, 'x1.notJudge', { name: clip(owner) }));
    } else if (read.has(judge)) {
      const first = read.get(judge)?.sheet.name ?? '';
      context.findings.push(finding('X1', 'error', place, 'x1.secondMarking', { name: judge.name, first }));
    } else {
      read.set(judge, readMarkingSheet(sheet, judge, context));
    }
  }
  return { sheets: [...read.values()], strangers };
}

function readMarkingSheet(sheet: Sheet, judge: Judge, context: MarksContext): MarkingSheet {
  const report: MarkReport = (code, severity, row, column, id, values = {}, details = {}) => {
    const text = clip(textOf(sheet.rows[row]?.[column]));
    const found = text === '' ? {} : { found: text };
    context.findings.push(
      finding(
        code,
        severity,
        { sheet: sheet.name, row, column },
        id,
        { judge: judge.name, row: row + 1, ...values },
        { ...found, ...details },
      ),
    );
  };
  const merged = new Set<number>();
  const blocks = findBlocks(sheet, context, report);
  for (const merge of sheet.merges) {
    const hit = blocks.some(
      (block) => merge.bottom > block.headerRow && merge.top <= block.lastRow && merge.right > block.pointsColumn,
    );
    if (!hit) continue;
    report('X5', 'error', merge.top, merge.left, 'x5.merged', { from: merge.top + 1, to: merge.bottom + 1 });
    for (let row = merge.top; row <= merge.bottom; row++) merged.add(row);
  }
  const read = new Map<string, Set<Subject>>();
  const made = blocks.map((block) => {
    return { block, marks: readBlock(sheet, judge, block, merged, context, report, read) };
  });
  for (const { block, marks } of made) checkWrittenTotals(sheet, block, marks, context.decimals, report);
  return { sheet, judge, blocks, marks: made.flatMap(({ marks }) => marks) };
}

function readBlock(
  sheet: Sheet,
  judge: Judge,
  block: MarkingBlock,
  merged: ReadonlySet<number>,
  context: MarksContext,
  report: MarkReport,
  read: Map<string, Set<Subject>>,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { row, criterion } of block.criteria) {
    if (criterion.mode !== '评委') continue;
    const cells = sheet.rows[row] ?? [];
    const known = read.get(criterion.id) ?? new Set();
    read.set(criterion.id, known);
    if (block.subjects.some(({ subject }) => known.has(subject))) {
      report('X1', 'error', row, block.idColumn, 'x1.criterionTwice', { id: criterion.id });
    }
    for (const { column, subject, clear } of block.subjects) {
      if (known.has(subject)) continue;
      known.add(subject);
      const lost = merged.has(row) || !clear || judge.unsure.includes(subject.department);
      const value = lost
        ? unread
        : readMark(cells[column] ?? null, criterion, context.decimals, row, column, report, sheet.name);
      marks.push({ sheet: sheet.name, row, column, judge, criterionId: criterion.id, subject, value });
    }
  }
  return marks;
}

/** S2, of a block and its marks: a 合计 typed by hand that differs from the sum of the marks above it; formulas recalculate by themselves. */
function checkWrittenTotals(
  sheet: Sheet,
  block: MarkingBlock,
  marks: readonly Mark[],
  decimals: number,
  report: MarkReport,
): void {
  const { totalRow } = block;
  if (totalRow === null) return;
  const typed = block.subjects.filter(({ column, clear }) => {
    return clear && typeof sheet.rows[totalRow]?.[column] === 'number';
  });
  if (typed.length === 0) return;
  const criteria = new Map(block.criteria.map(({ criterion }) => [criterion.id, criterion]));
  const byColumn = groupBy(marks, ({ column }) => column);
  // Marks × 分值 ÷ N may be an endless decimal, of which a person writes a rounded sum.
  const rounded = block.criteria.some(({ criterion }) => isScaled(criterion)) ? 0.5 * 10 ** -decimals : 0;
  for (const { column } of typed) {
    const written = sheet.rows[totalRow]?.[column];
    if (typeof written !== 'number') continue;
    const total = toNumber(sum((byColumn.get(column) ?? []).flatMap((mark) => pointsOf(mark, criteria))));
    if (Math.abs(total - written) <= rounded + 1e-9) continue;
    const shown = Number(total.toPrecision(12));
    report('S2', 'error', totalRow, column, 's2.total', { written, sum: shown }, { suggestion: String(shown) });
  }
}

function pointsOf({ criterionId, value }: Mark, criteria: ReadonlyMap<string, Criterion>): readonly Exact[] {
  const criterion = criteria.get(criterionId);
  return typeof value === 'number' && criterion !== undefined ? [markPoints(value, criterion)] : [];
}
