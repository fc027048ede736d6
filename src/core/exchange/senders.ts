import { addToList } from '../base/add-to-list';
import type { Book } from '../book/read-book';
import { markingTasks } from '../forms/marking-plan';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import type { DepartmentDirectory } from '../names/match-names';
import { normaliseName } from '../names/normalise-name';
import { criteriaOf } from '../prepare/ledger-criteria';
import type { Criterion } from '../rubric/criterion';
import type { FormKind, Office, Sender } from './form';
import { registersOf } from './registers';

/** Everybody who gets a form, departments first, in the order of the workbook. */
export function sendersOf(book: Book): readonly Sender[] {
  const departments = registersOf(book).length === 0 ? [] : reporting(book);
  const judges = markingTasks(criteriaOf(book), book.subjects).length === 0 ? [] : book.judges;
  return [
    ...departments.map((department): Sender => ({ kind: 'department', name: department.name, department })),
    ...judges.map((judge): Sender => ({ kind: 'judge', name: judge.name, judge })),
    ...officesOf(book).map((office): Sender => ({ kind: 'office', name: office.name, office })),
  ];
}

/** Departments that are scored or lead activities: by 类别, by an activity that they entered or by 活动计划. */
function reporting({ departments, scored, entries }: Book): readonly Department[] {
  const leading = new Set<Department | string | undefined>([
    ...scored,
    ...entries.activities.map(({ leads }) => leads[0]),
    ...entries.plan.flatMap(({ leads }) => leads),
  ]);
  return departments.filter((one) => leading.has(one) || leading.has(one.name) || one.kinds.includes('牵头'));
}

/** Every 考核部门 that owns a criterion scored from 考核登记, in the order of 评价细则. */
export function officesOf(book: Book): readonly Office[] {
  if (!book.found.tables.has('ledger')) return [];
  const directory = departmentDirectory(book.departments);
  const offices = new Map<string, Omit<Office, 'criteria'> & { readonly criteria: Criterion[] }>();
  for (const criterion of criteriaOf(book)) {
    if (criterion.source.kind !== 'ledger') continue;
    const named = officeNamed(criterion.assessor, directory);
    if (named === undefined) continue;
    const key = normaliseName(named.name);
    const office = offices.get(key) ?? { ...named, criteria: [] };
    office.criteria.push(criterion);
    offices.set(key, office);
  }
  return [...offices.values()];
}

/** By canonical name; of several in one cell the first owns. */
function officeNamed(assessor: string, directory: DepartmentDirectory): Omit<Office, 'criteria'> | undefined {
  const [first] = directory.match(assessor).names;
  if (first === undefined) return undefined;
  return first.kind === 'known'
    ? { name: first.department.name, department: first.department }
    : { name: first.name, department: null };
}

/** Finds those of a name: by alias where it is a department's. */
export type SenderDirectory = {
  readonly senders: readonly Sender[];
  readonly departments: DepartmentDirectory;
  readonly named: (name: string) => readonly Sender[];
  readonly find: (name: string, kind: FormKind) => Sender | undefined;
};

/** Made once for a workbook, since there may be thousands of names to find. */
export function senderDirectory(book: Book, senders: readonly Sender[] = sendersOf(book)): SenderDirectory {
  const departments = departmentDirectory(book.departments);
  const byName = new Map<string, Sender[]>();
  const byDepartment = new Map<Department, Sender[]>();
  for (const sender of senders) {
    addToList(byName, normaliseName(sender.name), sender);
    const department = departmentOf(sender);
    if (department !== null) addToList(byDepartment, department, sender);
  }
  const named = (name: string): readonly Sender[] => {
    const department = departments.find(name);
    const alike = department === undefined ? [] : (byDepartment.get(department) ?? []);
    return [...new Set([...(byName.get(normaliseName(name)) ?? []), ...alike])];
  };
  return { senders, departments, named, find: (name, kind) => named(name).find((sender) => sender.kind === kind) };
}

function departmentOf(sender: Sender): Department | null {
  if (sender.kind === 'judge') return null;
  return sender.kind === 'department' ? sender.department : sender.office.department;
}
