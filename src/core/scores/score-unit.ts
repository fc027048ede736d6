import { finding } from '../base/finding';
import type { Finding, Message } from '../base/findings';
import { message } from '../base/message';
import type { Activity } from '../entries/entry';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { noRecord } from '../rules/kinds';
import { nothingEntered } from '../rules/nothing-entered';
import type { NothingEntered } from '../rules/nothing-entered';
import { registerRules } from '../rules/register-rules';
import type { RegisterRule } from '../rules/register-rules';
import type { TableId } from '../tables/table-columns';
import type { Roster } from './due';
import type { LedgerBook } from './ledger-book';
import { cellOf, missing, scored } from './outcome';
import type { Outcome, RuleEntry } from './outcome';
import { hasGap, registerEntries, registerLines } from './register-lines';
import type { Registers } from './registers';
import { scoreLines } from './score-lines';
import type { EntryUnit, EntryWorking } from './workings';

/** What the entered rows are scored from. */
export type EnteredData = {
  readonly departments: readonly Department[];
  readonly ledger: LedgerBook;
  readonly registers: Registers;
  readonly roster: Roster;
  /** Tables that stand in the workbook but could not be read (X1): what is scored from them is open. */
  readonly broken: ReadonlySet<TableId>;
  /** The column 编号 of 评价细则. */
  readonly ruleList: { readonly sheet: string; readonly column: number };
};

/** One department on one criterion that is scored from entries. */
export type Asked = {
  readonly criterion: Criterion;
  readonly department: Department;
  /** Its rows of 考核登记. */
  readonly own: readonly RuleEntry[];
  readonly data: EnteredData;
  /** What is told of reading them is added here. */
  readonly findings: Finding[];
};

export function askedOf(criterion: Criterion, department: Department, data: EnteredData, findings: Finding[]): Asked {
  return { criterion, department, own: data.ledger(criterion, department), data, findings };
}

/** The outcome of a department, and what it was scored from. */
export type Decided = { readonly outcome: Outcome; readonly parts: readonly EntryWorking[] };

/** The outcome of lines that are scored by themselves. */
export function alone(unit: EntryUnit, outcome: Outcome): Decided {
  return { outcome, parts: [{ ...unit, outcome }] };
}

/** Rows of 考核登记 that are scored together. */
export function ledgerUnit(entries: readonly RuleEntry[], activity?: Activity): EntryUnit {
  return { activity: activity ?? null, rule: null, entries, lines: [] };
}

/** The department's rows of 考核登记, else what a register says of it, where one is asked; `only` limits it to one activity. */
export function unitOf({ criterion, department, own, data, findings }: Asked, only?: Activity): EntryUnit {
  const { id, source } = criterion;
  if (own.length > 0 || source.kind !== 'register') return ledgerUnit(own, only);
  const lines = registerLines(source, department, data.registers, only);
  const gap = source.rule === '参赛率' ? lines.find(hasGap) : undefined;
  if (gap !== undefined) {
    const { sheet, row } = gap.row;
    const name = 'name' in gap.row && typeof gap.row.name === 'string' ? gap.row.name : '';
    const values = { id, department: department.name, name };
    findings.push(finding('C5', 'error', { sheet, row, column: 0 }, 'c5.attendance', values));
  }
  return { activity: only ?? null, rule: source.rule, entries: registerEntries(source.rule, lines), lines };
}

/** C4: for this department the rows of 考核登记 count, and the register does not. */
export function tellBoth({ criterion, department, own, data, findings }: Asked): void {
  const [first] = own;
  const { id, source } = criterion;
  if (source.kind !== 'register' || first === undefined) return;
  const lines = registerLines(source, department, data.registers);
  if (registerEntries(source.rule, lines).length === 0) return;
  findings.push(finding('C4', 'info', cellOf(first, 'id'), 'c4.both', { id, department: department.name }));
}

/** Scores the lines of a unit, before rounding. */
export function scoreUnit({ criterion, department, data }: Asked, { entries, rule }: EntryUnit): Outcome {
  return scoreLines(criterion, entries, department, data.roster) ?? nothingOutcome(criterion, rule);
}

/** What nothing entered means: the rule of nothing-entered.ts; `register` is the rule that was asked. */
export function nothingOutcome(criterion: Criterion, register: RegisterRule | null): Outcome {
  const asked = register === null ? null : registerRules[register];
  const given = nothingEntered(criterion, modes[criterion.mode], asked);
  return given === null ? missing('basis.notEntered') : scored(given.points, nothingBasis[given.because]);
}

const nothingBasis: Readonly<Record<NonNullable<NothingEntered>['because'], Message>> = {
  outside: message('basis.nothing'),
  noRows: message('basis.noRows'),
  noRecord: message('basis.band', { band: noRecord }),
  full: message('basis.unconfirmed'),
};

/** Whether full marks stand only because no row says otherwise (C1). */
export function isUnconfirmed({ outcome, parts }: Decided): boolean {
  return outcome.state === 'scored' && parts.some((part) => part.outcome.basis === nothingBasis.full);
}

/** Whether a table that the criterion is scored from could not be read (X1): a table nobody read is no table without rows. */
export function isSourceBroken({ source, subject }: Criterion, broken: ReadonlySet<TableId>): boolean {
  if (broken.has('ledger') || (subject === '活动' && broken.has('activities'))) return true;
  return source.kind === 'register' && broken.has(registerRules[source.rule].table);
}
