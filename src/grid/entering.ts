import { address, isRich, type Range } from '../core/base/cells';
import { holds } from '../core/base/holds';
import { shiftable } from '../workbook/formulas/shift-formula';
import type { InputRule } from '../workbook/looks/book-looks';
import type { Desk } from './desk';
import type { Entered, Entry, Objection } from './grid-book';
import { passes, type Candidate } from './input-rules';
import { formulaFault } from './formula-fault';
import { refusal, ruleObjection } from './objections';
import { meantBy } from './number-meant';
import { placeCells } from './place-cells';
import { appliesTo } from './rule-formulas';
import { sourceText } from './source-text';
import { numberCell, understandTyped } from './understand-typed';
import { cellOf, hasSheet, lookOf, sheetNamed, type WorkingSheet } from './working-book';

const rowLimit = 1_048_576;
const columnLimit = 16_384;
const textLimit = 32_767;
const nothingDone: Entered = { done: false, objections: [] };

/** Enters texts as a person typed them: all, or none where somebody or something objects. */
export function enterTexts(desk: Desk, name: string, entries: readonly Entry[], checked: boolean): Entered {
  const sheet = sheetNamed(desk.book, name);
  const year = yearAt(desk, sheet.name);
  const candidates = entries.map((entry): Candidate => {
    const { row, column, text, isForeign } = entry;
    const cell = understandTyped(text, lookOf(desk.book, sheet, row, column), isForeign, year);
    return { at: { sheet: sheet.name, row, column }, cell, text };
  });
  const entered = enterCells(desk, sheet, candidates, checked);
  const meant = entered.done
    ? candidates
    : candidates.map((one) => asMeant(desk, sheet, one, entered.objections, year));
  if (meant.every((one, index) => one === candidates[index])) return entered;
  const again = enterCells(desk, sheet, meant, checked);
  return again.done ? again : entered;
}

/** The year of today. */
function yearAt({ calculation }: Desk, sheet: string): number {
  return Number(calculation.evaluate('YEAR(TODAY())', { sheet, row: 0, column: 0 }));
}

/** A text that its rule refuses, as what the core reads in it. */
function asMeant(
  desk: Desk,
  sheet: WorkingSheet,
  one: Candidate,
  refused: readonly Objection[],
  year: number,
): Candidate {
  const { row, column } = one.at;
  if (typeof one.cell !== 'string' || !refused.some((each) => each.row === row && each.column === column)) return one;
  const look = lookOf(desk.book, sheet, row, column);
  for (const rule of sheet.read.looks.rules) {
    const cell = appliesTo(rule, row, column) ? meantBy(one.text, rule, look, year) : undefined;
    if (cell !== undefined) return { ...one, cell };
  }
  return one;
}

/**
 * Copies cells, the pattern repeated over the target; formulas are moved along, formats stay those of the target. Rows of the target's sheet
 * that are left out are neither copied nor written.
 */
export function copyCells(
  desk: Desk,
  from: { readonly sheet: string; readonly range: Range },
  to: { readonly sheet: string; readonly range: Range },
  leftOut: ReadonlySet<number> = new Set(),
): Entered {
  const source = sheetNamed(desk.book, from.sheet);
  const target = sheetNamed(desk.book, to.sheet);
  const pattern = rowsOf(from.range, source === target ? leftOut : new Set());
  const width = from.range.right - from.range.left + 1;
  const candidates: Candidate[] = [];
  for (const [index, row] of rowsOf(to.range, leftOut).entries())
    for (let column = to.range.left; column <= to.range.right; column++) {
      const copied = pattern[index % pattern.length];
      if (copied === undefined) continue;
      const place = { row: copied, column: from.range.left + ((column - to.range.left) % width) };
      if (source === target && place.row === row && place.column === column) continue;
      candidates.push(copyOf(desk, source, place, target, { row, column }));
    }
  return enterCells(desk, target, candidates, false);
}

function rowsOf({ top, bottom }: Range, leftOut: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => !leftOut.has(row));
}

type Place = { readonly row: number; readonly column: number };

