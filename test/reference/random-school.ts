import fc from 'fast-check';
import { diceOf } from './dice';
import type { Dice } from './dice';
import { randomLedger } from './random-ledger';
import { randomRegisters } from './random-registers';
import { asList, randomRubric, randomSettings } from './random-rubric';
import { subjectsOf } from './reference-judges';
import { parametersOf, scoredDepartments } from './reference-school';
import type { Amount, Criterion, Department, Judge, Mark, ReferenceSchool } from './reference-school';

const known: readonly (readonly [string, string])[] = [
  ['信息技术系', '信息系'],
  ['机电工程系', '机电系'],
  ['财经商贸系', '财经系'],
  ['建筑工程系', '建筑系'],
  ['学前教育系', '学前系'],
];

/** A school of one to five departments; every third one is clean, every third one rather dirty. */
export const randomSchool: fc.Arbitrary<ReferenceSchool> = fc.gen().map((generate) => schoolOf(diceOf(generate)));

export function schoolOf(dice: Dice): ReferenceSchool {
  const dirt = dice.pick(0, 2, 10);
  const groups = dice.chance(25) ? ['专业评委', '大众评委'] : [];
  const settings = randomSettings(dice, groups);
  const departments = known.slice(0, dice.int(1, known.length)).map(([name, alias]): Department => ({
    name,
    aliases: dice.chance(70) ? [alias] : [],
    kinds: [settings.scoredKind, ...dice.some(['配合'], 20)],
    students: dice.chance(dirt) ? dice.pick<Amount>(null, 0, '约500') : dice.pick(400, 333, 60),
  }));
  const office: Department = { name: '教务处', aliases: [], kinds: ['职能'], students: null };
  const names = asList(departments.map((one) => one.name));
  const spoken = asList(departments.map((one) => dice.pick(one.name, ...one.aliases)));
  const rubric = randomRubric(dice, spoken);
  const registers = randomRegisters(dice, dice.chance(50) ? names : spoken, dirt);
  const base: ReferenceSchool = {
    settings,
    departments: [...departments, office],
    teams: spoken.flatMap((department) =>
      ['一队', '二队'].slice(0, dice.int(0, 2)).map((name) => ({ name: `${department}${name}`, department })),
    ),
    judges: randomJudges(dice, spoken, groups),
    rubric,
    marks: [],
    ledger: randomLedger(dice, rubric, spoken, resolved(registers.activities, spoken), dirt),
    ...registers,
    draft: dice.chance(25),
  };
  return { ...base, marks: randomMarks(dice, base, dirt) };
}

/** Leads as the ledger's rows call them. */
function resolved(activities: ReferenceSchool['activities'], spoken: readonly string[]) {
  return activities.map((one) => ({
    ...one,
    leads: one.leads.map((lead) => spoken.find((name) => name.slice(0, 2) === lead.slice(0, 2)) ?? lead),
  }));
}

function randomJudges(dice: Dice, names: readonly [string, ...string[]], groups: readonly string[]): readonly Judge[] {
  const judges: Judge[] = [];
  for (let index = dice.int(1, 8); index > 0; index -= 1) {
    const group = groups.length === 0 ? '' : dice.pick(...asList(groups));
    judges.push({ name: `评委${String(index)}`, department: dice.chance(30) ? dice.pick(...names) : '', group });
  }
  // A weight that names no judge's group would refuse the judged criteria.
  return groups.length === 0
    ? judges
    : [...judges, ...groups.map((group, index) => ({ name: `组长${String(index)}`, department: '', group }))];
}

function randomMarks(dice: Dice, school: ReferenceSchool, dirt: number): readonly Mark[] {
  const judged = school.rubric.filter((criterion) => criterion.mode === '评委');
  const marks: Mark[] = [];
  for (const criterion of judged) {
    for (const department of scoredDepartments(school)) {
      const allOff = dice.chance(6);
      for (const subject of subjectsOf(school, criterion, department)) {
        for (const judge of school.judges) {
          const cell = allOff && !dice.chance(10) ? '不适用' : randomMark(dice, school, criterion, dirt);
          marks.push({ judge: judge.name, id: criterion.id, department: department.name, subject, cell });
        }
      }
    }
  }
  return marks;
}

function randomMark(dice: Dice, { settings }: ReferenceSchool, criterion: Criterion, dirt: number): Amount {
  const max = parametersOf(criterion).markMax ?? criterion.max;
  const one = 10 ** settings.places;
  if (dice.chance(dirt / 2)) return dice.pick<Amount>(null, max + 1, -1, max / 2 + 0.00011, '优');
  if (dice.chance(8)) return dice.pick('缺席', '回避', '不适用');
  return dice.int(Math.floor(max / 2), Math.floor(max)) === 0
    ? 0
    : dice.int(0, Math.floor(max * Math.min(one, 10))) / Math.min(one, 10);
}
