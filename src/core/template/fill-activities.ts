import type { Range, Sheet } from '../base/cells';
import type { Change } from '../base/change';
import type { Message } from '../base/findings';
import { blank } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { sumOf } from '../statistics/figures';
import { columnOf } from './find-form';
import type { Form } from './find-form';
import { formBody } from './form-body';
import type { FormBody } from './form-body';
import type { FormLine } from './form-line';
import { formSums } from './form-sums';
import type { FormSums } from './form-sums';
import type { Slot } from './form-slot';
import { clearedExamples, leftNumbers, lineEdits, lineNumbers } from './line-edits';
import type { PlacedLine } from './line-edits';
import { isCoveredBy, mergeFinder } from './merge-at';
import { placeLines } from './place-lines';
import type { Placing } from './place-lines';
import { grownTotals, totalEdits } from './total-edits';

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

/** The lines of the form for activities: by the names that the form holds, and the rest in order. */
export type LinesFor = {
  readonly named: (names: readonly string[]) => readonly (FormLine | undefined)[];
  /** The lines that no name took; `hasNumber` is true where the form has a column for a number of the line. */
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

/** Writes the lines, or says why they cannot be written. */
export function fillActivities(
  form: Form,
  body: FormBody,
  lines: LinesFor,
): FilledRows | { readonly refused: Message } {
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
  if (placing === undefined) {
    const row = Math.max(form.bottom, ...body.totals) + 1;
    return { refused: { id: 'template.noRoom', values: { sheet: sheet.name, row } } };
  }
  const placed: readonly PlacedLine[] = [
    ...known.map(({ row, line }) => ({ row: placing.now(row), line, isNamed: true })),
    ...others.map((line, at) => ({ row: placing.rows[at] ?? -1, line, isNamed: false })),
  ];
  const numbers = lineNumbers(body, placing, placed);
  const grown = grownTotals(form, body, placing);
  if ('unknownSum' in grown) return { refused: grown.unknownSum };
  const totalOf = (slot: Slot<number>) => sumOf(placed.map(({ line }) => sums.valueOf(slot, line.amounts)));
  const edits = [
    ...clearedExamples(form, body, placing),
    ...placed.flatMap((line) => lineEdits(form, line, numbers.get(line.row) ?? null, { placing, sums, mergeAt })),
    ...leftNumbers(form, body, placing, numbers),
    ...grown,
    ...totalEdits(form, body, placing, totalOf),
  ];
  const inserts = placing.inserts.map((insert): Change => ({ kind: 'insertRows', sheet: sheet.name, ...insert }));
  const merged: Change = { kind: 'merge', sheet: sheet.name, ranges: mergesOfNewRows(sheet, placing) };
  const rowsBefore = placed.flatMap(({ row }) => placing.before(row) ?? []);
  const covered = form.slots.filter(({ place }) => rowsBefore.some((row) => isCoveredBy(mergeAt, row, place)));
  const totals = body.totals.map(placing.now);
  const noActivity = body.named.flatMap(({ name }, at) => (named[at] === undefined ? [name] : []));
  return {
    changes: [...inserts, merged, { kind: 'cells', edits }],
    placed,
    totals,
    totalOf,
    sums,
    covered,
    noActivity,
  };
}

/** An inserted row gets the merged cells of the row above it. */
function mergesOfNewRows({ merges }: Sheet, { inserts, like, before }: Placing): readonly Range[] {
  const row = before(like);
  const inRow = merges.filter(({ top, bottom, left, right }) => top === row && bottom === row && left < right);
  return inserts.flatMap(({ at, count }) =>
    inRow.flatMap((merge) =>
      Array.from({ length: count }, (_, step) => ({ ...merge, top: at + step, bottom: at + step })),
    ),
  );
}
