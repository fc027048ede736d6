import { isBlank, isRich } from '../base/cells';
import type { Cell } from '../base/cells';
import type { Change } from '../base/change';
import type { CellEdit } from '../base/findings';
import { blank } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { sumOf } from '../statistics/figures';
import { columnOf } from './find-form';
import type { Form } from './find-form';
import { formBody, isFormula } from './form-body';
import type { FormBody } from './form-body';
import type { FormLine } from './form-line';
import { formSums } from './form-sums';
import type { FormSums } from './form-sums';
import type { Slot } from './form-slot';
import { numberValue, textValue } from './form-values';
import { formulaForRow, grownFormula } from './grown-formula';
import { isCoveredBy, mergeFinder } from './merge-at';
import type { MergeAt } from './merge-at';
import { placeLines } from './place-lines';
import type { Placing } from './place-lines';

/** A line where it stands in the filled form; `isNamed` where the form itself names the activity. */
export type PlacedLine = {
  readonly row: number;
  readonly line: FormLine;
  readonly number: number;
  readonly isNamed: boolean;
};

export type FilledRows = {
  readonly changes: readonly Change[];
  readonly placed: readonly PlacedLine[];
  /** 合计 of the form, as the rows stand now, and the sums of what was written. */
  readonly totals: readonly number[];
  readonly totalOf: (slot: Slot<number>) => Parsed<number>;
  readonly sums: FormSums<number>;
  /** Slots whose cells a merged cell covers in a line. */
  readonly covered: readonly Slot<number>[];
  /** Names on the form that no activity has. */
  readonly noActivity: readonly string[];
};

/** Lines of the form by the names that it has already; the rest in order. */
export type LinesFor = {
  readonly named: (names: readonly string[]) => readonly (FormLine | undefined)[];
  /** The lines that no name took; `hasNumber` says whether the form has a place for a number of a line. */
  readonly others: (hasNumber: (line: FormLine) => boolean) => readonly FormLine[];
};

/** What a form of activities has below its heading. */
export function bodyOf(form: Form): FormBody {
  return formBody(form.sheet.rows, {
    bottom: form.bottom,
    index: columnOf(form, 'index'),
    name: columnOf(form, 'name'),
    filled: new Set(form.slots.map(({ place }) => place)),
    numbers: new Set(form.slots.flatMap(({ field, place }) => (field.kind === 'text' ? [] : [place]))),
    mergeAt: mergeFinder(form.sheet),
  });
}

/** Writes the lines; or the row, from 0, below which none can be put in. */
export function fillActivities(
  form: Form,
  body: FormBody,
  lines: LinesFor,
): FilledRows | { readonly noRoomBelow: number } {
  const { sheet } = form;
  const mergeAt = mergeFinder(sheet);
  const named = lines.named(body.named.map(({ name }) => name));
  const known = body.named.flatMap(({ row }, at) => {
    const line = named[at];
    return line === undefined ? [] : [{ row, line }];
  });
  const sums = formSums(form.slots);
  const others = lines.others(({ amounts }) =>
    form.slots.some((slot) => {
      const value = sums.valueOf(slot, amounts);
      return value !== blank && value !== 0;
    }),
  );
  const placing = placeLines(body, others.length);
  if (placing === undefined) return { noRoomBelow: Math.max(form.bottom, ...body.totals) };
  const placed = numbered([
    ...known.map(({ row, line }) => ({ row: placing.now(row), line, isNamed: true })),
    ...others.map((line, at) => ({ row: placing.rows[at] ?? -1, line, isNamed: false })),
  ]);
  const grown = grownTotals(form, body, placing);
  if (grown === undefined) return { noRoomBelow: body.free.at(-1) ?? body.first };
  const totalOf = (slot: Slot<number>) => sumOf(placed.map(({ line }) => sums.valueOf(slot, line.amounts)));
  const edits = [
    ...clearedExamples(form, body, placing),
    ...placed.flatMap((line) => lineEdits(form, line, placing, { sums, mergeAt })),
    ...leftNumbers(form, placing, placed.filter(({ line }) => line.numbered).length),
    ...grown,
    ...totalEdits(form, body, placing, totalOf),
  ];
  const inserts = placing.inserts.map((insert): Change => ({ kind: 'insertRows', sheet: sheet.name, ...insert }));
  const rowsBefore = placed.flatMap(({ row }) => placing.before(row) ?? []);
  const covered = form.slots.filter(({ place }) => rowsBefore.some((row) => isCoveredBy(mergeAt, row, place)));
  const totals = body.totals.map(placing.now);
  const noActivity = body.named.flatMap(({ name }, at) => (named[at] === undefined ? [name] : []));
  return { changes: [...inserts, { kind: 'cells', edits }], placed, totals, totalOf, sums, covered, noActivity };
}

