import type { Activity } from '../../entries/entry';
import type { Department } from '../../names/department';
import { normaliseName } from '../../names/normalise-name';
import type { Criterion } from '../../rubric/criterion';
import { registersOf } from '../../scores/registers';
import type { Registers } from '../../scores/registers';
import type { LedgerLine, LineContext } from './entry-lines';
import { ledgerLines } from './entry-lines';
import type { Line } from './line';
import { linesOfRegister } from './register-lines';

/** Lines that one rule scores: those of a department, or of one of its activities. */
export type Unit = {
  readonly criterion: Criterion;
  readonly department: Department;
  readonly activity: Activity | null;
  readonly lines: readonly Line[];
  /** Lines of the register; else of 考核登记. */
  readonly fromRegister: boolean;
};

/** A department on a criterion: its own lines, and its activities where each is scored by itself. */
export type CriterionUnit = Unit & { readonly activities: readonly Unit[] | null };

export type Units = ReadonlyMap<Criterion, ReadonlyMap<Department, CriterionUnit>>;

/** Every scored department on every criterion, with the lines that its score is made of. */
export function findUnits(criteria: readonly Criterion[], context: LineContext): Units {
  const { book } = context;
  const entered = groupEntered(ledgerLines(context));
  const rows = registersOf(book);
  return new Map(
    criteria.map((criterion) => {
      const ofCriterion = entered.get(criterion);
      const units = book.scored.map((department): [Department, CriterionUnit] => {
        const own = ofCriterion?.get(department) ?? [];
        return [department, unitOf(criterion, department, own, rows, context)];
      });
      return [criterion, new Map(units)];
    }),
  );
}

function groupEntered(lines: readonly LedgerLine[]) {
  const groups = new Map<Criterion, Map<Department, LedgerLine[]>>();
  for (const line of lines) {
    const ofCriterion = groups.get(line.criterion) ?? new Map<Department, LedgerLine[]>();
    groups.set(line.criterion, ofCriterion);
    const list = ofCriterion.get(line.department);
    if (list === undefined) ofCriterion.set(line.department, [line]);
    else list.push(line);
  }
  return groups;
}

function unitOf(
  criterion: Criterion,
  department: Department,
  own: readonly LedgerLine[],
  rows: Registers,
  context: LineContext,
): CriterionUnit {
  const base = { criterion, department, activity: null, activities: null, fromRegister: false };
  if (criterion.notApplicableTo.includes(department) && criterion.mode !== '否决') return { ...base, lines: [] };
  if (criterion.mode === '评委') {
    const whole = own.filter(({ subject }) => criterion.subject !== '活动' || subject === '');
    return { ...base, lines: whole.map(({ line }) => line) };
  }
  if (criterion.mode === '否决') return { ...base, lines: own.map(({ line }) => line) };
  if (criterion.subject === '活动') return activityUnits(criterion, department, own, rows, context);
  const entered = criterion.source.kind !== 'register' || own.some(({ isEntry }) => isEntry);
  if (entered) return { ...base, lines: own.map(({ line }) => line) };
  const lines = linesOfRegister(criterion, department, rows, context);
  return { ...base, lines: [...lines, ...own.map(({ line }) => ({ ...line, stray: true }))], fromRegister: true };
}

/** Rows that name no activity of the department are strays; a row for 全部 is meant for those who lead it. */
function activityUnits(
  criterion: Criterion,
  department: Department,
  own: readonly LedgerLine[],
  rows: Registers,
  context: LineContext,
): CriterionUnit {
  const led = rows.activities.get(department) ?? [];
  const fromRegister = criterion.source.kind === 'register' && !own.some(({ isEntry }) => isEntry);
  const linesOf = new Map<Activity, Line[]>(led.map((activity) => [activity, []]));
  const strays: Line[] = [];
  for (const { line, subject, forAll } of own) {
    const wanted = normaliseName(subject);
    const hit = led.filter((activity) => (wanted === '' ? led.length === 1 : normaliseName(activity.name) === wanted));
    for (const activity of hit) linesOf.get(activity)?.push(fromRegister ? { ...line, stray: true } : line);
    if (hit.length === 0 && !(forAll && wanted !== '')) strays.push({ ...line, stray: true });
  }
  const activities = led.map((activity): Unit => {
    const made = fromRegister ? linesOfRegister(criterion, department, rows, context, activity) : [];
    const lines = [...made, ...(linesOf.get(activity) ?? [])];
    return { criterion, department, activity, lines, fromRegister };
  });
  return { criterion, department, activity: null, lines: strays, fromRegister, activities };
}

/** All lines in the order of 计分数据: by department, then by criterion. */
export function linesInOrder(units: Units, departments: readonly Department[]): readonly Line[] {
  return departments.flatMap((department) =>
    [...units.values()].flatMap((ofCriterion) => {
      const unit = ofCriterion.get(department);
      if (unit === undefined) return [];
      return [...unit.lines, ...(unit.activities ?? []).flatMap(({ lines }) => lines)];
    }),
  );
}
