import { compare, exact, mean, round, sum, zero } from './rational';
import type { Rational } from './rational';
import { findDepartment, isOutside, ledActivities, parametersOf } from './reference-school';
import type { Criterion, Department, LedgerRow, ReferenceSchool } from './reference-school';
import { droppedJudges, isNotApplicableByMarks, scoreMarks } from './reference-judges';
import { isWordForNumber, nothingEntered, quantityOf, scoreEntries } from './reference-modes';
import type { Entry, Raw } from './reference-modes';
import { registerEntries } from './reference-registers';

export type CriterionScore = {
  readonly criterion: Criterion;
  readonly status: 'scored' | 'not-applicable' | 'missing';
  /** Rounded; null where there is none. */
  readonly score: Rational | null;
  readonly counted: number | null;
};

type RawScore = { readonly raw: Raw; readonly counted: number | null };

/** Every scored department × criterion but 否决, before 取其他单位平均分 is known. */
export function rawScores(
  school: ReferenceSchool,
  criterion: Criterion,
  departments: readonly Department[],
): readonly RawScore[] {
  if (criterion.mode === '名次') return places(school, criterion, departments);
  return departments.map((department) => rawScore(school, criterion, department));
}

export function roundedScore(
  school: ReferenceSchool,
  criterion: Criterion,
  { raw, counted }: RawScore,
): CriterionScore {
  if (raw === 'missing') return { criterion, status: 'missing', score: null, counted };
  if (raw === 'not-applicable') return { criterion, status: 'not-applicable', score: null, counted };
  return { criterion, status: 'scored', score: round(raw, school.settings), counted };
}

/** The score of a department to which the criterion does not apply, from the scores of all. */
export function standIn(
  school: ReferenceSchool,
  criterion: Criterion,
  others: readonly CriterionScore[],
): Rational | null {
  if (isOutside(criterion) || school.settings.notApplicable === '计0分') return zero;
  const own = others.flatMap((one) => (one.status === 'scored' && one.score !== null ? [one.score] : []));
  if (school.settings.notApplicable === '按剩余分值折算' || own.length === 0) return null;
  return round(mean(own), school.settings);
}

/** A row of the department for the criterion, 全部 included; without 事项 and 数量 it is no entry. */
export function ledgerOf(school: ReferenceSchool, { id }: Criterion, department: Department): readonly LedgerRow[] {
  return school.ledger.filter(
    (row) =>
      row.id === id &&
      (row.department === '全部' || findDepartment(school, row.department) === department) &&
      (row.matter !== null || row.quantity !== null),
  );
}

/** Incidents that random schools write; everything else but 无, 无扣分 and 不适用 says neither yes nor no. */
const incidents = ['事故', '舆情', '有', '是', '发生'];

/** `open` where a 否决 row has a 数量 that cannot be read, or happened and says neither yes nor no. */
export function vetoOf(school: ReferenceSchool, department: Department) {
  const rows = school.rubric
    .filter((criterion) => criterion.mode === '否决')
    .flatMap((criterion) => ledgerOf(school, criterion, department))
    .filter((row) => !['无', '无扣分', '不适用'].includes(row.matter ?? ''));
  const read = rows.filter((row) => typeof row.quantity !== 'string');
  const happened = read.filter((row) => compare(quantityOf(asEntry(row)), zero) > 0);
  const told = happened.filter(({ matter }) => matter === null || incidents.includes(matter));
  return { vetoed: told.length > 0, open: read.length < rows.length || told.length < happened.length };
}

function rawScore(school: ReferenceSchool, criterion: Criterion, department: Department): RawScore {
  if (criterion.mode === '评委') {
    const dropped = droppedJudges(school, liveCriteria(school, department), department);
    const judged = scoreMarks(school, criterion, department, dropped);
    return isNotApplicable(school, criterion, department) ? { ...judged, raw: 'not-applicable' } : judged;
  }
  return { raw: rawOf(school, criterion, department), counted: null };
}

function rawOf(school: ReferenceSchool, criterion: Criterion, department: Department): Raw {
  if (isNotApplicable(school, criterion, department)) return 'not-applicable';
  const rows = ledgerOf(school, criterion, department).map(asEntry);
  if (criterion.subject === '活动') return perActivity(school, criterion, department, rows);
  if (criterion.rule === null || rows.length > 0) return scoreEntries(criterion, rows, department);
  const entries = registerEntries(school, criterion, department);
  if (entries === 'none') return withoutRows(criterion);
  return entries === 'missing' ? entries : scoreEntries(criterion, entries, department);
}

