import { textOf } from '../base/cells';
import type { Book } from '../book/read-book';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import type { DepartmentDirectory } from '../names/match-names';
import { normaliseName, stripSpace } from '../names/normalise-name';
import { normaliseId } from '../rubric/parse-rubric';
import { cellUnder } from '../tables/cell-under';
import type { Table } from '../tables/table';
import type { Sender } from './form';
import { originHeading, ownerHeading } from './registers';

const departmentOrigin = '报送表';
const officeOrigin = '登记表';

/** What 来源 says of a row that a return brought. */
export function originOf(sender: Sender): string {
  return `${sender.kind === 'office' ? officeOrigin : departmentOrigin} ${sender.name}`;
}

/** Tells whose rows of a table are whose. */
export type Ownership = {
  /** True where 来源 says that the sender's return brought the row. */
  readonly isReturned: (table: Table, row: number, sender: Sender) => boolean;
  /** True where 来源 is empty and the row is about the sender, so that it stands in the sender's form. */
  readonly isTyped: (table: Table, row: number, sender: Sender) => boolean;
};

export function ownershipIn(book: Book): Ownership {
  const directory = departmentDirectory(book.departments);
  return {
    isReturned: (table, row, sender) => {
      const [, kind, name] = /^(报送表|登记表)\s+(.+)$/su.exec(originText(table, row)) ?? [];
      if (kind === undefined || name === undefined) return false;
      if (kind !== (sender.kind === 'office' ? officeOrigin : departmentOrigin)) return false;
      return isNamed(name, sender, directory);
    },
    isTyped: (table, row, sender) => {
      if (originText(table, row) !== '') return false;
      if (sender.kind === 'department') return firstOwner(table, row, directory) === sender.department;
      return sender.kind === 'office' && isOfficeRow(table, row, sender.office.criteria);
    },
  };
}

function originText(table: Table, row: number): string {
  return textOf(cellUnder(table, row, originHeading)).trim();
}

function isNamed(name: string, sender: Sender, directory: DepartmentDirectory): boolean {
  if (normaliseName(name) === normaliseName(sender.name)) return true;
  const department = directory.find(name);
  if (department === undefined || sender.kind === 'judge') return false;
  return department === (sender.kind === 'department' ? sender.department : sender.office.department);
}

/** The department of a row; an activity that several lead is the first one's, so that it stands in one form only. */
function firstOwner(table: Table, row: number, directory: DepartmentDirectory): Department | undefined {
  const [first] = directory.match(textOf(cellUnder(table, row, ownerHeading(table.spec.id)))).names;
  return first?.kind === 'known' ? first.department : undefined;
}

/** A row of the office's criteria; those of 全部 are nobody's. */
export function isOfficeRow(table: Table, row: number, criteria: readonly { readonly id: string }[]): boolean {
  if (stripSpace(textOf(cellUnder(table, row, '单位'))) === '全部') return false;
  const id = normaliseId(textOf(cellUnder(table, row, '编号')).trim());
  return criteria.some((criterion) => normaliseId(criterion.id) === id);
}
