import { address, cellAt, isBlank, isRich, scalarOf, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { exact, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { rowNamed } from '../memory/memory-rows';
import type { KeptRows } from '../memory/memory-rows';
import { ownSheets } from '../base/own-sheets';
import type { Department } from '../names/department';
import { rowsNaming } from './credit-column';
import { creditPlace } from './credit-table';
import type { CreditHeading } from './credit-table';

export type Credits = {
  readonly given: readonly { readonly department: Department; readonly points: Exact }[];
  /** Scored departments that have nothing to credit yet. */
  readonly open: readonly Department[];
};

/** A cell of the column and its new content; null where the department has no total. */
export type CreditTarget = {
  readonly row: number;
  readonly department: Department;
  readonly place: string;
  readonly value: number | null;
  readonly cell: Cell;
  /** Its place in the memory. */
  readonly remembered: string;
  /** True where no content of the school would be lost. */
  readonly isOurs: boolean;
};

/** The cell of each department below the heading; those of open departments only where they have one. */
export function findCreditTargets(
  heading: CreditHeading,
  { given, open }: Credits,
  kept: KeptRows,
): readonly CreditTarget[] {
  const wanted = [
    ...given.map(({ department, points }) => ({ department, value: toNumber(points) })),
    ...open.map((department) => ({ department, value: null })),
  ];
  return wanted.flatMap(({ department, value }) => {
    const row = rowsNaming(heading, department)[0];
    if (row === undefined) return [];
    const cell = cellAt(heading.table.sheet, row, heading.column);
    const remembered = creditPlace(heading, department);
    const credited = rowNamed(kept, 'credit', remembered)?.credited;
    const place = address(row, heading.column);
    return [{ row, department, place, value, cell, remembered, isOurs: isOurs(cell, value, credited) }];
  });
}

/** Our own live reference, as any program saves it: `INDEX('考核汇总'!…`. */
const refersToTotals = new RegExp(`INDEX\\('?${ownSheets.totals.name}'?!.*MATCH\\(`);

/**
 * True for cells that the memory says we wrote and for cells that already hold the value; empty cells are free. For a department without a
 * total only remembered cells are ours.
 */
function isOurs(cell: Cell, value: number | null, credited: string | undefined): boolean {
  const isFormula = isRich(cell) && cell.formula !== undefined;
  if (isFormula && refersToTotals.test(cell.formula)) return true;
  const text = textOf(cell).trim();
  if (!isFormula && credited !== undefined && credited !== '' && text === credited) return true;
  if (value === null) return false;
  return isBlank(cell) || (text !== '' && Number.isFinite(Number(text)) && exact(Number(text)).equals(exact(value)));
}

/** Cells whose content is not ours and would be lost: `D5（12.5）、D6（缺）`; '' where there are none. */
export function filledCells(targets: readonly CreditTarget[]): string {
  const filled = targets.filter(({ value, isOurs: ours }) => value !== null && !ours);
  const shown = filled.slice(0, 10).map(({ place, cell }) => `${place}（${textOf(cell).slice(0, 20)}）`);
  return `${shown.join('、')}${filled.length > shown.length ? '……' : ''}`;
}

/**
 * Whether the cell is written. Text that reads like the number is replaced by it, because sums would not add it. A department without a
 * total loses what we wrote, never what a person wrote.
 */
export function isDue({ cell, value, isOurs: ours }: CreditTarget, formula?: string): boolean {
  if (value === null) return ours;
  if (formula !== undefined && !(isRich(cell) && cell.formula === formula)) return true;
  const held = scalarOf(cell);
  return !(typeof held === 'number' && exact(held).equals(exact(value)));
}
