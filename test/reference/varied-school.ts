import type { Dice } from './dice';
import { placesText, pricesText, thresholdsText } from './random-parameters';
import { randomSettings } from './random-rubric';
import { readReference } from './reference-parameters';
import type { Amount, Criterion, LedgerRow, Mark, ReferenceSchool } from './reference-school';
import { scoredDepartments } from './reference-school';

/** A given school with some things otherwise: each part stays as it is in most variations, so that most of them get totals. */
export function variedSchool(school: ReferenceSchool, dice: Dice): ReferenceSchool {
  const dirt = dice.pick(0, 0, 1, 6);
  const people = variedPeople(school, dice, dirt);
  const rubric = dice.chance(60) ? people.rubric.map((one) => variedCriterion(people, one, dice)) : people.rubric;
  const changed = { ...people, rubric };
  return {
    ...changed,
    marks: variedMarks(changed, dice, dirt),
    ledger: variedLedger(changed, dice, dirt),
    articles: some(dice, changed.articles, 40, (row) => ({
      ...row,
      level: dice.chance(dirt) ? null : dice.pick('校级', '区县级', '市级', '省级', '国家级'),
      link: dice.chance(30) ? `https://www.${(row.link ?? 'a.cn/1').replace(/^https?:\/\/(www\.)?/, '')}/` : row.link,
    })),
    activities: some(dice, changed.activities, 30, (row) => ({
      ...row,
      link: dice.pick(row.link, null, 'http://a.cn/x'),
      uploaded: dice.pick<Amount>(null, 12, 20, 25),
    })),
    services: some(dice, changed.services, 30, (row) => ({
      ...row,
      volunteers: dice.chance(dirt) ? dice.pick<Amount>('约50', 0) : dice.int(1, 120),
    })),
    draft: dice.chance(20),
  };
}

/** Drops some rows and changes others; none where the dice say so. */
function some<Row>(dice: Dice, rows: readonly Row[], percent: number, change: (row: Row) => Row): readonly Row[] {
  if (!dice.chance(percent)) return rows;
  const dropped = new Set(Array.from({ length: dice.int(0, 4) }, () => dice.int(0, rows.length - 1)));
  const changed = new Set(Array.from({ length: dice.int(0, 6) }, () => dice.int(0, rows.length - 1)));
  return rows.flatMap((row, at) => (dropped.has(at) ? [] : [changed.has(at) ? change(row) : row]));
}

function variedPeople(school: ReferenceSchool, dice: Dice, dirt: number): ReferenceSchool {
  const weighted = dice.chance(60);
  const groups = ['专业评委', '大众评委'];
  const other = randomSettings(dice, weighted ? groups : []);
  const { weights, trimBySum } = other;
  const settings = {
    ...school.settings,
    weights: weighted && dice.chance(50) ? school.settings.weights : weights,
    trimBySum: weighted ? false : trimBySum,
    ...(dice.chance(50) ? { places: other.places, toEven: other.toEven, trimFrom: other.trimFrom } : {}),
    ...(dice.chance(50) ? { notApplicable: other.notApplicable, cap: other.cap, skipRanks: other.skipRanks } : {}),
    ...(dice.chance(50) ? { lines: other.lines, excellentShare: other.excellentShare } : {}),
    ...(dice.chance(30) ? { creditPoints: other.creditPoints } : {}),
    ...(dice.chance(10) ? { scoredKind: '牵头' } : {}),
  };
  const names = school.departments.map(({ name }) => name);
  return {
    ...school,
    settings,
    departments: school.departments.map((one) =>
      dice.chance(dirt) ? { ...one, students: dice.pick<Amount>(null, 0, '约500', 333) } : one,
    ),
    judges: dice.chance(40)
      ? school.judges.map((judge, at) => ({
          ...judge,
          department: dice.chance(20) ? dice.pick('', ...names) : judge.department,
          // Each weighted group keeps a judge.
          group: at > 0 && at < 8 && dice.chance(15) ? dice.pick('专业评委', '大众评委') : judge.group,
        }))
      : school.judges,
    teams: dice.chance(20) ? school.teams.filter(() => !dice.chance(15)) : school.teams,
  };
}

/** Kinds that the school's ledger speaks of stay known; what the grammar refuses is not taken, because it blocks everything. */
function variedCriterion(school: ReferenceSchool, one: Criterion, dice: Dice): Criterion {
  const scored = scoredDepartments(school).map(({ name }) => name);
  const notFor = dice.chance(8) ? dice.some(scored, 20) : one.notFor;
  if (!dice.chance(35)) return { ...one, notFor };
  const max = one.mode === '否决' ? 0 : dice.pick(one.max, one.max, 1.5, 7, 20);
  const kinds = [...one.parameters.matchAll(/([^;=]+)=/g)].map(([, name = '']) => name);
  const text = (): string => {
    if (one.mode === '名次') return placesText(dice, max);
    if (one.mode === '分档') return thresholdsText(dice, max, one.parameters.includes('%'));
    if (one.mode === '扣分' || one.mode === '计数') return pricesText(dice, max, kinds, one.mode === '扣分');
    if (one.mode === '评委') return dice.pick('', '满分=100', '满分：10分', '满分＝0.5');
    return one.parameters;
  };
  const fallback = scaled(one, max);
  const found = [text(), text(), fallback].find((parameters) => readReference(parameters, one.mode) !== null);
  return { ...one, notFor, max, parameters: found ?? fallback };
}

