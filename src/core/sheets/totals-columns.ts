import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { isUnfinished, itemState } from '../scores/item-state';
import type { DepartmentScore, ItemScore, Scores } from '../scores/score';
import { draftMark } from './draft-mark';
import { scoreFormat } from './number-format';
import { formCell, formCentred, formTotal } from './print-styles';
import type { ContentCell, Style } from '../base/sheet-content';
import { textWidth } from './text-width';

/** What a column of 考核汇总 holds; an item by its name in 评价细则. */
export type TotalsField =
  | { readonly kind: 'department' | 'rescaled' | 'bonus' | 'penalty' | 'total' }
  | { readonly kind: 'rank' | 'grade' | 'credited' | 'note' }
  | { readonly kind: 'item'; readonly item: ItemScore };

export type TotalsColumn = { readonly field: TotalsField; readonly heading: string; readonly width: number };

export const unfinishedText = '未完成';
export const notApplicableText = '不适用';

/** The columns in their order; 折算 only where the school rescales. Items carry their points on a second line. */
export function totalsColumns(scores: Scores, rescales: boolean): readonly TotalsColumn[] {
  const items = scores.departments[0]?.items ?? [];
  const mark = scores.draft ? `\n${draftMark}` : '';
  return [
    { field: { kind: 'department' }, heading: '单位', width: departmentWidth(scores) },
    ...items.map((item): TotalsColumn => {
      const heading = `${item.name}\n（${toNumber(item.max)}分）`;
      return { field: { kind: 'item', item }, heading, width: itemWidth(item.name) };
    }),
    ...(rescales ? [{ field: { kind: 'rescaled' }, heading: '折算', width: 9 } satisfies TotalsColumn] : []),
    { field: { kind: 'bonus' }, heading: '加分', width: 8 },
    { field: { kind: 'penalty' }, heading: '扣分', width: 8 },
    { field: { kind: 'total' }, heading: `总分${mark}`, width: 11 },
    { field: { kind: 'rank' }, heading: `名次${mark}`, width: 9 },
    { field: { kind: 'grade' }, heading: `等次${mark}`, width: 10 },
    { field: { kind: 'credited' }, heading: `计入学期考评分${mark}`, width: 10.5 },
    { field: { kind: 'note' }, heading: '备注', width: 34 },
  ];
}

/** Names stand on one line where they are not very long. */
function departmentWidth({ departments }: Scores): number {
  const longest = departments.reduce((most, { department }) => Math.max(most, textWidth(department.name)), 0);
  return Math.max(16, Math.min(30, Math.ceil(longest * 1.1) + 2));
}

/** A name stands on two or three lines of about equal length, none with a single character. */
function itemWidth(name: string): number {
  const width = textWidth(name);
  const lines = width <= 8 ? 1 : width <= 22 ? 2 : 3;
  const characters = Math.ceil(width / 2 / lines);
  return Math.max(10.5, Math.min(16, characters * 2.2 + 1.6));
}

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