function copyOf(desk: Desk, source: WorkingSheet, from: Place, target: WorkingSheet, to: Place): Candidate {
  const cell = cellOf(source, from.row, from.column);
  const look = lookOf(desk.book, target, to.row, to.column);
  const at = { sheet: target.name, ...to };
  if (isRich(cell) && cell.formula !== undefined) {
    const formula = shiftable(cell.formula)(to.row - from.row, to.column - from.column);
    const shown = numberCell(0, look);
    return { at, cell: { ...(isRich(shown) ? shown : {}), value: cell.value, formula }, text: `=${formula}` };
  }
  const text = sourceText(cell, look);
  if (isRich(cell) && cell.date === true) return { at, cell, text };
  const value = isRich(cell) ? cell.value : cell;
  return { at, cell: typeof value === 'number' ? numberCell(value, look) : value, text };
}

function enterCells(desk: Desk, sheet: WorkingSheet, all: readonly Candidate[], checked: boolean): Entered {
  const candidates = all.filter((one) => one.cell !== null || !isHiddenByMerge(sheet, one));
  if (candidates.length === 0) return nothingDone;
  const refused = candidates.flatMap((one) => refusalOf(desk, sheet, one) ?? []);
  if (refused.length > 0) return { done: false, objections: refused };
  const ruled = candidates.flatMap((one) =>
    sheet.read.looks.rules.filter((rule) => appliesTo(rule, one.at.row, one.at.column)).map((rule) => ({ one, rule })),
  );
  const objections = ruled
    .filter(({ one, rule }) => !isAskedAfter(one, rule))
    .flatMap(({ one, rule }) => objectionOf(desk, one, rule) ?? []);
  if (checked && objections.length > 0) return { done: false, objections };
  const placing = placeCells(
    desk,
    sheet.name,
    candidates.map(({ at, cell }) => ({ row: at.row, column: at.column, cell })),
  );
  const late = ruled
    .filter(({ one, rule }) => isAskedAfter(one, rule))
    .flatMap(({ one, rule }) => objectionOf(desk, calculatedCandidate(sheet, one), rule) ?? []);
  if (checked && late.length > 0) {
    placing.revert();
    return { done: false, objections: late };
  }
  placing.keep();
  return { done: true, objections: [...objections, ...late] };
}

/** A rule with a formula of its own looks at the cell itself; the result of a formula is known only once it stands there. */
function isAskedAfter({ cell }: Candidate, rule: InputRule): boolean {
  return rule.type === 'custom' || (isRich(cell) && cell.formula !== undefined);
}

function calculatedCandidate(sheet: WorkingSheet, one: Candidate): Candidate {
  return one.cell === null ? one : { ...one, cell: cellOf(sheet, one.at.row, one.at.column) };
}

function objectionOf(desk: Desk, one: Candidate, rule: InputRule): Objection | undefined {
  return passes(rule, one, desk.calculation) ? undefined : ruleObjection(entryOf(one), rule, desk, one.at.sheet);
}

function entryOf({ at: { row, column }, text }: Candidate): Entry {
  return { row, column, text };
}

function isHiddenByMerge({ read }: WorkingSheet, { at }: Candidate): boolean {
  return read.looks.merges.some(
    (merge) => holds(merge, at.row, at.column) && !(merge.top === at.row && merge.left === at.column),
  );
}

/** What no rule of the sheet and no insisting lets in. */
function refusalOf({ book, say }: Desk, sheet: WorkingSheet, one: Candidate): Objection | undefined {
  const entry = entryOf(one);
  const { row, column, text } = entry;
  const { looks } = sheet.read;
  if (row >= rowLimit || column >= columnLimit || row < 0 || column < 0) return refusal(entry, 'grid.outside', say);
  if (looks.protected && lookOf(book, sheet, row, column).unlocked !== true) return refusal(entry, 'grid.locked', say);
  if (looks.arrays.some((range) => holds(range, row, column))) return refusal(entry, 'grid.array', say);
  const merge = isHiddenByMerge(sheet, one) ? looks.merges.find((range) => holds(range, row, column)) : undefined;
  if (merge !== undefined) return refusal(entry, 'grid.merged', say, { first: address(merge.top, merge.left) });
  const cell = isRich(one.cell) ? one.cell : undefined;
  const fault = cell?.formula === undefined ? undefined : formulaFault(cell.formula, (name) => hasSheet(book, name));
  if (fault !== undefined) return refusal(entry, fault.id, say, { text, ...fault.values });
  const length = (typeof one.cell === 'string' ? one.cell : (cell?.formula ?? '')).length;
  return length > textLimit ? refusal(entry, 'grid.longText', say, { length }) : undefined;
}
