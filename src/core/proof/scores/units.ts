import type { Activity } from '../../entries/entry';
import { groupBy } from '../../base/group-by';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import type { CriterionScore, Scores } from '../../scores/score';
import { rowsByActivity } from '../../scores/score-activities';
import type { LineContext } from './entry-lines';
import { ledgerLines } from './entry-lines';
import type { Line } from './line';
import type { PriceList } from './price-lists';
import { linesOfRegister } from './register-lines';

/** Lines that one rule scores: those of a department on a criterion, or of one of its activities. */
export type Unit = {
  readonly list: PriceList;
  readonly criterion: Criterion;
  readonly department: Department;
  /** Undefined for 否决 and for an activity. */
  readonly score: CriterionScore | undefined;
  readonly activity: Activity | null;
  readonly lines: readonly Line[];
  /** Lines of the register; else of 考核登记. */
  readonly fromRegister: boolean;
  /** The activities of the department where each is scored by itself; else null. */
  readonly activities: readonly Unit[] | null;
};

/** Every scored department on every criterion, with the lines that its score is made of: criterion after criterion. */
export function findUnits({ departments }: Scores, context: LineContext): readonly Unit[] {
  const byCriterion = groupBy(ledgerLines(context), ({ list }) => list);
  const found = new Map(
    departments.map(({ department, criteria }) => [
      department,
      new Map(criteria.map((score) => [score.criterion, score])),
    ]),
  );
  return context.lists.flatMap((list) => {
    const byDepartment = groupBy(byCriterion.get(list) ?? [], ({ department }) => department);
    return context.book.scored.map((department) => {
      const score = found.get(department)?.get(list.criterion);
      return unitOf(list, department, score, byDepartment.get(department) ?? [], context);
    });
  });
}

function unitOf(
  list: PriceList,
  department: Department,
  score: CriterionScore | undefined,
  own: readonly Line[],
  context: LineContext,
): Unit {
  const { criterion } = list;
  const { mode, source, subject, notApplicableTo } = criterion;
  const base = { list, criterion, department, score, activity: null, activities: null, fromRegister: false };
  if (mode === '否决') return { ...base, lines: own };
  if (notApplicableTo.includes(department)) return { ...base, lines: [] };
  if (mode === '评委') return { ...base, lines: subject === '活动' ? own.filter((line) => line.subject === '') : own };
  const fromRegister = source.kind === 'register' && !own.some(({ isEntry }) => isEntry);
  const entered = fromRegister ? own.map(asStray) : own;
  const made = (only?: Activity) => (fromRegister ? linesOfRegister(list, department, context, only) : []);
  if (subject !== '活动') return { ...base, fromRegister, lines: [...made(), ...entered] };
  const led = context.registers.activities.get(department) ?? [];
  const { rows, strays } = rowsByActivity(entered, led);
  const activities = led.map((activity): Unit => {
    const lines = [...made(activity), ...(rows.get(activity) ?? [])];
    return { ...base, score: undefined, fromRegister, activity, lines };
  });
  return { ...base, fromRegister, activities, lines: strays.map(asStray) };
}

function asStray(line: Line): Line {
  return { ...line, stray: true };
}
