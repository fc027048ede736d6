import { usualMaterials } from './asked-materials';
import { scoringSpecs } from './scoring-specs';
import type { ScoringKey, ScoringSpec } from './scoring-specs';

/** How a setting of 活动设置 is typed. */
export type SettingKind =
  'text' | 'day' | { readonly oneOf: readonly string[] } | { readonly from: number; readonly to: number };

type TextSpec = { readonly name: string; readonly kind: SettingKind; readonly standard?: string };

/** Settings that no score depends on, but for who is scored; each is read in read-settings.ts. */
const eventSpecs = {
  scheme: { name: '方案', kind: 'text' },
  school: { name: '学校名称', kind: 'text' },
  event: { name: '活动名称', kind: 'text' },
  year: { name: '年度', kind: { from: 2000, to: 2099 } },
  semester: { name: '学期', kind: 'text' },
  theme: { name: '主题', kind: 'text' },
  basis: { name: '依据文件', kind: 'text' },
  organiser: { name: '主办部门', kind: 'text' },
  start: { name: '开始日期', kind: 'day' },
  end: { name: '结束日期', kind: 'day' },
  deadline: { name: '报送截止日期', kind: 'day' },
  columnUrl: { name: '专栏网址', kind: 'text' },
  filledBy: { name: '填表人', kind: 'text' },
  phone: { name: '联系电话', kind: 'text' },
  scoredKinds: { name: '参评类别', kind: 'text', standard: '参评' },
} as const satisfies Readonly<Record<string, TextSpec>>;

const lastSpecs = {
  askedMaterials: { name: '应报材料', kind: 'text', standard: usualMaterials.join(';') },
} as const satisfies Readonly<Record<string, TextSpec>>;

export type SettingKey = keyof typeof eventSpecs | ScoringKey | keyof typeof lastSpecs;

export type SettingSpec = {
  /** The exact words in the column 项目. */
  readonly name: string;
  /** Id of its explanation in the word lists. */
  readonly key: SettingKey;
  readonly kind: SettingKind;
  /** The value where 活动设置 has no such row. A new sheet states it, because an empty value may mean none. */
  readonly standard?: string | number;
};

function keysOf<T extends object>(specs: T): readonly (keyof T & string)[] {
  const isKey = (key: string): key is keyof T & string => key in specs;
  return Object.keys(specs).filter(isKey);
}

function scoringSetting(key: ScoringKey): SettingSpec {
  const { name, typed, range, choices }: ScoringSpec<unknown> = scoringSpecs[key];
  const numbers = range === undefined ? 'text' : { from: range.from, to: range.offered ?? range.from };
  const kind = choices === undefined ? numbers : { oneOf: choices };
  return { name, key, kind, ...(typed === undefined ? {} : { standard: typed }) };
}

/** Every setting of the contract, in the order in which 活动设置 is created. */
export const settingSpecs: readonly SettingSpec[] = [
  ...keysOf(eventSpecs).map((key): SettingSpec => ({ key, ...eventSpecs[key] })),
  ...keysOf(scoringSpecs).map(scoringSetting),
  ...keysOf(lastSpecs).map((key): SettingSpec => ({ key, ...lastSpecs[key] })),
];
