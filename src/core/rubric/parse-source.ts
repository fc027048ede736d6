import { stripSpace } from '../names/normalise-name';
import type { RegisterRule, Source } from './criterion';

const registerOf: Readonly<Record<RegisterRule, string>> = {
  按期开赛率: '竞赛登记',
  参赛率: '竞赛登记',
  无报道活动数: '活动登记',
  报道覆盖率: '活动登记',
  迟传天数: '活动登记',
  按级别计篇: '宣传登记',
  人次比: '志愿服务登记',
};
const rules = new Map<string, { rule: RegisterRule; register: string }>();
for (const rule of [
  '按期开赛率',
  '参赛率',
  '无报道活动数',
  '报道覆盖率',
  '迟传天数',
  '按级别计篇',
  '人次比',
] as const) {
  rules.set(rule, { rule, register: registerOf[rule] });
}

/**
 * Reads 数据来源: 评委打分, 考核登记 (also where empty) or `register：rule`, an activity rule perhaps limited to one 活动类别:
 * `活动登记［系（部）特色主题活动日］：迟传天数`. Undefined where it is none of these. `judged` says what an empty cell means.
 */
export function parseSource(text: string, judged: boolean): Source | undefined {
  const normal = stripSpace(text.normalize('NFKC'));
  if (normal === '') return { kind: judged ? 'judges' : 'ledger' };
  if (normal === '评委打分' || normal === '评委') return { kind: 'judges' };
  if (normal === '考核登记') return { kind: 'ledger' };
  const match = /^([^[\]:]+)(?:\[(.+)\])?:(.+)$/.exec(normal);
  const known = rules.get(match?.[3] ?? '');
  if (match === null || known === undefined || known.register !== match[1]) return undefined;
  const category = match[2] ?? null;
  if (category !== null && known.register !== '活动登记') return undefined;
  return { kind: 'register', rule: known.rule, category };
}
