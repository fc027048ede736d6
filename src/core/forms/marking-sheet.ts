import { address } from '../base/cells';
import type { Range } from '../base/cells';
import { toNumber } from '../base/decimal';
import { markStates, subjectLabel } from '../judges/judge';
import { isScaled, markLimit } from '../judges/mark-scale';
import type { Say } from '../../words/words';
import { markedContent, markingCells } from './marking-cells';
import type { MarkingContext } from './marking-cells';
import type { MarkingPlan, PlacedBlock, PlacedCriterion } from './marking-plan';
import type { Page, SheetContent, Validation } from '../base/sheet-content';
import { pagesWide } from '../layout/page-width';
import { rowHeight, textWidth } from '../layout/text-width';

const leadWidths = [8, 18, 34, 7] as const;

/**
 * A judge's marking sheet, the form that schools print: criteria as rows, departments (teams, competitions, activities)
 * as columns, one block per kind. Only what is fresh in the plan is laid out; marks that stand there are left alone.
 */
export function markingSheet(plan: MarkingPlan, context: MarkingContext): SheetContent {
  const lastColumn = Math.max(8, ...plan.blocks.flatMap(({ subjects }) => subjects.map(({ column }) => column)));
  const widths = columnWidths(plan, lastColumn);
  const single = plan.blocks.length === 1 ? plan.blocks[0] : undefined;
  const page = markingPage(widths, context.say);
  return {
    name: plan.sheet,
    cells: markingCells(plan, context),
    widths,
    heights: rowHeights(plan, widths, page, context.say),
    ...(plan.fresh ? { merges: titleMerges(page.pagesWide === 1 ? lastColumn : leadWidths.length - 1) } : {}),
    // With several blocks the first headings are not frozen, because they would stand above the columns of the others.
    freeze: { rows: single === undefined ? 3 : single.headerRow + 1, columns: 4 },
    validations: plan.blocks.flatMap((block) => markValidation(block, context.say)),
    conditionalFormats: plan.blocks.flatMap(emptyMarks),
    page,
    tabColor: '8EA9DB',
  };
}

function titleMerges(right: number): readonly Range[] {
  return [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right }));
}

function columnWidths(plan: MarkingPlan, lastColumn: number): number[] {
  const widths: number[] = [...leadWidths];
  for (let column = 4; column <= lastColumn; column++) {
    const labels = plan.blocks.flatMap(({ subjects }) => subjects.filter((placed) => placed.column === column));
    const longest = Math.max(0, ...labels.map(({ subject }) => textWidth(subjectLabel(subject))));
    widths.push(longest > 24 ? 16 : longest > 14 ? 13 : 11);
  }
  return widths;
}

function markingPage(widths: readonly number[], say: Say): Page {
  const pages = pagesWide(widths, leadWidths.length);
  return {
    landscape: true,
    margins: [10, 10, 12, 14],
    footer: say('input.footer'),
    pagesWide: pages,
    ...(pages > 1 ? { repeatColumns: [0, leadWidths.length - 1] as const } : {}),
  };
}

function rowHeights(plan: MarkingPlan, widths: readonly number[], page: Page, say: Say): (number | undefined)[] {
  // On several pages title and hint span the repeated columns only, so that each page shows them whole.
  const heights: (number | undefined)[] = page.pagesWide === 1 ? [30, 34, 24] : [46, 48, 24];
  const width = (column: number) => widths[column] ?? 11;
  for (const { headerRow, criteria, lead, subjects, totalRow } of plan.blocks) {
    heights[headerRow] = rowHeight(
      subjects.map(({ subject, column }) => ({ text: subjectLabel(subject), width: width(column) })),
    );
    for (const { criterion, row } of criteria) {
      const texts = [
        { text: criterion.item, width: width(lead.item) },
        { text: markedContent(criterion, say), width: width(lead.content) },
      ];
      heights[row] = Math.max(26, rowHeight(texts));
    }
    if (totalRow !== undefined) heights[totalRow] = 24;
  }
  if (plan.signatureRow !== undefined) heights[plan.signatureRow] = 30;
  return Array.from(heights);
}

/** One range per run of neighbouring criteria and subjects, because a person may have added rows or columns in between. */
function markRanges(block: PlacedBlock, criteria: readonly PlacedCriterion[]): Range[] {
  const rows = runsOf(criteria.map(({ row }) => row));
  const columns = runsOf(block.subjects.map(({ column }) => column));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** What a mark may be: 0 to 分值 beside it, or to the N of 满分=N. */
function markValidation(block: PlacedBlock, say: Say): Validation[] {
  const limits = new Map<number | null, PlacedCriterion[]>();
  for (const placed of block.criteria) {
    const limit = isScaled(placed.criterion) ? toNumber(markLimit(placed.criterion)) : null;
    limits.set(limit, [...(limits.get(limit) ?? []), placed]);
  }
  return [...limits].flatMap(([limit, criteria]) => limitValidation(block, criteria, limit, say));
}

function limitValidation(
  block: PlacedBlock,
  criteria: readonly PlacedCriterion[],
  limit: number | null,
  say: Say,
): Validation[] {
  return markRanges(block, criteria).map((range) => {
    const cell = address(range.top, range.left);
    const points = limit ?? `$${address(range.top, block.lead.points)}`;
    const words = markStates.map((word) => `${cell}="${word}"`).join(',');
    return {
      range,
      rule: { kind: 'custom', formula: `OR(AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${points}),${words})` },
      strict: true,
      title: say('marking.title'),
      message: limit === null ? say('marking.refused') : say('marking.refusedScaled', { limit }),
      prompt: limit === null ? say('marking.prompt') : say('marking.promptScaled', { limit }),
    };
  });
}

/** Marks that are still due are tinted, so lightly that it hardly shows on paper. */
function emptyMarks(block: PlacedBlock): NonNullable<SheetContent['conditionalFormats']> {
  return markRanges(block, block.criteria).map((range) => {
    return { range, formula: `ISBLANK(${address(range.top, range.left)})`, style: { fill: 'FFFBE6' } };
  });
}
