import type { Activity } from '../../entries/entry';
import { groupBy } from '../../entries/group-by';
import type { Department } from '../../names/department';
import { normaliseName } from '../../names/normalise-name';
import type { Criterion } from '../../rubric/criterion';
import type { LineContext } from './entry-lines';
import { ledgerLines } from './entry-lines';
import type { Line } from './line';
import { linesOfRegister } from './register-lines';

/** Lines that one rule scores: those of a department on a criterion, or of one of its activities. */
export type Unit = {
  readonly criterion: Criterion;
  readonly department: Department;
  readonly activity: Activity | null;
  readonly lines: readonly Line[];
  /** Lines of the register; else of 考核登记. */
  readonly fromRegister: boolean;
  /** The activities of the department where each is scored by itself; else null. */
  readonly activities: readonly Unit[] | null;
};

/** Every scored department on every criterion, with the lines that its score is made of: criterion after criterion. */
export function findUnits(criteria: readonly Criterion[], context: LineContext): readonly Unit[] {
  const byCriterion = groupBy(ledgerLines(context), ({ list }) => list.criterion);
  return criteria.flatMap((criterion) => {
    const byDepartment = groupBy(byCriterion.get(criterion) ?? [], ({ department }) => department);
    return context.book.scored.map((department) =>
      unitOf(criterion, department, byDepartment.get(department) ?? [], context),
    );
  });
}

function unitOf(criterion: Criterion, department: Department, own: readonly Line[], context: LineContext): Unit {
  const { mode, source, subject } = criterion;
  const base = { criterion, department, activity: null, activities: null, fromRegister: false };
  if (mode === '否决') return { ...base, lines: own };
  if (criterion.notApplicableTo.includes(department)) return { ...base, lines: [] };
  if (mode === '评委') return { ...base, lines: subject === '活动' ? own.filter((line) => line.subject === '') : own };
  const fromRegister = source.kind === 'register' && !own.some(({ isEntry }) => isEntry);
  const entered = fromRegister ? own.map(asStray) : own;
  const made = (only?: Activity) => (fromRegister ? linesOfRegister(criterion, department, context, only) : []);
  if (subject !== '活动') return { ...base, fromRegister, lines: [...made(), ...entered] };
  const led = context.registers.activities.get(department) ?? [];
  const named = new Map(entered.map((line) => [line, activitiesNamed(line, led)]));
  const activities = led.map((activity): Unit => {
    const lines = [...made(activity), ...entered.filter((line) => named.get(line)?.includes(activity))];
    return { ...base, fromRegister, activity, lines };
  });
  // A row for 全部 that names an activity is meant for those who lead it.
  const strays = entered.filter((line) => named.get(line)?.length === 0 && !(line.forAll && line.subject !== ''));
  return { ...base, fromRegister, activities, lines: strays.map(asStray) };
}

function asStray(line: Line): Line {
  return { ...line, stray: true };
}

function activitiesNamed({ subject }: Line, led: readonly Activity[]): readonly Activity[] {
  const wanted = normaliseName(subject);
  return led.filter(({ name }) => (wanted === '' ? led.length === 1 : normaliseName(name) === wanted));
}
