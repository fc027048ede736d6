import type { Exact } from '../base/decimal';
import { zero } from '../base/decimal';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import type { CriterionRule } from './criterion-rule';
import { noRecord } from './kinds';
import type { Mode } from './mode';
import type { RegisterRuleSpec } from './register-rules';

/** What a department has on whom nothing was entered, with its 依据; null where the criterion is missing then. */
export type NothingEntered = { readonly points: Exact; readonly basis: Message } | null;

/**
 * 0 in 加分 and 扣分, and over no rows of a register that counts; the points of the band 无记录 for 分档 where there is one; full marks
 * where the mode takes off, unless a register is asked; else missing (scoring.md, Nothing entered). `register` is the rule of 数据来源
 * that was asked; null for 考核登记.
 */
export function nothingEntered(
  { part, parameters, max }: CriterionRule,
  mode: Mode,
  register: RegisterRuleSpec | null,
): NothingEntered {
  if (part !== 'inside') return { points: zero, basis: message('basis.nothing') };
  if (register?.noneIsZero === true) return { points: zero, basis: message('basis.noRows') };
  const price = mode.parameters.entries === 'bands' ? parameters.prices.get(noRecord) : undefined;
  if (price !== undefined && price !== 'all')
    return { points: price, basis: message('basis.band', { band: noRecord }) };
  return mode.fullUnlessEntered === true && register === null
    ? { points: max, basis: message('basis.unconfirmed') }
    : null;
}
