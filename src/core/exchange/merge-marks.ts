import { address } from '../base/cells';
import type { Sheet } from '../base/cells';
import { toNumber } from '../base/decimal';
import type { CellEdit, Finding, Place } from '../base/findings';
import type { Judge } from '../judges/judge';
import type { MarkingSheet } from '../judges/marking-sheet';
import { readMarks } from '../judges/read-marks';
import { presentOr } from '../base/parsed';
import { criteriaOf } from '../prepare/ledger-criteria';
import type { Criterion } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import type { FormMemory } from './form';
import { criterionDigest, markKey } from './form-memory';
import { exchangeFinding } from './exchange-finding';
import type { ExchangeFinding } from './exchange-finding';
import { conflictKey } from './decision';
import type { Decide } from './decision';
import { markCells } from './judge-form';
import { mergeCell } from './merge-cell';
import type { MergeContext } from './merge-context';
import { editOf } from './place-rows';
import type { ReadMarks, Recognised } from './recognised';
import { longestText } from '../base/long-text';
import type { ReturnRows } from './return-rows';
import { isUnreadable, sameToken, scalarOfToken, tokenOf } from './token';
import type { Token } from './token';

export type MarkConflict = {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly base: Token;
  readonly master: Token;
  readonly returned: Token;
};

/** A mark of the return that counts: its cell there, and in the workbook. */
export type BroughtMark = { readonly from: Place; readonly to: Place };

export type MarksMerge = {
  readonly edits: readonly CellEdit[];
  readonly conflicts: readonly MarkConflict[];
  /** What is told of cells in the return. */
  readonly findings: readonly ExchangeFinding[];
  readonly brought: readonly BroughtMark[];
  /** The base of the next merge. */
  readonly marks: ReadonlyMap<string, Token>;
  readonly tooLong: ReturnRows['tooLong'];
};

/** The cells of a judge's own blocks. */
export function mergeMarks(
  returned: Recognised,
  sent: MarkingSheet,
  own: MarkingSheet,
  base: ReadonlyMap<string, Token>,
  decide: Decide,
): MarksMerge {
  const places = markCells(own);
  const edits: CellEdit[] = [];
  const conflicts: MarkConflict[] = [];
  const findings: ExchangeFinding[] = (returned.marks?.findings ?? []).filter(({ code }) => code.startsWith('X'));
  let tooLong: MarksMerge['tooLong'];
  const brought: BroughtMark[] = [];
  const marks = new Map<string, Token>();
  for (const { key, criterion, row, column } of placesOf(sent)) {
    const cell = sent.sheet.rows[row]?.[column] ?? null;
    const token = isUnreadable(cell) ? undefined : tokenOf(cell);
    const before = base.get(key) ?? null;
    const place = places.get(key);
    if (typeof token === 'string' && token.length > longestText)
      tooLong ??= { sheet: sent.sheet.name, cell: address(row, column), length: token.length };
    const from = { sheet: sent.sheet.name, row, column };
    if (place?.isClear !== true || !isSame(criterion, returned.memory, sent, row)) {
      if (before !== null) marks.set(key, before);
      if (token !== undefined && token !== null && !sameToken(token, before)) {
        const values = { file: returned.file.file, id: criterion.id, value: String(scalarOfToken(token)) };
        findings.push(exchangeFinding({ code: 'C2', place: from }, { id: 'c2.changedMark', values }));
      }
      continue;
    }
    const to = { sheet: own.sheet.name, row: place.row, column: place.column };
    const master = tokenOf(own.sheet.rows[place.row]?.[place.column]);
    const conflict = conflictKey('judge', returned.sender.name, key);
    const merged = mergeCell(before, master, token, () => decide(conflict));
    if (!sameToken(merged.value, master)) edits.push(editOf(to.sheet, to.row, to.column, merged.value));
    if (token !== undefined && token !== null && sameToken(merged.value, token)) brought.push({ from, to });
    if (merged.base !== null) marks.set(key, merged.base);
    if (!merged.isConflict) continue;
    const cellName = address(place.row, place.column);
    conflicts.push({ key: conflict, sheet: to.sheet, cell: cellName, base: before, master, returned: token ?? null });
  }
  return { edits, conflicts, findings: [...findings, ...goneMarks(sent, returned.file.file)], brought, marks, tooLong };
}

/** Marks of criteria, departments, teams, competitions or activities that the workbook no longer has. */
function goneMarks({ sheet, blocks }: MarkingSheet, file: string): readonly ExchangeFinding[] {
  return blocks.flatMap(({ headerRow, goneRows, goneColumns }) => {
    const rows = goneRows.map((gone) => ({ ...gone, row: gone.at, column: 0 }));
    const columns = goneColumns.map((gone) => ({ ...gone, row: headerRow, column: gone.at }));
    return [...rows, ...columns].flatMap(({ row, column, written, marks }) =>
      marks === 0
        ? []
        : [
            exchangeFinding(
              { code: 'C2', place: { sheet: sheet.name, row, column } },
              { id: 'c2.goneMark', values: { file, name: written, marks } },
            ),
          ],
    );
  });
}

/** The return's marking sheet, read with the workbook's rubric and subjects. */
export function readReturnedMarks(
  marking: readonly Sheet[],
  judge: Judge,
  { book, directory }: MergeContext,
): ReadMarks {
  const findings: Finding[] = [];
  const { sheets } = readMarks(marking, {
    directory: directory.departments,
    judges: book.judges,
    criteria: new Map(criteriaOf(book).map((criterion) => [normaliseId(criterion.id), criterion])),
    ids: book.rubric?.ids ?? new Map(),
    subjects: book.subjects,
    decimals: presentOr(book.settings.rules.decimals, 6),
    findings,
  });
  return { sheet: sheets.find((sheet) => sheet.judge === judge), findings };
}

function placesOf(sheet: MarkingSheet) {
  return sheet.blocks.flatMap(({ criteria, subjects }) =>
    criteria.flatMap(({ criterion, row }) =>
      subjects.flatMap(({ subject, column, clear }) =>
        clear ? [{ key: markKey(criterion.id, subject), criterion, row, column }] : [],
      ),
    ),
  );
}

/** By what the form remembers; without that by the points that its sheet shows. */
function isSame(criterion: Criterion, memory: FormMemory | undefined, sheet: MarkingSheet, row: number): boolean {
  if (memory !== undefined) return memory.criteria.get(normaliseId(criterion.id)) === criterionDigest(criterion);
  const block = sheet.blocks.find(({ headerRow, lastRow }) => row > headerRow && row <= lastRow);
  const shown = block === undefined ? null : tokenOf(sheet.sheet.rows[row]?.[block.pointsColumn]);
  return shown === toNumber(criterion.max);
}
