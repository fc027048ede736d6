import { notApplicableText, unfinishedText } from '../base/cell-words';
import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { ContentCell, Style } from '../base/sheet-content';
import { scoreFormat } from '../layout/number-format';
import { formCell, formCentred, formTotal } from '../layout/print-styles';
import type { TotalsField } from '../proof/scores/totals-columns';
import { isUnfinished, itemState } from '../scores/item-state';
import type { DepartmentScore, ItemScore } from '../scores/score';

export type TotalsCellOptions = { readonly draft: boolean; readonly decimals: number; readonly note: string };

/** One cell of a department's row: every kind of computed cell of the sheet is made here. */
export function totalsCell(field: TotalsField, score: DepartmentScore, options: TotalsCellOptions): ContentCell {
  const number = (value: Exact | null, style: Style = formCentred): ContentCell => {
    const formatted = { ...style, format: scoreFormat(options.decimals) };
    return { value: value === null ? null : toNumber(value), style: formatted };
  };
  switch (field.kind) {
    case 'department':
      return { value: score.department.name, style: formCell };
    case 'item':
      return itemCell(field.item, score, options.draft, number);
    case 'rescaled':
      return number(score.rescaled);
    case 'bonus':
    case 'penalty':
      return outsideCell(field.kind, score, options.draft, number);
    case 'total':
      return score.total === null ? { value: unfinishedText, style: formTotal } : number(score.total, formTotal);
    case 'rank':
      return { value: score.rank, style: formTotal };
    case 'grade':
      return { value: score.grade, style: formCentred };
    case 'credited':
      return number(score.credited);
    case 'note':
      return { value: options.note === '' ? null : options.note, style: formCell };
  }
}

type NumberCell = (value: Exact | null) => ContentCell;

function itemCell(item: ItemScore, score: DepartmentScore, draft: boolean, number: NumberCell): ContentCell {
  const state = itemState(item.name, score, draft);
  if (state === 'unfinished') return { value: unfinishedText, style: formCentred };
  if (state === 'not-applicable') return { value: notApplicableText, style: formCentred };
  return number(score.items.find(({ name }) => name === item.name)?.score ?? null);
}

function outsideCell(kind: 'bonus' | 'penalty', score: DepartmentScore, draft: boolean, number: NumberCell) {
  const own = score.criteria.filter(({ criterion }) => criterion.part === kind);
  if (isUnfinished(own, draft)) return { value: unfinishedText, style: formCentred };
  return number(kind === 'bonus' ? score.bonus : score.penalty);
}
