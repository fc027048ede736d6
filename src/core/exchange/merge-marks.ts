import { address } from '../base/cells';
import { toNumber } from '../base/decimal';
import type { CellEdit, Finding } from '../base/findings';
import { finding } from '../base/finding';
import type { Book } from '../book/read-book';
import type { MarkingSheet } from '../judges/marking-sheet';
import { readMarks } from '../judges/read-marks';
import { departmentDirectory } from '../names/match-names';
import { presentOr } from '../base/parsed';
import { criteriaOf } from '../prepare/ledger-criteria';
import type { Criterion } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import type { FormMemory } from './form';
import { criterionDigest, markKey } from './form-memory';
import { markCells } from './judge-form';
import { mergeCell } from './merge-cell';
import type { Take } from './merge-cell';
import { editOf } from './place-rows';
import type { Recognised } from './recognise';
import { isUnreadable, sameToken, tokenOf } from './token';
import type { Token } from './token';

export type MarkConflict = {
  readonly sheet: string;
  readonly cell: string;
  readonly base: Token;
  readonly master: Token;
  readonly returned: Token;
};

export type MarksMerge = {
  readonly edits: readonly CellEdit[];
  readonly conflicts: readonly MarkConflict[];
  readonly findings: readonly Finding[];
  /** The base of the next merge. */
  readonly marks: ReadonlyMap<string, Token>;
};

type MergeOptions = { readonly base: ReadonlyMap<string, Token>; readonly take: Take };

/** The cells of a judge's own blocks; undefined where the workbook has no marking sheet of that judge, or the return none. */
export function mergeMarks(
  returned: Recognised,
  own: MarkingSheet | undefined,
  book: Book,
  { base, take }: MergeOptions,
): MarksMerge | undefined {
  const [sheet] = readReturned(returned, book);
  if (own === undefined || sheet === undefined) return undefined;
  const places = markCells(own);
  const edits: CellEdit[] = [];
  const conflicts: MarkConflict[] = [];
  const findings: Finding[] = [];
  const marks = new Map<string, Token>();
  for (const { key, criterion, row, column } of placesOf(sheet)) {
    const cell = sheet.sheet.rows[row]?.[column] ?? null;
    const token = isUnreadable(cell) ? undefined : tokenOf(cell);
    const before = base.get(key) ?? null;
    const place = places.get(key);
    const isTaken = place?.isClear === true && isSame(criterion, returned.memory, sheet, row);
    if (!isTaken) {
      if (before !== null) marks.set(key, before);
      if (token !== undefined && token !== null && !sameToken(token, before)) {
        const values = { file: returned.file.file, id: criterion.id, value: String(tokenValue(token)) };
        findings.push(finding('C2', 'error', { sheet: sheet.sheet.name, row, column }, 'c2.changedMark', values));
      }
      continue;
    }
    const master = tokenOf(own.sheet.rows[place.row]?.[place.column]);
    const { value, isConflict } = mergeCell(before, master, token, take);
    if (!sameToken(value, master)) edits.push(editOf(own.sheet.name, place.row, place.column, value));
    if (isConflict) {
      const cellName = address(place.row, place.column);
      conflicts.push({ sheet: own.sheet.name, cell: cellName, base: before, master, returned: token ?? null });
    }
    const put = isConflict || token === undefined ? before : token;
    if (put !== null) marks.set(key, put);
  }
  return { edits, conflicts, findings: [...findings, ...goneMarks(sheet, returned.file.file)], marks };
}

/** Marks of criteria, departments, teams, competitions or activities that the workbook no longer has. */
function goneMarks({ sheet, blocks }: MarkingSheet, file: string): readonly Finding[] {
  return blocks.flatMap(({ headerRow, goneRows, goneColumns }) => {
    const rows = goneRows.map((gone) => ({ ...gone, row: gone.at, column: 0 }));
    const columns = goneColumns.map((gone) => ({ ...gone, row: headerRow, column: gone.at }));
    return [...rows, ...columns].flatMap(({ row, column, written, marks }) =>
      marks === 0
        ? []
        : [finding('C2', 'error', { sheet: sheet.name, row, column }, 'c2.goneMark', { file, name: written, marks })],
    );
  });
}

function tokenValue(token: NonNullable<Token>) {
  return typeof token === 'object' ? ('date' in token ? token.date : token.percent) : token;
}

/** The return's marking sheet, read with the workbook's rubric and subjects. */
function readReturned({ marking, sender }: Recognised, book: Book): readonly MarkingSheet[] {
  const criteria = new Map(criteriaOf(book).map((criterion) => [normaliseId(criterion.id), criterion]));
  const { sheets } = readMarks(marking, {
    directory: departmentDirectory(book.departments),
    judges: book.judges,
    criteria,
    ids: book.rubric?.ids ?? new Map(),
    subjects: book.subjects,
    decimals: presentOr(book.settings.rules.decimals, 6),
    findings: [],
  });
  return sheets.filter(({ judge }) => sender.kind === 'judge' && judge === sender.judge);
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
