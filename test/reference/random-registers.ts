import { asList, activityKinds } from './random-rubric';
import type { Dice } from './dice';
import type { Activity, Amount, Article, Competition, Day, Service } from './reference-school';

/** Rows of the four registers; `dirt` is how many cells in a hundred are blank or unreadable. */
export type Registers = {
  readonly competitions: readonly Competition[];
  readonly activities: readonly Activity[];
  readonly articles: readonly Article[];
  readonly services: readonly Service[];
};

type Names = readonly [string, ...string[]];

export function randomRegisters(dice: Dice, names: Names, dirt: number): Registers {
  const activities = many(dice, names, 2, (department, index): Activity => {
    const start = dice.int(11, 16);
    return {
      name: `活动${String(index + 1)}`,
      kind: dice.pick(...asList(activityKinds)),
      leads: [department, ...(dice.chance(20) ? [dice.pick(...names)] : [])],
      start: day(dice, start, dirt / 2),
      end: dice.pick<Day>(null, start, start + dice.int(0, 2), ...(dice.chance(dirt / 2) ? [start - 1, '下周三'] : [])),
      link: dice.chance(30) ? `https://s.cn/zhuanlan/${String(index)}` : null,
      uploaded: dice.chance(20) ? null : day(dice, start + dice.int(-1, 4), dirt / 2),
    };
  });
  return {
    competitions: repeat(
      dice,
      many(dice, names, 3, (department, index) => competition(dice, department, index, dirt)),
    ),
    activities: sharing(dice, activities),
    articles: many(dice, names, 4, (department, index) => article(dice, department, index, activities, dirt)),
    services: repeat(
      dice,
      many(dice, names, 3, (department): Service => ({
        department,
        date: day(dice, dice.int(11, 17), dirt / 2),
        volunteers: amount(dice, dice.int(0, 40), dirt),
      })),
    ),
  };
}

/** Activities of different leads may bear one name. */
function sharing(dice: Dice, activities: readonly Activity[]): readonly Activity[] {
  if (!dice.chance(15)) return activities;
  const [first, ...rest] = activities;
  const other = rest.find((one) => one.leads[0] !== first?.leads[0]);
  return activities.map((one) => (one === first || one === other ? { ...one, name: '开放日' } : one));
}

export function amount(dice: Dice, value: number, dirt: number): Amount {
  return dice.chance(dirt) ? dice.pick<Amount>(null, '200余', '约30', '若干') : value;
}

function day(dice: Dice, value: number, dirt: number): Day {
  return dice.chance(dirt) ? dice.pick<Day>(null, '下周三') : value;
}

function many<Row>(dice: Dice, names: Names, most: number, make: (name: string, index: number) => Row): readonly Row[] {
  const rows: Row[] = [];
  for (const name of names) {
    for (let left = dice.int(0, most); left > 0; left -= 1) rows.push(make(name, rows.length));
  }
  return rows;
}

/** Now and then a row stands twice, every cell equal. */
function repeat<Row>(dice: Dice, rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => (dice.chance(5) ? [row, row] : [row]));
}

function competition(dice: Dice, department: string, index: number, dirt: number): Competition {
  const planned = dice.int(11, 16);
  const due = dice.int(0, 60);
  return {
    name: `赛项${String(index + 1)}`,
    department,
    planned: day(dice, planned, dirt / 2),
    held: dice.chance(15) ? null : day(dice, planned + dice.pick(0, 0, 1), dirt / 2),
    reported: dice.chance(30),
    due: dice.chance(dirt) ? '200余' : due,
    took: dice.chance(dirt) ? '200余' : dice.int(0, due + 3),
  };
}

function article(
  dice: Dice,
  department: string,
  index: number,
  activities: readonly Activity[],
  dirt: number,
): Article {
  const own = dice.chance(30) ? `共用${String(dice.int(0, 2))}` : `${department}${String(dice.int(0, 2))}`;
  const named = activities.length === 0 ? null : dice.pick(...asList(activities)).name;
  return {
    title: dice.chance(30) ? `稿 ${own}` : `${department}的第${String(index)}篇`,
    link: dice.chance(20)
      ? null
      : dice.pick('https://www.n.cn/', 'http://n.cn/', 'https://n.cn/') +
        encodeURIComponent(dice.chance(40) ? own : `${department}-${String(index)}`) +
        dice.pick('', '/', '?utm_source=wx'),
    channel: dice.chance(50) ? '校园网' : null,
    level: dice.chance(dirt) ? null : dice.pick('校级', '区县级', '市级', '省级', '国家级'),
    department,
    activity: dice.chance(60) ? named : null,
  };
}