/** The same names with points that the new 分值 holds. */
function scaled({ parameters, max: before, mode }: Criterion, max: number): string {
  if (mode === '评委' || mode === '比例' || mode === '否决' || before <= max) return parameters;
  return parameters.replace(
    /=(\d+(?:\.\d+)?)(?=;|$)/g,
    (_, points: string) => `=${String(Math.min(Number(points), max))}`,
  );
}

function variedMarks(school: ReferenceSchool, dice: Dice, dirt: number): readonly Mark[] {
  const rescaled = new Map(school.rubric.map((criterion) => [criterion.id, markMaxOf(criterion)]));
  const marks = school.marks.map((mark) => fitted(mark, rescaled.get(mark.id) ?? 0, school.settings.places));
  if (!dice.chance(80)) return marks;
  const changed = new Map<number, Amount>();
  for (let left = dice.int(1, 40); left > 0; left -= 1) {
    const at = dice.int(0, marks.length - 1);
    changed.set(at, newCell(dice, rescaled.get(marks[at]?.id ?? '') ?? 0, school.settings.places, dirt));
  }
  // A whole team or department at once: all absent, or nobody asked.
  if (dice.chance(25)) {
    const { id, department, subject } = dice.pick(...nonEmpty(marks));
    const word = dice.pick('缺席', '不适用', '回避');
    marks.forEach((mark, at) => {
      if (mark.id === id && mark.department === department && mark.subject === subject) changed.set(at, word);
    });
  }
  return marks.map((mark, at) => (changed.has(at) ? { ...mark, cell: changed.get(at) ?? null } : mark));
}

function newCell(dice: Dice, max: number, places: number, dirt: number): Amount {
  if (dice.chance(dirt)) return dice.pick<Amount>(null, max + 1, -1, '优', max / 2 + 0.000001);
  if (dice.chance(15)) return dice.pick('缺席', '回避', '不适用');
  const one = 10 ** Math.min(places, 2);
  return dice.int(0, Math.floor(max * one)) / one;
}

/** A mark as it would have been given under another 分值 and other decimals. */
function fitted(mark: Mark, max: number, places: number): Mark {
  if (typeof mark.cell !== 'number') return mark;
  const one = 10 ** Math.min(places, 2);
  return { ...mark, cell: Math.min(Math.floor(mark.cell * one), Math.floor(max * one)) / one };
}

function markMaxOf({ parameters, max, mode }: Criterion): number {
  return mode === '评委' ? (readReference(parameters, mode)?.markMax ?? max) : max;
}

function variedLedger(school: ReferenceSchool, dice: Dice, dirt: number): readonly LedgerRow[] {
  const spoken = (row: LedgerRow): LedgerRow => {
    const known = school.departments.find(({ name }) => name === row.department);
    return { ...row, department: dice.pick(row.department, ...(known?.aliases ?? [])) };
  };
  const rows = some(dice, school.ledger, 70, (row) => spoken({ ...row, ...newEntry(school, row, dice, dirt) }));
  const more: LedgerRow[] = [];
  for (let left = dice.pick(0, 0, 1, 3); left > 0; left -= 1) {
    const row = dice.pick(...nonEmpty(school.ledger));
    more.push({ ...spoken(row), ...newEntry(school, row, dice, dirt) });
  }
  if (dice.chance(15)) more.push({ ...dice.pick(...nonEmpty(school.ledger)), department: '全部' });
  if (dice.chance(15)) {
    const row = dice.pick(...nonEmpty(school.ledger));
    more.push({ ...row, matter: '不适用', quantity: null, due: null });
  }
  if (dice.chance(dirt)) more.push({ ...dice.pick(...nonEmpty(school.ledger)), department: '汽修分校' });
  return [...rows, ...more];
}

function newEntry(
  school: ReferenceSchool,
  { id }: LedgerRow,
  dice: Dice,
  dirt: number,
): Pick<LedgerRow, 'matter' | 'quantity' | 'due'> {
  const criterion = school.rubric.find((one) => one.id === id);
  const kinds = [...(criterion?.parameters ?? '').matchAll(/([^;=＝：:、,，；\n]+)[=＝：:]/g)].map(([, name = '']) =>
    name.trim(),
  );
  const quantity = dice.chance(dirt) ? dice.pick<Amount>('若干', '约3') : dice.pick<Amount>(null, 0, 1, 2, 3);
  switch (criterion?.mode) {
    case '扣分':
    case '计数':
      return { matter: dice.chance(dirt) ? '没有的事项' : dice.pick('无', ...kinds), quantity, due: null };
    case '否决':
      return { matter: dice.pick<string | null>(null, '有', '无'), quantity: dice.pick<Amount>(null, 0, 1), due: null };
    case '名次':
      return { matter: null, quantity: dice.int(0, 40), due: null };
    default: {
      const due = dice.chance(dirt) ? dice.pick<Amount>(0, null, '200余') : dice.int(50, 400);
      return { matter: null, quantity: dice.int(0, 400), due };
    }
  }
}

function nonEmpty<Value>(values: readonly Value[]): readonly [Value, ...Value[]] {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error('nothing to pick from');
  return [first, ...rest];
}
