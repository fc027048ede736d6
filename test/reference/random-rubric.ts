import type { Dice } from './dice';
import type { Criterion, Price, Settings, Threshold } from './reference-school';

export const activityKinds = ['主题活动日', '开放日'];

/** One shape of a criterion: what stands in 方式, 对象, 数据来源 and 参数. */
type Shape = Omit<Criterion, 'id' | 'item' | 'max' | 'notFor'>;
type Make = (dice: Dice, max: number) => Shape;

const plain: Shape = {
  mode: '计数',
  subject: '单位',
  rule: null,
  kind: null,
  thresholds: [],
  prices: [],
  base: null,
};
const levelNames = ['校级', '区县级', '市级', '省级', '国家级'];

/** A part of the points, never above them. */
const part = (dice: Dice, max: number): number => Math.round(max * dice.pick(25, 10, 50, 100)) / 100;
const price = (name: string, points: Price['points']): Price => ({ name, points });

function deductions(dice: Dice, max: number, names: readonly string[]): readonly Price[] {
  return names.map((name) => price(name, dice.chance(20) ? '全扣' : part(dice, max)));
}

function steps(dice: Dice, max: number, percent: boolean): readonly Threshold[] {
  const high: Threshold = { atLeast: percent ? dice.pick(90, 80) : dice.pick(5, 4), percent, points: max };
  const low: Threshold = { atLeast: percent ? dice.pick(60, 33.3) : dice.pick(1, 2), percent, points: max / 2 };
  return dice.chance(70) ? [high, low] : [high];
}

const restOfBands = (dice: Dice, max: number): readonly Price[] => [
  ...(dice.chance(60) ? [price('其余', max / 4)] : []),
  ...(dice.chance(40) ? [price('无记录', 0)] : []),
];

const makers: readonly Make[] = [
  () => ({ ...plain, mode: '评委' }),
  (dice) => ({ ...plain, mode: '评委', subject: dice.pick('教学团队', '赛项', '活动') }),
  (dice) => ({ ...plain, mode: '比例', base: dice.pick(null, 5, 100), subject: dice.pick('单位', '活动') }),
  (dice) => ({ ...plain, mode: '比例', rule: dice.pick('按期开赛率', '参赛率', '报道覆盖率') }),
  (dice) => ({ ...plain, mode: '比例', rule: '人次比', base: dice.pick(5, 10, 2.5) }),
  (dice) => ({ ...plain, mode: '比例', rule: '报道覆盖率', subject: dice.pick('单位', '活动') }),
  (dice, max) => ({
    ...plain,
    mode: '扣分',
    subject: dice.pick('单位', '单位', '活动'),
    prices: deductions(dice, max, ['迟交', '缺一项', '未交']),
  }),
  (dice, max) => ({
    ...plain,
    mode: '扣分',
    rule: '迟传天数',
    kind: dice.pick(null, '主题活动日'),
    prices: deductions(dice, max, dice.pick(['迟一天', '未传'], ['迟一天'])),
  }),
  (dice, max) => ({
    ...plain,
    mode: '扣分',
    rule: '无报道活动数',
    kind: dice.pick(null, '主题活动日'),
    prices: deductions(dice, max, ['无报道']),
  }),
  (dice, max) => ({
    ...plain,
    mode: '计数',
    subject: dice.pick('单位', '单位', '活动'),
    prices: ['作品', '报道'].map((name) => price(name, part(dice, max))),
  }),
  (dice, max) => ({
    ...plain,
    mode: '计数',
    rule: '按级别计篇',
    prices: dice.some(levelNames, 85).map((name) => price(name, part(dice, max))),
  }),
  (dice, max) => ({
    ...plain,
    mode: '名次',
    rule: dice.pick(null, null, '人次比'),
    prices: [price('1', max), price('2', max / 2), ...(dice.chance(60) ? [price('其余', max / 4)] : [])],
  }),
  (dice, max) => ({
    ...plain,
    mode: '分档',
    subject: dice.pick('单位', '单位', '活动'),
    prices: [
      ...[price('全程', max), price('部分', max / 2)],
      ...dice.some([price('无', 0), price('无记录', max / 4)], 50),
    ],
  }),
  (dice, max) => ({
    ...plain,
    mode: '分档',
    subject: dice.pick('单位', '单位', '活动'),
    thresholds: steps(dice, max, false),
    prices: restOfBands(dice, max),
  }),
  (dice, max) => ({
    ...plain,
    mode: '分档',
    rule: dice.pick(null, null, '参赛率', '按期开赛率'),
    thresholds: steps(dice, max, true),
    prices: restOfBands(dice, max),
  }),
  (dice, max) => ({
    ...plain,
    mode: '是否',
    subject: dice.pick('单位', '单位', '活动'),
    prices: [price('有', max), ...dice.some([price('无', 0)], 70)],
  }),
];

