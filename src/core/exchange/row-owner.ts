import { textOf } from '../base/cells';
import { addToList } from '../base/add-to-list';
import { normaliseId } from '../rubric/parse-rubric';
import { stripSpace } from '../names/normalise-name';
import { cellUnder } from '../tables/cell-under';
import type { Table } from '../tables/table';
import type { FormKind, Sender } from './form';
import { originHeading, ownerHeading } from './registers';
import type { SenderDirectory } from './senders';

const departmentOrigin = '报送表';
const officeOrigin = '登记表';

/** What 来源 says of a row that a return brought. */
export function originOf(sender: Sender): string {
  return `${sender.kind === 'office' ? officeOrigin : departmentOrigin} ${sender.name}`;
}

/** A row of the workbook that may be a sender's: 来源 says that a return brought it, or is empty and the row is about the sender. */
export type OwnedRow = { readonly row: number; readonly origin: 'returned' | 'typed' };

export type OwnedRows = (table: Table, sender: Sender) => readonly OwnedRow[];

/** Tells whose rows of a table are whose; each table is gone through once. */
export function ownedRows(directory: SenderDirectory): OwnedRows {
  const known = new Map<Table, ReadonlyMap<Sender, readonly OwnedRow[]>>();
  return (table, sender) => {
    const rows = known.get(table) ?? rowsBySender(table, directory);
    known.set(table, rows);
    return rows.get(sender) ?? [];
  };
}

function rowsBySender(table: Table, directory: SenderDirectory): ReadonlyMap<Sender, readonly OwnedRow[]> {
  const kind: FormKind = table.spec.id === 'ledger' ? 'office' : 'department';
  const byCriterion = new Map<string, Sender>();
  for (const sender of directory.senders)
    if (sender.kind === 'office') for (const { id } of sender.office.criteria) byCriterion.set(normaliseId(id), sender);
  const byOrigin = new Map<string, Sender | undefined>();
  const rows = new Map<Sender, OwnedRow[]>();
  for (const row of table.rows) {
    const origin = textOf(cellUnder(table, row, originHeading)).trim();
    if (!byOrigin.has(origin)) byOrigin.set(origin, senderOf(origin, kind, directory));
    const typed = kind === 'office' ? byCriterion.get(criterionIn(table, row)) : firstOwner(table, row, directory);
    const sender = origin === '' ? typed : byOrigin.get(origin);
    if (sender !== undefined) addToList(rows, sender, { row, origin: origin === '' ? 'typed' : 'returned' });
  }
  return rows;
}

/** Whom 来源 names. */
function senderOf(origin: string, kind: FormKind, directory: SenderDirectory): Sender | undefined {
  const [, form, name] = /^(报送表|登记表)\s+(.+)$/su.exec(origin) ?? [];
  if (name === undefined || form !== (kind === 'office' ? officeOrigin : departmentOrigin)) return undefined;
  return directory.find(name, kind);
}

/** The department of a row; an activity that several lead is the first one's, so that it stands in one form only. */
function firstOwner(table: Table, row: number, { departments, find }: SenderDirectory): Sender | undefined {
  const [first] = departments.match(textOf(cellUnder(table, row, ownerHeading(table.spec.id)))).names;
  return first?.kind === 'known' ? find(first.department.name, 'department') : undefined;
}

/** The 编号 of a row of 考核登记; those of 全部 are nobody's. */
export function criterionIn(table: Table, row: number): string {
  if (stripSpace(textOf(cellUnder(table, row, '单位'))) === '全部') return '';
  return normaliseId(textOf(cellUnder(table, row, '编号')).trim());
}
