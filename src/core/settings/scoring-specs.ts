import { exact } from '../base/decimal';
import type { Exact, Rounding } from '../base/decimal';
import { blank } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { choiceIn, exactIn, numberIn, shareIn, weightsIn } from './setting-kinds';
import type { NumberRange, Reader } from './setting-kinds';

/**
 * A setting that scores depend on (workbook.md, Settings). From this one statement come its reader, its row and validation on 活动设置, the
 * cell that formulas follow, and the value used where it cannot be read.
 */
export type ScoringSpec<T> = {
  /** The exact words in the column 项目. */
  readonly name: string;
  readonly read: Reader<T>;
  /** The value where 活动设置 has no such row. */
  readonly standard: Parsed<T>;
  /** The standard as a person types it. A new sheet states it, because an empty value may mean none. */
  readonly typed?: string | number;
  /** What an empty value means: none where none is possible, else the standard. */
  readonly empty: Parsed<T>;
  readonly range?: NumberRange;
  readonly choices?: readonly string[];
};

function points(name: string, range: NumberRange, standard: number | null, empty: 'none' | 'standard') {
  const value: Parsed<Exact> = standard === null ? blank : exact(standard);
  const spec = { name, read: exactIn(range), standard: value, empty: empty === 'none' ? blank : value };
  return { ...spec, range, ...(standard === null ? {} : { typed: standard }) } satisfies ScoringSpec<Exact>;
}

function whole(name: string, range: NumberRange, standard: number) {
  return {
    name,
    read: numberIn(range),
    range,
    standard,
    typed: standard,
    empty: standard,
  } satisfies ScoringSpec<number>;
}

function choice<T>(name: string, meanings: Readonly<Record<string, T>>, typed: string) {
  const standard = meanings[typed];
  if (standard === undefined) throw new Error(`${typed} is no choice of ${name}`);
  const spec = { name, read: choiceIn(meanings), choices: Object.keys(meanings), standard, typed, empty: standard };
  return spec satisfies ScoringSpec<T>;
}

const positive = { from: 0, open: true, offered: 1000 } as const;
const line = { from: 0, offered: 1000 } as const;

export const scoringSpecs = {
  eventPoints: points('重大活动分值', positive, null, 'none'),
  fullMark: points('满分', positive, 100, 'standard'),
  decimals: whole('分数小数位数', { from: 0, to: 6, whole: true, offered: 6 }, 2),
  rounding: choice<Rounding>('修约规则', { 四舍五入: 'half-up', 'GB/T 8170': 'half-even' }, '四舍五入'),
  trimming: choice<'per-criterion' | 'per-judge'>(
    '去极值方式',
    { 逐项: 'per-criterion', 按评委总分: 'per-judge' },
    '逐项',
  ),
  trimThreshold: whole('去掉最高最低分的最少评委数', { from: 3, to: 999, whole: true, offered: 1000 }, 5),
  groupWeights: { name: '评委组权重', read: weightsIn, standard: blank, empty: blank } satisfies ScoringSpec<
    ReadonlyMap<string, Exact>
  >,
  ties: choice<'skip' | 'dense'>('并列名次', { 跳过: 'skip', 不跳过: 'dense' }, '跳过'),
  notApplicable: choice<'mean-of-others' | 'rescale' | 'zero'>(
    '不适用指标',
    { 取其他单位平均分: 'mean-of-others', 按剩余分值折算: 'rescale', 计0分: 'zero' },
    '取其他单位平均分',
  ),
  cap: points('总分上限', positive, 100, 'none'),
  excellentLine: points('优秀线', line, 90, 'standard'),
  goodLine: points('良好线', line, 80, 'standard'),
  passLine: points('合格线', line, 60, 'standard'),
  excellentShare: { name: '优秀比例', read: shareIn, standard: blank, empty: blank } satisfies ScoringSpec<Exact>,
} as const;

export type ScoringKey = keyof typeof scoringSpecs;

type ValueOf<K extends ScoringKey> = (typeof scoringSpecs)[K]['read'] extends Reader<infer T> ? T : never;

/** What the scoring rules are; `unread` where a setting cannot be read (G1), so that what depends on it is refused. */
export type ScoringRules = { readonly [K in ScoringKey]: Parsed<ValueOf<K>> };
