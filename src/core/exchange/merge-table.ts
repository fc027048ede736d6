import { presentOr } from '../base/parsed';
import type { Finding } from '../base/findings';
import type { Book } from '../book/read-book';
import { departmentDirectory } from '../names/match-names';
import { cellKey } from '../reading/cell-key';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import type { Base, RowTokens, Sender } from './form';
import type { Take } from './merge-cell';
import { mergeRows } from './merge-rows';
import type { MasterRow, RowsMerge } from './merge-rows';
import type { RowKeys } from './pair-rows';
import type { Recognised } from './recognise';
import { originHeading, ownerHeading, registerIds } from './registers';
import type { Remembered } from './remembered';
import { returnRows } from './return-rows';
import type { ReturnRows } from './return-rows';
import { ownershipIn } from './row-owner';
import { rowTokens } from './table-form';
import { cellOfToken, sameToken } from './token';

export type TableMerge = RowsMerge & {
  readonly table: Table;
  readonly keyHeading: string;
  readonly findings: readonly Finding[];
  readonly tooLong: ReturnRows['tooLong'];
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
};

export type TableToMerge = {
  readonly id: TableId;
  readonly returned: Recognised;
  readonly sender: Exclude<Sender, { kind: 'judge' }>;
  readonly book: Book;
  readonly base: Base | undefined;
  readonly earlier: Remembered | undefined;
  readonly take: Take;
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
export function mergeTable(input: TableToMerge): TableMerge | undefined {
  const { id, returned, sender, book, take } = input;
  const isRegister = registerIds.some((one) => one === id);
  const table = book.found.tables.get(id);
  const sent = returned.found.tables.get(id);
  const keyHeading = keyHeadings[id];
  if (table === undefined || sent === undefined || keyHeading === undefined) return undefined;
  if (isRegister !== (sender.kind === 'department')) return undefined;
  const { rows, findings, tooLong } = returnRows(sent, sender, returned.memory, book, returned.file.file);
  const headings = table.spec.columns.map(({ heading }) => heading).filter((heading) => heading !== originHeading);
  const master = masterRows(table, input);
  const merge = mergeRows({
    headings,
    base: input.base?.tables.get(id) ?? [],
    master,
    returned: rows,
    remembered: input.earlier?.base.tables.get(id),
    keysOf: keysFor(table, keyHeading, book),
    take,
  });
  return { ...merge, table, keyHeading, findings, tooLong, counts: countsOf(merge, master, headings) };
}

function masterRows(table: Table, { book, sender }: TableToMerge): readonly MasterRow[] {
  const { isReturned, isTyped } = ownershipIn(book);
  return table.rows.flatMap((row): MasterRow[] => {
    if (isReturned(table, row, sender)) return [{ row, cells: rowTokens(table, row), origin: 'returned' }];
    return isTyped(table, row, sender) ? [{ row, cells: rowTokens(table, row), origin: 'typed' }] : [];
  });
}

/** Rows are equal where all their cells were read as the same. */
function keysFor(table: Table, keyHeading: string, book: Book): (cells: RowTokens) => RowKeys {
  const context = { directory: departmentDirectory(book.departments), year: presentOr(book.settings.year, undefined) };
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