/** A rule over no rows is missing, unless it stands outside the full mark or has a band for no rows. */
function withoutRows(criterion: Criterion): Raw {
  const told = isOutside(criterion) || parametersOf(criterion).prices.some((price) => price.name === '无记录');
  return told ? nothingEntered(criterion) : 'missing';
}

function perActivity(
  school: ReferenceSchool,
  criterion: Criterion,
  department: Department,
  rows: readonly Entry[],
): Raw {
  const led = ledActivities(school, department);
  const [only] = led;
  if (only === undefined) return isOutside(criterion) && rows.length === 0 ? zero : 'missing';
  const named = rows.map((row) => (row.subject === null && led.length === 1 ? { ...row, subject: only.name } : row));
  if (named.some((row) => !led.some((activity) => activity.name === row.subject))) return 'missing';
  const fromRegister = criterion.rule !== null && rows.length === 0;
  const scores = led.map((activity): Raw => {
    if (!fromRegister) {
      const own = named.filter((row) => row.subject === activity.name);
      return scoreEntries(criterion, own, department);
    }
    const entries = registerEntries(school, criterion, department, activity);
    if (entries === 'none') return withoutRows(criterion);
    return entries === 'missing' ? entries : scoreEntries(criterion, entries, department);
  });
  if (scores.includes('missing')) return 'missing';
  const points = scores.filter((score) => typeof score !== 'string');
  return points.length === 0 ? 'not-applicable' : mean(points);
}

/** By 不适用单位, or by a row 不适用 that does not name one activity. */
function isNotApplicable(school: ReferenceSchool, criterion: Criterion, department: Department): boolean {
  if (criterion.notFor.some((name) => findDepartment(school, name) === department)) return true;
  return ledgerOf(school, criterion, department).some(
    (row) => row.matter === '不适用' && (criterion.subject !== '活动' || row.subject === null),
  );
}

/** The judged criteria whose marks are summed for 按评委总分. */
function liveCriteria(school: ReferenceSchool, department: Department): readonly Criterion[] {
  return school.rubric.filter(
    (criterion) =>
      criterion.mode === '评委' &&
      !isNotApplicable(school, criterion, department) &&
      !isNotApplicableByMarks(school, criterion, department),
  );
}

/** A sum that cannot be read leaves every place unknown: the rule of each department reads it. */
function places(
  school: ReferenceSchool,
  criterion: Criterion,
  departments: readonly Department[],
): readonly RawScore[] {
  const sums = departments.map((department) => placeSum(school, criterion, department));
  return sums.map((own): RawScore => {
    if (own === 'none') return { raw: nothingEntered(criterion), counted: null };
    if (own === 'not-applicable') return { raw: own, counted: null };
    if (own === 'missing' || sums.includes('missing')) return { raw: 'missing', counted: null };
    const above = sums.filter((other) => typeof other !== 'string' && compare(other, own) > 0).length;
    return { raw: exact(parametersOf(criterion).pointsOfPlace(above + 1)), counted: null };
  });
}

function placeSum(school: ReferenceSchool, criterion: Criterion, department: Department): Raw | 'none' {
  if (isNotApplicable(school, criterion, department)) return 'not-applicable';
  const rows = ledgerOf(school, criterion, department).map(asEntry);
  const entries = criterion.rule === null || rows.length > 0 ? rows : registerEntries(school, criterion, department);
  if (typeof entries === 'string') return entries;
  if (entries.length === 0) return 'none';
  const unread = entries.some((entry) => typeof entry.quantity === 'string' || isWordForNumber(entry));
  return unread ? 'missing' : sum(entries.map(quantityOf));
}

function asEntry({ subject, matter, quantity, due }: LedgerRow): Entry {
  return { subject, matter, quantity, due, fromRegister: false };
}

/** Σ分值 inside the full mark. */
export function fullMark(school: ReferenceSchool): Rational {
  return sum(school.rubric.filter((criterion) => !isOutside(criterion)).map((criterion) => exact(criterion.max)));
}
