import { compare, exact, mean, over, plus, sum, times, zero } from './rational';
import type { Rational } from './rational';
import { findDepartment, ledActivities, parametersOf, withoutRepeats } from './reference-school';
import type { Amount, Criterion, Department, Judge, Mark, ReferenceSchool } from './reference-school';
import type { Raw } from './reference-modes';

export type Judged = { readonly raw: Raw; readonly counted: number };

const leftOut = ['缺席', '回避', '不适用'];

/** The cells of one subject of a department, without those of its own judges. */
type Cells = readonly { readonly judge: Judge; readonly cell: Amount }[];

/** Aggregates the marks of a department on one judged criterion; `dropped` are judges left out by their sums. */
export function scoreMarks(
  school: ReferenceSchool,
  criterion: Criterion,
  department: Department,
  dropped: readonly Judge[],
): Judged {
  const subjects = cellsOf(school, criterion, department);
  const cells = subjects.flat();
  const counted = cells.filter(({ cell }) => isMark(school, criterion, cell)).length;
  const allNamed = subjects.length === 0 && subjectsOf(school, criterion, department).length > 0;
  if (allNamed || allNotApplicable(cells)) return { raw: 'not-applicable', counted };
  const usable = ({ cell }: Cells[number]) => isMark(school, criterion, cell) || leftOut.includes(String(cell));
  if (!cells.every(usable)) return { raw: 'missing', counted };
  const scores = subjects.map((one) =>
    aggregate(
      school,
      one.flatMap(({ judge, cell }) =>
        typeof cell === 'number' && !dropped.includes(judge) ? [{ judge, mark: worth(criterion, cell) }] : [],
      ),
    ),
  );
  const had = scores.filter((score) => score !== 'missing');
  if (had.length === 0) return { raw: 'missing', counted };
  const live = subjects.filter((one) => !allNotApplicable(one));
  if (criterion.subject === '活动' && had.length < live.length) return { raw: 'missing', counted };
  return { raw: mean(had), counted };
}

/** 按评委总分: who is left out for this department; `live` are its judged criteria that are applicable. */
export function droppedJudges(
  school: ReferenceSchool,
  live: readonly Criterion[],
  department: Department,
): readonly Judge[] {
  if (!school.settings.trimBySum) return [];
  const sums: { readonly judge: Judge; readonly total: Rational }[] = [];
  for (const judge of school.judges) {
    const cells = live.flatMap((criterion) =>
      cellsOf(school, criterion, department)
        .flat()
        .filter((one) => one.judge === judge)
        .map(({ cell }) =>
          typeof cell === 'number' && isMark(school, criterion, cell) ? worth(criterion, cell) : null,
        ),
    );
    const marks = cells.filter((cell) => cell !== null);
    if (cells.length > 0 && marks.length === cells.length) sums.push({ judge, total: sum(marks) });
  }
  if (sums.length < school.settings.trimFrom) return [];
  const highest = sums.reduce((best, one) => (compare(one.total, best.total) > 0 ? one : best));
  const rest = sums.filter((one) => one !== highest);
  const lowest = rest.reduce((best, one) => (compare(one.total, best.total) < 0 ? one : best));
  return [highest.judge, lowest.judge];
}

export function isNotApplicableByMarks(school: ReferenceSchool, criterion: Criterion, department: Department): boolean {
  return scoreMarks(school, criterion, department, []).raw === 'not-applicable';
}

function allNotApplicable(cells: Cells): boolean {
  const left = cells.filter(({ cell }) => cell !== '缺席' && cell !== '回避');
  return left.length > 0 && left.every(({ cell }) => cell === '不适用');
}

function cellsOf(school: ReferenceSchool, criterion: Criterion, department: Department): readonly Cells[] {
  const judges = school.judges.filter((judge) => findDepartment(school, judge.department) !== department);
  const notThese = school.ledger.filter(
    (row) =>
      criterion.subject === '活动' &&
      row.id === criterion.id &&
      row.matter === '不适用' &&
      (row.department === '全部' || findDepartment(school, row.department) === department),
  );
  const live = subjectsOf(school, criterion, department).filter(
    (subject) => !notThese.some((row) => row.subject === subject),
  );
  return live.map((subject) =>
    judges.map((judge) => {
      const cell = markOf(school, { judge: judge.name, id: criterion.id, department: department.name, subject });
      return { judge, cell };
    }),
  );
}

const indices = new WeakMap<ReferenceSchool['marks'], ReadonlyMap<string, Amount>>();

/** Of marks for the same the first counts. */
function markOf({ marks }: ReferenceSchool, at: Omit<Mark, 'cell'>): Amount {
  const keyOf = ({ judge, id, department, subject }: typeof at) => JSON.stringify([judge, id, department, subject]);
  const index = indices.get(marks) ?? new Map([...marks].reverse().map((mark) => [keyOf(mark), mark.cell]));
  indices.set(marks, index);
  return index.get(keyOf(at)) ?? null;
}

export function subjectsOf(
  school: ReferenceSchool,
  { subject }: Criterion,
  department: Department,
): readonly (string | null)[] {
  const isMine = (row: { readonly department: string }) => findDepartment(school, row.department) === department;
  switch (subject) {
    case '单位':
      return [null];
    case '教学团队':
      return school.teams.filter(isMine).map((team) => team.name);
    case '赛项':
      return withoutRepeats(
        school.competitions.filter((row) => isMine(row) && row.planned !== null).map((row) => row.name),
      );
    case '活动':
      return ledActivities(school, department).map((one) => one.name);
  }
}

/** From 0 to 分值, or to N with 满分=N, with no more decimals than 分数小数位数. */
function isMark({ settings }: ReferenceSchool, criterion: Criterion, cell: Amount): boolean {
  if (typeof cell !== 'number') return false;
  const decimals = String(cell).split('.')[1]?.length ?? 0;
  return cell >= 0 && cell <= (parametersOf(criterion).markMax ?? criterion.max) && decimals <= settings.places;
}

/** × 分值 ÷ N before anything else. */
function worth(criterion: Criterion, mark: number): Rational {
  const { markMax } = parametersOf(criterion);
  return markMax === null ? exact(mark) : over(times(exact(mark), exact(criterion.max)), exact(markMax));
}

type GivenMark = { readonly judge: Judge; readonly mark: Rational };

function aggregate(school: ReferenceSchool, given: readonly GivenMark[]): Rational | 'missing' {
  const { weights } = school.settings;
  if (weights.length === 0) return trimmed(school, given);
  let weighted = zero;
  let weight = zero;
  for (const group of weights) {
    const score = trimmed(
      school,
      given.filter(({ judge }) => judge.group === group.group),
    );
    if (score === 'missing') continue;
    weighted = plus(weighted, times(score, exact(group.weight)));
    weight = plus(weight, exact(group.weight));
  }
  return compare(weight, zero) === 0 ? 'missing' : over(weighted, weight);
}

function trimmed({ settings }: ReferenceSchool, given: readonly GivenMark[]): Rational | 'missing' {
  const marks = given.map((one) => one.mark).sort(compare);
  if (marks.length === 0) return 'missing';
  return mean(!settings.trimBySum && marks.length >= settings.trimFrom ? marks.slice(1, -1) : marks);
}