/** At least one criterion of a positive 分值 inside the full mark, then bonus, penalty and veto. */
export function randomRubric(dice: Dice, names: readonly string[]): readonly Criterion[] {
  const [first = names[0] ?? ''] = names;
  const rows: Criterion[] = [];
  const add = (item: string, max: number, shape: Shape, notForPercent: number): void => {
    const notFor = dice.chance(notForPercent) ? dice.some([first, ...names.slice(1)], 35) : [];
    rows.push({
      ...shape,
      id: `${item === '加分' || item === '扣分' || item === '否决' ? 'B' : 'A'}${String(rows.length + 1)}`,
      item,
      max,
      notFor,
    });
  };
  for (let index = dice.int(1, 7); index > 0; index -= 1) {
    const max = dice.pick(10, 2, 4, 1.5, 20, 7, 3);
    add(dice.pick('项目一', '项目二', '项目三'), max, dice.pick(...asList(makers))(dice, max), 15);
  }
  for (const item of dice.some(['加分', '扣分'], 45)) {
    const max = dice.pick(2, 5);
    add(item, max, outside(dice, item, max), 10);
  }
  if (dice.chance(40)) add('否决', 0, { ...plain, mode: '否决' }, 5);
  return rows;
}

function outside(dice: Dice, item: string, max: number): Shape {
  if (dice.chance(35)) return dice.pick(...asList(makers))(dice, max);
  const names = ['迟交', '缺一项'];
  if (item === '扣分') {
    const mode = dice.pick<'扣分' | '计数'>('扣分', '扣分', '计数');
    return {
      ...plain,
      mode,
      prices: mode === '扣分' ? deductions(dice, max, names) : [price('迟交', part(dice, max))],
    };
  }
  if (dice.chance(60)) return { ...plain, prices: names.map((name) => price(name, part(dice, max))) };
  if (dice.chance(50)) return { ...plain, mode: '是否', prices: [price('有', max), price('无', 0)] };
  return { ...plain, mode: '分档', prices: [price('全程', max), price('部分', max / 2)] };
}

/** A list that is known to hold something, as `pick` takes it. */
export function asList<Value>(values: readonly Value[]): readonly [Value, ...Value[]] {
  const [first, ...more] = values;
  if (first === undefined) throw new Error('nothing to pick from');
  return [first, ...more];
}

export function randomSettings(dice: Dice, groups: readonly string[]): Settings {
  const weighted = groups.length > 0;
  return {
    scoredKind: dice.pick('参评', '参评', '牵头'),
    places: dice.pick(2, 0, 1, 3),
    toEven: dice.chance(40),
    trimBySum: !weighted && dice.chance(40),
    trimFrom: dice.pick(5, 4, 3),
    weights: groups.map((group) => ({ group, weight: dice.pick(70, 30, 50) })),
    skipRanks: dice.chance(50),
    notApplicable: dice.pick('取其他单位平均分', '按剩余分值折算', '计0分'),
    cap: dice.pick(null, 100, 10, 30),
    lines: dice.pick<Settings['lines']>([90, 80, 60], [20, 12, 6], [9, 6, 3]),
    excellentShare: dice.pick<Settings['excellentShare']>(
      null,
      null,
      15,
      '15%',
      0.15,
      '50%',
      0.5,
      34,
      1,
      '100%',
      0,
      '33.4%',
    ),
    creditPoints: dice.pick(null, 15, 12.5),
  };
}