function numbered(lines: readonly Omit<PlacedLine, 'number'>[]): readonly PlacedLine[] {
  let number = 0;
  return [...lines]
    .sort((a, b) => a.row - b.row)
    .map((line) => ({ ...line, number: line.line.numbered ? ++number : number }));
}

/** The cells of a line; one that holds a formula of the form, or that a merged cell covers, is left alone. */
function lineEdits(
  form: Form,
  { row, line, number, isNamed }: PlacedLine,
  placing: Placing,
  { sums, mergeAt }: { readonly sums: FormSums<number>; readonly mergeAt: MergeAt },
): readonly CellEdit[] {
  const { sheet, slots } = form;
  const before = placing.before(row);
  const cells = before === undefined ? [] : (sheet.rows[before] ?? []);
  const hasSupporting = columnOf(form, 'supporting') !== undefined;
  const edits = slots.flatMap((slot): CellEdit[] => {
    const { field, place } = slot;
    const cell = cells[place];
    if (isFormula(cell) || (before !== undefined && isCoveredBy(mergeAt, before, place))) return [];
    if (isNamed && field.kind === 'text' && !isBlank(cell)) return [];
    const value =
      field.kind === 'text'
        ? textValue(line, field.id, number, hasSupporting)
        : numberValue(sums.valueOf(slot, line.amounts));
    if (value.value === null && isBlank(cell)) return [];
    return [{ sheet: sheet.name, row, column: place, ...value }];
  });
  return before === undefined ? [...edits, ...formulaEdits(form, placing.before(placing.like), row)] : edits;
}

/** A row that was put in sums like the one above it. */
function formulaEdits({ sheet }: Form, like: number | undefined, row: number): readonly CellEdit[] {
  const cells = like === undefined ? [] : (sheet.rows[like] ?? []);
  return cells.flatMap((cell, column): CellEdit[] => {
    const formula =
      isRich(cell) && cell.formula !== undefined ? formulaForRow(cell.formula, (like ?? 0) + 1, row + 1) : undefined;
    return formula === undefined ? [] : [{ sheet: sheet.name, row, column, value: null, formula }];
  });
}

/** Lines that stay empty are numbered on, and an example is no number. */
function leftNumbers(form: Form, { left, before }: Placing, last: number): readonly CellEdit[] {
  const column = columnOf(form, 'index');
  if (column === undefined) return [];
  const { sheet } = form;
  return left.flatMap((row, at): CellEdit[] => {
    const cell = sheet.rows[before(row) ?? row]?.[column];
    const value = last + at + 1;
    return typeof cell !== 'number' || cell === value ? [] : [{ sheet: sheet.name, row, column, value }];
  });
}

/** What an example holds goes, so that no sum counts it. */
function clearedExamples({ sheet }: Form, { examples }: FormBody, placing: Placing): readonly CellEdit[] {
  return [...examples].flatMap((row) =>
    (sheet.rows[row] ?? []).flatMap((cell, column): CellEdit[] => {
      const stays = isBlank(cell) || isFormula(cell);
      return stays ? [] : [{ sheet: sheet.name, row: placing.now(row), column, value: null }];
    }),
  );
}

/** Sums of 合计 that rows below the last line would leave out; undefined where one of them cannot be extended. */
function grownTotals({ sheet }: Form, body: FormBody, placing: Placing): readonly CellEdit[] | undefined {
  const edits: CellEdit[] = [];
  if (!placing.isBelow) return edits;
  const [{ at, count } = { at: 0, count: 0 }] = placing.inserts;
  const lines = { first: body.first + 1, last: at, grownLast: at + count };
  for (const row of body.totals) {
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      const formula = formulaOf(cell);
      if (formula === undefined) continue;
      const grown = grownFormula(formula, lines);
      if (grown === undefined) return undefined;
      if (grown !== formula)
        edits.push({ sheet: sheet.name, row: placing.now(row), column, value: null, formula: grown });
    }
  }
  return edits;
}

function formulaOf(cell: Cell): string | undefined {
  return isRich(cell) ? cell.formula : undefined;
}

/** 合计 of the form, where it leaves its cells empty. */
function totalEdits(
  { sheet, slots }: Form,
  { totals }: FormBody,
  { now }: Placing,
  totalOf: (slot: Slot<number>) => Parsed<number>,
): readonly CellEdit[] {
  const mergeAt = mergeFinder(sheet);
  return totals.flatMap((row) =>
    slots.flatMap((slot): CellEdit[] => {
      const cell = sheet.rows[row]?.[slot.place];
      const isOurs = slot.field.kind !== 'text' && (isBlank(cell) || cell === 0) && !isFormula(cell);
      if (!isOurs || isCoveredBy(mergeAt, row, slot.place)) return [];
      const { value } = numberValue(totalOf(slot));
      return value === null ? [] : [{ sheet: sheet.name, row: now(row), column: slot.place, value }];
    }),
  );
}
