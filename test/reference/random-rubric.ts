import type { Dice } from './dice';
import { pricesText, placesText, thresholdsText } from './random-parameters';
import { readReference } from './reference-parameters';
import type { Criterion, Mode, Settings } from './reference-school';

export const activityKinds = ['主题活动日', '开放日'];

/** One shape of a criterion: what stands in 方式, 对象, 数据来源 and 参数. */
type Shape = Omit<Criterion, 'id' | 'item' | 'max' | 'notFor'>;
type Make = (dice: Dice, max: number) => Shape;

const plain: Shape = { mode: '计数', subject: '单位', rule: null, kind: null, parameters: '' };
const levelNames = ['校级', '区县级', '市级', '省级', '国家级'];

/** A text of 参数 that reads, else the plain one: what is refused blocks the whole school. */
function readable(mode: Mode, fallback: string, make: () => string): Pick<Shape, 'mode' | 'parameters'> {
  const texts = [make(), make(), make(), fallback];
  return { mode, parameters: texts.find((text) => readReference(text, mode) !== null) ?? fallback };
}

function priced(dice: Dice, max: number, mode: '扣分' | '计数', names: readonly string[]) {
  const fallback = names.map((name) => `${name}=${String(max / 2)}`).join(';');
  return readable(mode, fallback, () => pricesText(dice, max, names, mode === '扣分'));
}

function banded(dice: Dice, max: number, percent: boolean) {
  const fallback = percent ? `≥90%=${String(max)};≥60%=${String(max / 2)};其余=0` : `≥5=${String(max)};其余=0;无记录=0`;
  return readable('分档', fallback, () => thresholdsText(dice, max, percent));
}

function answers(dice: Dice, max: number) {
  return readable('是否', `有=${String(max)}`, () => {
    const no = dice.some([dice.pick('无', '否')], 70);
    return pricesText(dice, max, [dice.pick('有', '有', '是'), ...no]);
  });
}

function judged(dice: Dice): Pick<Shape, 'mode' | 'parameters'> {
  return { mode: '评委', parameters: dice.pick('', '', '满分=100', '满分：10分', '满分＝３０', '满分=0.5') };
}

const based = (dice: Dice): string => dice.pick('基准=5%', '基准：10％', '基准=2.5 %', '基准＝100%');

const makers: readonly Make[] = [
  (dice) => ({ ...plain, ...judged(dice) }),
  (dice) => ({ ...plain, ...judged(dice), subject: dice.pick('教学团队', '赛项', '活动') }),
  (dice) => ({
    ...{ ...plain, mode: '比例', parameters: dice.pick('', based(dice)), subject: dice.pick('单位', '活动') },
  }),
  (dice) => ({ ...plain, mode: '比例', rule: dice.pick('按期开赛率', '参赛率', '报道覆盖率') }),
  (dice) => ({ ...plain, mode: '比例', rule: '人次比', parameters: based(dice) }),
  (dice) => ({ ...plain, mode: '比例', rule: '报道覆盖率', subject: dice.pick('单位', '活动') }),
  (dice, max) => ({
    ...plain,
    subject: dice.pick('单位', '单位', '活动'),
    ...priced(dice, max, '扣分', ['迟交', '缺一项', '未交']),
  }),
  (dice, max) => ({
    ...plain,
    rule: '迟传天数',
    kind: dice.pick(null, '主题活动日'),
    ...priced(dice, max, '扣分', dice.pick(['迟一天', '未传'], ['迟一天'])),
  }),
  (dice, max) => ({
    ...plain,
    rule: '无报道活动数',
    kind: dice.pick(null, '主题活动日'),
    ...priced(dice, max, '扣分', ['无报道']),
  }),
  (dice, max) => ({
    ...plain,
    subject: dice.pick('单位', '单位', '活动'),
    ...priced(dice, max, '计数', ['作品', '报道']),
  }),
  (dice, max) => ({
    ...plain,
    rule: '按级别计篇',
    ...priced(dice, max, '计数', ['校级', ...dice.some(levelNames.slice(1), 85)]),
  }),
  (dice, max) => ({
    ...plain,
    rule: dice.pick(null, null, '人次比'),
    ...readable('名次', `1=${String(max)};2=${String(max / 2)}`, () => placesText(dice, max)),
  }),
  (dice, max) => ({
    ...plain,
    subject: dice.pick('单位', '单位', '活动'),
    ...readable('分档', `全程=${String(max)};部分=0`, () =>
      pricesText(dice, max, ['全程', '部分', ...dice.some(['无', '无记录', '3类及以上'], 40)]),
    ),
  }),
  (dice, max) => ({ ...plain, subject: dice.pick('单位', '单位', '活动'), ...banded(dice, max, false) }),
  (dice, max) => ({ ...plain, rule: dice.pick(null, null, '参赛率', '按期开赛率'), ...banded(dice, max, true) }),
  (dice, max) => ({ ...plain, subject: dice.pick('单位', '单位', '活动'), ...answers(dice, max) }),
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
  if (dice.chance(40)) add('否决', 0, { ...plain, mode: '否决', parameters: dice.pick('', '事故；舆情') }, 5);
  return rows;
}

function outside(dice: Dice, item: string, max: number): Shape {
  if (dice.chance(35)) return dice.pick(...asList(makers))(dice, max);
  const names = ['迟交', '缺一项'];
  if (item === '扣分') return { ...plain, ...priced(dice, max, dice.pick('扣分', '扣分', '计数'), names) };
  if (dice.chance(60)) return { ...plain, ...priced(dice, max, '计数', names) };
  if (dice.chance(50)) return { ...plain, ...answers(dice, max) };
  return { ...plain, ...readable('分档', '全程=0', () => pricesText(dice, max, ['全程', '部分'])) };
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
