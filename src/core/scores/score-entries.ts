import type { Department } from '../names/department';
import type { Activity } from '../entries/entry';
import type { Finding, Message } from '../base/findings';
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
import type { Outcome } from './outcome';
import { gapFinding, registerEntries, registerLines } from './register-lines';
import type { Registers } from './register-lines';
import { scoreLines } from './score-lines';
import type { EntryWorking } from './workings';

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

/** An outcome that is decided: `unconfirmed` names what has full marks only because no row says otherwise (C1). */
export type Decided = {
  readonly outcome: Exclude<Outcome, { state: 'nothing' }>;
  readonly unconfirmed: boolean;
  /** What it was scored from, where that is not simply the department's rows of 考核登记. */
  readonly workings?: readonly EntryWorking[];
};

export const notApplicableOutcome: Decided['outcome'] = {
  state: 'not-applicable',
  basis: { id: 'basis.notApplicable', values: {} },
};

/** Scores what a register says; `only` limits an activity rule to one activity. */
export function scoreRegister(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
  findings: Finding[],
  only?: Activity,
): Decided {
  const { source } = criterion;
  if (source.kind !== 'register') throw new Error('only a register can be read');
  const { lines, entries, working } = readRegister(criterion, department, data.registers, only);
  findings.push(...gapFinding(criterion, department, lines));
  const decided = decide(criterion, scoreLines(criterion, entries, department, data.roster), source.rule);
  return { ...decided, workings: [{ ...working, outcome: decided.outcome }] };
}

/** What a register says about a department, with what is kept to explain it. */
export function readRegister(criterion: Criterion, department: Department, registers: Registers, only?: Activity) {
  const { source } = criterion;
  if (source.kind !== 'register') throw new Error('only a register can be read');
  const lines = registerLines(source, department, registers, only);
  const entries = registerEntries(source.rule, lines) ?? [];
  return { lines, entries, working: { activity: only ?? null, from: 'register', entries, lines } as const };
}

/** What nothing entered means: the rule of nothing-entered.ts; `register` is the rule that was asked. */
export function decide(criterion: Criterion, outcome: Outcome, register: RegisterRule | null): Decided {
  if (outcome.state !== 'nothing') return { outcome, unconfirmed: false };
  const asked = register === null ? null : registerRules[register];
  const given = nothingEntered(criterion, modes[criterion.mode], asked);
  if (given === null)
    return { outcome: { state: 'missing', basis: { id: 'basis.notEntered', values: {} } }, unconfirmed: false };
  const { points, because } = given;
  return { outcome: { state: 'scored', points, basis: nothingBasis[because] }, unconfirmed: because === 'full' };
}

const nothingBasis: Readonly<Record<NonNullable<NothingEntered>['because'], Message>> = {
  outside: { id: 'basis.nothing', values: {} },
  noRows: { id: 'basis.noRows', values: {} },
  noRecord: { id: 'basis.band', values: { band: noRecord } },
  full: { id: 'basis.unconfirmed', values: {} },
};

/** Whether a table that the criterion is scored from could not be read (X1): a table nobody read is no table without rows. */
export function isSourceBroken({ source, subject }: Criterion, broken: ReadonlySet<TableId>): boolean {
  if (broken.has('ledger') || (subject === '活动' && broken.has('activities'))) return true;
  return source.kind === 'register' && broken.has(registerRules[source.rule].table);
}
