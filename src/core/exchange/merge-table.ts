import { cellKey } from '../reading/cell-key';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import { conflictKey } from './decision';
import type { Base, RowTokens } from './form';
import type { MergeContext } from './merge-context';
import { mergeRows } from './merge-rows';
import type { MasterRow, RowsMerge } from './merge-rows';
import type { RowKeys } from './pair-rows';
import type { Recognised } from './recognised';
import { originHeading, ownerHeading } from './registers';
import type { Remembered } from './remembered';
import { returnRows } from './return-rows';
import type { ReturnRows } from './return-rows';
import { rowTokens } from './table-form';
import { cellOfToken, sameToken } from './token';

export type TableMerge = RowsMerge & {
  readonly table: Table;
  /** The table in the return. */
  readonly sent: Table;
  readonly keyHeading: string;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
} & Pick<ReturnRows, 'findings' | 'tooLong' | 'passed'> & {
    /** Rows of the return that are taken. */
    readonly taken: number;
  };

export type TableToMerge = {
  readonly id: TableId;
  readonly returned: Recognised;
  readonly base: Base | undefined;
  readonly earlier: Remembered | undefined;
};

/** The heading by which a changed row is recognised, together with whose it is. */
const keyHeadings: Partial<Readonly<Record<TableId, string>>> = {
  activities: '活动名称',
  competitions: '赛项',
  awards: '赛项',
  articles: '标题',
  services: '活动名称',
  submissions: '材料',
  cases: '名称',
  ledger: '编号',
};

/** One table of a return; undefined where workbook or return have no such table, which then stays as it is. */
export function mergeTable(input: TableToMerge, context: MergeContext): TableMerge | undefined {
  const { id, returned, base, earlier } = input;
  const { book, owned, decide } = context;
  const { sender } = returned;
  const table = book.found.tables.get(id);
  const sent = returned.found.tables.get(id);
  const keyHeading = keyHeadings[id];
  if (table === undefined || sent === undefined || keyHeading === undefined) return undefined;
  const { rows, passed, findings, tooLong } = returnRows(sent, returned, context);
  const headings = table.spec.columns.map(({ heading }) => heading).filter((heading) => heading !== originHeading);
  const master = owned(table, sender).map((row): MasterRow => ({ ...row, cells: rowTokens(table, row.row) }));
  const merge = mergeRows({
    headings,
    base: base === undefined ? undefined : (base.tables.get(id) ?? []),
    master,
    returned: rows,
    passed,
    remembered: earlier?.base.tables.get(id),
    keysOf: keysFor(table, keyHeading, context),
    key: conflictKey(sender.kind, sender.name, id),
    decide,
  });
  const counts = countsOf(merge, master, headings);
  return { ...merge, table, sent, keyHeading, findings, passed, tooLong, taken: rows.length, counts };
}

/** Rows are equal where all their cells were read as the same. */
function keysFor(table: Table, keyHeading: string, { directory, year }: MergeContext): (cells: RowTokens) => RowKeys {
  const context = { directory: directory.departments, year };
  const columns = table.spec.columns.filter(({ heading }) => heading !== originHeading);
  const owner = ownerHeading(table.spec.id);
  return (cells) => {
    const keys = new Map(
      columns.map((column) => [column.heading, cellKey(cellOfToken(cells[column.heading] ?? null), column, context)]),
    );
    const key = keys.get(keyHeading) ?? '';
    return { whole: [...keys.values()].join('\u0001'), key: key === '' ? '' : `${key}\u0001${keys.get(owner) ?? ''}` };
  };
}

function countsOf(merge: RowsMerge, master: readonly MasterRow[], headings: readonly string[]) {
  const before = new Map(master.map(({ row, cells }) => [row, cells]));
  let changed = 0;
  for (const { at, cells } of merge.rows) {
    const held = at === undefined ? undefined : before.get(at);
    if (held === undefined) continue;
    changed += headings.filter((heading) => !sameToken(held[heading] ?? null, cells[heading] ?? null)).length;
  }
  return {
    added: merge.rows.filter(({ at }) => at === undefined).length,
    changed,
    removed: merge.removed.length,
  };
}
