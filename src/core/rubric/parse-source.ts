import { registerRuleNames, registerRules } from '../rules/register-rules';
import type { RegisterRule } from '../rules/register-rules';
import { stripSpace } from '../names/normalise-name';
import { tableSpec } from '../tables/table-spec';
import type { Source } from './criterion';

const rules = new Map<string, { rule: RegisterRule; register: string }>(
  registerRuleNames.map((rule) => [rule, { rule, register: tableSpec(registerRules[rule].table).sheet }]),
);

/**
 * Reads 数据来源: 评委打分, 考核登记 (also where empty) or `register：rule`, where an activity rule may be limited to one 活动类别:
 * `活动登记［系（部）特色主题活动日］：迟传天数`. Undefined for anything else. `judged` says what an empty cell means.
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
