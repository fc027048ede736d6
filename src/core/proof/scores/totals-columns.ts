import { toNumber } from '../../base/decimal';
import { draftMark } from '../../layout/draft-mark';
import { textWidth } from '../../layout/text-width';
import type { ItemScore, Scores } from '../../scores/score';

/** What a column of 考核汇总 holds; an item by its name in 评价细则. */
export type TotalsField =
  | { readonly kind: 'department' | 'rescaled' | 'bonus' | 'penalty' | 'total' }
  | { readonly kind: 'rank' | 'grade' | 'credited' | 'note' }
  | { readonly kind: 'item'; readonly item: ItemScore };

export type TotalsColumn = { readonly field: TotalsField; readonly heading: string; readonly width: number };

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
