import type { Exact } from '../base/decimal';
import { zero } from '../base/decimal';
import { notApplicableText } from '../base/cell-words';
import type { CriterionRule } from './criterion-rule';

/** 事项 that every mode knows, whatever its 参数. */
export const noDeduction = '无扣分';
export const none = '无';
export const yes = '有';
export const notApplicable = notApplicableText;
/** 参数 of 分档 that no row names: what nothing entered gives, and the points below all steps. */
export const noRecord = '无记录';
export const otherwiseName = '其余';

/** What a 事项 does to the score; in formulas by these words. */
export type KindRole = '计价' | '全扣' | '无' | '不适用' | '有';

/** A 事项 that a criterion knows. */
export type Kind = { readonly name: string; readonly role: KindRole; readonly points: Exact };

export const offKind: Kind = { name: notApplicable, role: '不适用', points: zero };

export function noneKind(name: string): Kind {
  return { name, role: '无', points: zero };
}

export function yesKind(name: string): Kind {
  return { name, role: '有', points: zero };
}

/** The 事项 that 参数 prices; `全扣` is worth 分值. */
export function pricedKinds({ parameters, max }: CriterionRule): readonly Kind[] {
  return [...parameters.prices].map(([name, price]) =>
    price === 'all' ? { name, role: '全扣', points: max } : { name, role: '计价', points: price },
  );
}
