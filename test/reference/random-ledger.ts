import { asList } from './random-rubric';
import { amount } from './random-registers';
import type { Dice } from './dice';
import { parametersOf } from './reference-school';
import type { Activity, Amount, Criterion, LedgerRow } from './reference-school';

type Matter = { readonly matter: string | null; readonly quantity: Amount };

/** Rows of 考核登记 for every criterion that takes some, a few for those that take none. */
export function randomLedger(
  dice: Dice,
  rubric: readonly Criterion[],
  names: readonly string[],
  activities: readonly Activity[],
  dirt: number,
): readonly LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const criterion of rubric) {
    const wanted = criterion.mode === '否决' ? 15 : criterion.mode === '评委' ? 0 : criterion.rule === null ? 90 : 12;
    if (wanted === 90 && dice.chance(12)) rows.push(rowOf(dice, criterion, '全部', null, dirt));
    else {
      for (const name of names) {
        for (const subject of subjects(dice, criterion, name, activities, dirt)) {
          if (dice.chance(wanted)) rows.push(rowOf(dice, criterion, name, subject, dirt));
          if (dice.chance(wanted / 4)) rows.push(rowOf(dice, criterion, name, subject, dirt));
        }
      }
    }
    if (dice.chance(dirt)) rows.push(rowOf(dice, criterion, dice.pick('汽车系', '教务处'), null, dirt));
    if (dice.chance(6)) {
      const department = dice.pick(...asList(names));
      const led = activities.filter((one) => one.leads[0] === department).map((one) => one.name);
      const subject = criterion.subject === '活动' ? dice.pick(null, ...led) : null;
      rows.push({ department, subject, id: criterion.id, matter: '不适用', quantity: null, due: null });
    }
  }
  if (dice.chance(dirt)) {
    rows.push({
      department: dice.pick(...asList(names)),
      subject: null,
      id: 'Z9',
      matter: '迟交',
      quantity: 1,
      due: null,
    });
  }
  return rows;
}

function subjects(
  dice: Dice,
  criterion: Criterion,
  name: string,
  activities: readonly Activity[],
  dirt: number,
): readonly (string | null)[] {
  if (criterion.subject !== '活动') return [null];
  const led = activities.filter((activity) => activity.leads[0] === name).map((activity) => activity.name);
  if (dice.chance(dirt)) return [dice.pick(null, '没有的活动', activities[0]?.name ?? null)];
  return led.length === 1 && dice.chance(50) ? [null] : led;
}

function rowOf(dice: Dice, criterion: Criterion, department: string, subject: string | null, dirt: number): LedgerRow {
  const { matter, quantity } = matterOf(dice, criterion, dirt);
  const wantsDue = criterion.mode === '比例' || parametersOf(criterion).bands?.percent === true;
  const due =
    wantsDue && !dice.chance(parametersOf(criterion).base === null ? dirt : 60)
      ? dice.pick<Amount>(40, 30, 7, 13, 10)
      : null;
  return {
    ...{ department, subject, id: criterion.id, matter, quantity },
    due: dice.chance(dirt / 2) ? dice.pick<Amount>('200余', 0, null) : due,
  };
}

function matterOf(dice: Dice, criterion: Criterion, dirt: number): Matter {
  if (dice.chance(dirt)) return dirtyMatter(dice, criterion, dirt);
  if (dice.chance(4)) return { matter: '不适用', quantity: null };
  if (dice.chance(3)) return { matter: null, quantity: null };
  switch (criterion.mode) {
    case '扣分':
      if (dice.chance(30)) return { matter: '无扣分', quantity: null };
      return { matter: nameOf(dice, criterion), quantity: dice.pick<Amount>(null, 1, 2, 0, 3) };
    case '计数':
      return { matter: nameOf(dice, criterion), quantity: dice.pick<Amount>(null, 1, 2, 0, 3) };
    case '是否':
      return dice.chance(70)
        ? { matter: dice.pick('有', '无', '有', '无', '是', '否'), quantity: null }
        : { matter: null, quantity: dice.pick(0, 1, 2) };
    case '否决':
      return {
        matter: dice.pick(null, '事故', '无', '无扣分', '事故', '未发生', '正常'),
        quantity: dice.pick<Amount>(null, 0, 1),
      };
    case '分档':
      if (parametersOf(criterion).bands === null)
        return { matter: nameOf(dice, criterion), quantity: dice.pick(null, 1) };
      if (dice.chance(dirt)) return { matter: dice.pick('达标', '无', '95'), quantity: null };
      return { matter: dice.pick(null, '签到'), quantity: dice.int(0, 30) % dice.pick(31, 8) };
    default:
      if (dice.chance(dirt)) return { matter: dice.pick('良好', '无', '第一名', '90%'), quantity: null };
      return { matter: dice.pick(null, '签到'), quantity: amount(dice, dice.int(0, 30), dirt) };
  }
}

function dirtyMatter(dice: Dice, criterion: Criterion, dirt: number): Matter {
  const none = criterion.mode === '扣分' ? '无扣分' : '无';
  if (dice.chance(20)) return { matter: none, quantity: null };
  return {
    matter: dice.pick(nameOf(dice, criterion), '没有的事项', null),
    quantity: amount(dice, dice.int(0, 3), dirt + 30),
  };
}

function nameOf(dice: Dice, criterion: Criterion): string {
  const names = parametersOf(criterion)
    .prices.map((price) => price.name)
    .filter((name) => name !== '其余' && name !== '无记录');
  return names.length === 0 ? '签到' : dice.pick(...asList(names));
}
