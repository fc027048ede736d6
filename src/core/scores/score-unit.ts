import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Activity, RuleEntry } from '../entries/entry';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { nothingEntered } from '../rules/nothing-entered';
import { registerRules } from '../rules/register-rules';
import type { RegisterRule } from '../rules/register-rules';
import { cellOf, missing, scored } from './outcome';
import type { Outcome } from './outcome';
import { hasGap, registerEntries, registerLines } from './register-lines';
import { scoreLines } from './score-lines';
import type { Scoring } from './scoring';

/**
 * One department on one criterion that is scored from entries, with its rows of 考核登记; what is told of reading them is added to `findings`.
 */
export function askedOf(criterion: Criterion, department: Department, scoring: Scoring, findings: Finding[]) {
  return { criterion, department, own: scoring.ledger(criterion, department), scoring, findings };
}

export type Asked = Readonly<ReturnType<typeof askedOf>>;

/** Lines that are scored together: of the department, or of one activity (对象 活动). */
export type EntryUnit = {
  readonly activity: Activity | null;
  /** The rule of 数据来源 that was asked; null where rows of 考核登记 count. */
  readonly rule: RegisterRule | null;
  readonly entries: readonly RuleEntry[];
};

export type EntryWorking = EntryUnit & { readonly outcome: Outcome };

/** The outcome of a department, and what it was scored from. */
export type Decided = { readonly outcome: Outcome; readonly parts: readonly EntryWorking[] };

/** The outcome of lines that are scored by themselves. */
export function alone(unit: EntryUnit, outcome: Outcome): Decided {
  return { outcome, parts: [{ outcome, ...unit }] };
}

/** Rows of 考核登记 that are scored together. */
export function ledgerUnit(entries: readonly RuleEntry[], activity?: Activity): EntryUnit {
  return { activity: activity ?? null, rule: null, entries };
}

/** The department's rows of 考核登记, else what a register says of it, where one is asked; `only` limits it to one activity. */
export function unitOf({ criterion, department, own, scoring, findings }: Asked, only?: Activity): EntryUnit {
  const { id, source } = criterion;
  if (own.length > 0 || source.kind !== 'register') return ledgerUnit(own, only);
  const { registers } = scoring;
  const gap = source.rule === '参赛率' ? registerLines(source, department, registers, only).find(hasGap) : undefined;
  if (gap !== undefined) {
    const { sheet, row } = gap.row;
    const name = 'name' in gap.row && typeof gap.row.name === 'string' ? gap.row.name : '';
    const values = { id, department: department.name, name };
    findings.push(finding('C5', 'error', { sheet, row, column: 0 }, 'c5.attendance', values));
  }
  return { activity: only ?? null, rule: source.rule, entries: registerEntries(source, department, registers, only) };
}

/** C4: for this department the rows of 考核登记 count, and the register does not. */
export function tellBoth({ criterion, department, own, scoring, findings }: Asked): void {
  const [first] = own;
  const { id, source } = criterion;
  if (source.kind !== 'register' || first === undefined) return;
  if (registerEntries(source, department, scoring.registers).length === 0) return;
  findings.push(finding('C4', 'info', cellOf(first, '编号'), 'c4.both', { id, department: department.name }));
}

/** Scores the lines of a unit, before rounding. */
export function scoreUnit({ criterion, department, scoring }: Asked, { entries, rule }: EntryUnit): Outcome {
  return scoreLines(criterion, entries, department, scoring.book.found) ?? nothingOutcome(criterion, rule);
}

/** What nothing entered means: the rule of nothing-entered.ts; `register` is the rule that was asked. */
export function nothingOutcome(criterion: Criterion, register: RegisterRule | null): Outcome {
  const asked = register === null ? null : registerRules[register];
  const given = nothingEntered(criterion, modes[criterion.mode], asked);
  return given === null ? missing('basis.notEntered') : scored(given.points, given.basis);
}

/** Whether full marks stand only because no row says otherwise (C1). */
export function isUnconfirmed({ outcome, parts }: Decided): boolean {
  return outcome.state === 'scored' && parts.some((part) => part.outcome.basis.id === 'basis.unconfirmed');
}

/** Whether a table that the criterion is scored from could not be read (X1): a table nobody read is no table without rows. */
export function isSourceBroken({ criterion: { source, subject }, scoring }: Asked): boolean {
  const { broken } = scoring.book.found;
  if (broken.has('ledger') || (subject === '活动' && broken.has('activities'))) return true;
  return source.kind === 'register' && broken.has(registerRules[source.rule].table);
}
