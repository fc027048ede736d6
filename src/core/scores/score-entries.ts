import { zero } from '../base/decimal';
import type { Department } from '../names/department';
import type { Activity } from '../entries/entry';
import type { Finding, Message } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import { registerOf } from '../rubric/parse-source';
import type { TableId } from '../tables/table-columns';
import type { LedgerBook } from './ledger-book';
import type { Outcome, RuleEntry } from './outcome';
import type { Roster } from './total-quantities';
import { readRegisterRule } from './register-entries';
import type { Registers } from './register-entries';
import { scoreBand } from './score-band';
import { scoreCount } from './score-count';
import { scoreDeduction } from './score-deduction';
import { scorePlaces } from './score-places';
import { scoreRatio } from './score-ratio';
import { scoreYesNo } from './score-yes-no';
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

/** Scores the lines of one department by the criterion's mode; 名次 looks at all departments and is scored apart. */
export function scoreEntries(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: Roster,
): Outcome {
  switch (criterion.mode) {
    case '比例':
      return scoreRatio(criterion, entries, department, roster);
    case '扣分':
      return scoreDeduction(criterion, entries);
    case '计数':
      return scoreCount(criterion, entries);
    case '分档':
      return scoreBand(criterion, entries, department, roster);
    case '是否':
      return scoreYesNo(criterion, entries);
    case '名次':
      return scorePlaces(criterion, new Map([[department, entries]])).get(department) ?? { state: 'nothing' };
    default:
      throw new Error(`${criterion.mode} is not scored from entries`);
  }
}

/** Scores what a register says; `only` limits an activity rule to one activity. */
export function scoreRegister(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
  findings: Finding[],
  only?: Activity,
): Decided {
  if (criterion.source.kind !== 'register') throw new Error('only a register can be read');
  const reading = readRegisterRule(criterion, criterion.source, department, data.registers, only);
  findings.push(...reading.findings);
  const entries = reading.entries ?? [];
  const decided = decideRegister(criterion, reading.entries, department, data);
  const working = { activity: only ?? null, from: 'register', entries, rows: reading.rows } as const;
  return { ...decided, workings: [{ ...working, outcome: decided.outcome }] };
}

function decideRegister(
  criterion: Criterion,
  entries: readonly RuleEntry[] | null,
  department: Department,
  data: EnteredData,
): Decided {
  if (entries === null) return decide(criterion, { state: 'nothing' }, true);
  // A count over no rows is a count of none: 按级别计篇 gives 0.
  if (entries.length === 0) {
    const basis: Message = { id: 'basis.noRows', values: {} };
    return { outcome: { state: 'scored', points: zero, basis }, unconfirmed: false };
  }
  return decide(criterion, scoreEntries(criterion, entries, department, data.roster), true);
}

/**
 * What nothing entered means: 0 in 加分 and 扣分; full marks for 扣分 until a row 无扣分 confirms it; the band 无记录 for 分档 where
 * there is one; else missing. A register rule over no rows is missing.
 */
export function decide(criterion: Criterion, outcome: Outcome, fromRegister: boolean): Decided {
  if (outcome.state !== 'nothing') return { outcome, unconfirmed: false };
  const basis: Message = { id: 'basis.nothing', values: {} };
  if (criterion.part !== 'inside') return { outcome: { state: 'scored', points: zero, basis }, unconfirmed: false };
  const noRecord = criterion.mode === '分档' ? criterion.parameters.prices.get('无记录') : undefined;
  if (noRecord !== undefined && noRecord !== 'all') {
    return {
      outcome: { state: 'scored', points: noRecord, basis: { id: 'basis.band', values: { band: '无记录' } } },
      unconfirmed: false,
    };
  }
  if (criterion.mode === '扣分' && !fromRegister) {
    return {
      outcome: { state: 'scored', points: criterion.max, basis: { id: 'basis.unconfirmed', values: {} } },
      unconfirmed: true,
    };
  }
  return { outcome: { state: 'missing', basis: { id: 'basis.notEntered', values: {} } }, unconfirmed: false };
}

/** Whether a table that the criterion is scored from could not be read (X1): a table nobody read is no table without rows. */
export function isSourceBroken({ source, subject }: Criterion, broken: ReadonlySet<TableId>): boolean {
  if (broken.has('ledger') || (subject === '活动' && broken.has('activities'))) return true;
  return source.kind === 'register' && broken.has(registerOf[source.rule]);
}
