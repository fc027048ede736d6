import { isBlank, isRich, textOf } from '../base/cells';
import { onceFor, onceForEach } from '../base/once-for';
import type { Sheet } from '../base/cells';
import { markingHeads } from '../judges/find-blocks';
import { holdsMark } from '../judges/holds-mark';
import type { Gone, MarkingSheet } from '../judges/marking-sheet';
import { departmentDirectory } from '../names/match-names';
import { stripSpace } from '../names/normalise-name';
import { normaliseId } from '../rubric/parse-rubric';
import type { Table } from '../tables/table';
import { cellUnder } from '../tables/cell-under';
import type { Book } from './read-book';

/** A row of 考核登记 for what is no longer scored there. */
export type GoneLedgerRow = {
  readonly row: number;
  readonly department: string;
  readonly id: string;
  /** Which of the two is gone; the criterion where both are, because then its whole group of rows is gone. */
  readonly why: 'criterion' | 'department';
  /** An entry, or a note that a person wrote; `nothing` where only what `prepare` lays out stands in it. */
  readonly holds: 'entry' | 'note' | 'nothing';
};

/** What is laid out for criteria, departments, teams, competitions and judges that are gone. */
export type Obsolete = {
  readonly marking: readonly {
    readonly marking: MarkingSheet;
    readonly rows: readonly Gone[];
    readonly columns: readonly Gone[];
  }[];
  /** Whole sheets of people who are not in 评委; `marks` counts what a person wrote on them. */
  readonly sheets: readonly { readonly sheet: Sheet; readonly owner: string; readonly marks: number }[];
  readonly ledger: readonly GoneLedgerRow[];
};

const nothing: Obsolete = { marking: [], sheets: [], ledger: [] };

/**
 * Everything that is laid out for something that is gone. Nothing where 单位, 评价细则 or 评委 cannot be read whole, because what is gone is
 * unknown then. Two checks ask for it.
 */
export const findObsolete = onceFor((book: Book): Obsolete => {
  if (book.rubric === null || book.scored.length === 0 || book.rubric.ids.size === 0 || isUncertain(book)) {
    return nothing;
  }
  const marking = book.markingSheets.flatMap((marking) => {
    const rows = marking.blocks.flatMap(({ goneRows }) => goneRows);
    const columns = marking.blocks.flatMap(({ goneColumns }) => goneColumns);
    return rows.length + columns.length === 0 ? [] : [{ marking, rows, columns }];
  });
  const sheets = book.judges.length === 0 ? [] : book.strangers;
  return {
    marking,
    sheets: sheets.map(({ sheet, owner }) => ({ sheet, owner, marks: writtenOn(sheet) })),
    ledger: goneLedgerRows(book),
  };
});

const structural: ReadonlySet<string> = new Set(['X1', 'X5', 'M1', 'U2', 'U5']);

/** True where rows could not be read whole: they may belong to what looks obsolete. */
export function isUncertain({ findings, found }: Book): boolean {
  const sheets = new Set(
    (['departments', 'rubric', 'judges', 'teams', 'settings'] as const).map((id) => found.tables.get(id)?.sheet.name),
  );
  const broken = (['departments', 'rubric', 'judges', 'teams', 'settings'] as const).some((id) => found.broken.has(id));
  return (
    broken ||
    findings.some(({ code, severity, place }) => {
      return severity === 'error' && structural.has(code) && place !== null && sheets.has(place.sheet);
    })
  );
}

/** Cells that a person wrote on a marking sheet: everything but what was laid out, and 回避. */
function writtenOn(sheet: Sheet): number {
  const heads = markingHeads(sheet);
  const laid = /^(评委[:：]|评委签[名字]|按.+评分$|合计|小计|总计)/;
  let head: (typeof heads)[number] | undefined;
  return sheet.rows.reduce(
    (count, cells, row) => {
      head = heads.find((one) => one.row === row) ?? head;
      // Title and hint above the block, and the words of its rows down to 合计, are laid out by us.
      if (head === undefined || head.row === row) return count;
      const first = stripSpace(textOf(cells.find((cell) => !isBlank(cell))));
      if (laid.test(first)) return count;
      const { points } = head;
      return count + cells.filter((cell, column) => column > points && holdsMark(cell)).length;
    },
    heads.length === 0 ? 1 : 0,
  );
}

/** What `prepare` fills into a row; anything else in it was written by a person. */
const laidOut: ReadonlySet<string> = new Set(['单位', '编号', '评分内容', '登记部门']);

function goneLedgerRows(book: Book): readonly GoneLedgerRow[] {
  const table = book.found.tables.get('ledger');
  const ids = book.rubric?.ids ?? new Map<string, string>();
  if (table === undefined) return [];
  const directory = departmentDirectory(book.departments);
  const scored = new Set(book.scored);
  const sources = new Map(
    (book.rubric?.rubric.criteria ?? []).map(({ id, source }) => [normaliseId(id), source.kind] as const),
  );
  const sourceOf = onceForEach((id: string) => {
    const normal = normaliseId(id);
    return ids.has(normal) ? (sources.get(normal) ?? 'known') : 'gone';
  });
  const isLost = onceForEach((department: string) => {
    const known = directory.find(department);
    return stripSpace(department) !== '全部' && (known === undefined || !scored.has(known));
  });
  const gone: GoneLedgerRow[] = [];
  for (const row of table.rows) {
    const department = textOf(cellUnder(table, row, '单位')).trim();
    const id = textOf(cellUnder(table, row, '编号')).trim();
    if (department === '' || id === '') continue;
    const source = sourceOf(id);
    // An entry counts in place of the register's rows (C4); an empty row means nothing.
    const isGone = source === 'gone' || source === 'judges' || (source === 'register' && !isEntry(table, row));
    if (!isGone && !isLost(department)) continue;
    const holds = isEntry(table, row) ? 'entry' : isLaidOnly(table, row) ? 'nothing' : 'note';
    gone.push({ row, department, id, why: isGone ? 'criterion' : 'department', holds });
  }
  return gone;
}

function isEntry(table: Table, row: number): boolean {
  return !isBlank(cellUnder(table, row, '事项')) || !isBlank(cellUnder(table, row, '数量'));
}

function isLaidOnly(table: Table, row: number): boolean {
  const ours = new Set([...table.columns].filter(([heading]) => laidOut.has(heading)).map(([, column]) => column));
  return (table.sheet.rows[row] ?? []).every(
    (cell, column) => ours.has(column) || (isBlank(cell) && !(isRich(cell) && cell.formula !== undefined)),
  );
}
