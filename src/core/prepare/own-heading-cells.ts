import type { SheetContent } from '../base/sheet-content';
import { ownHeadingKey } from '../settings/own-headings';
import { inputHeaderRow } from '../forms/input-sheet';
import type { TableRows } from '../schemes/table-rows';
import { noColumn, ownColumns } from '../tables/own-headings';
import type { OwnHeadings } from '../tables/own-headings';
import { tableSpec } from '../tables/table-spec';
import type { Column, TableId } from '../tables/table-columns';

/** A new sheet gets the school's own headings; a column that the school does without keeps the standard one. */
export function withOwnHeadings(
  content: SheetContent,
  id: TableId,
  own: OwnHeadings,
  columns: readonly Column[] = tableSpec(id).columns,
): SheetContent {
  const mapped = new Map([...ownColumns(tableSpec(id), own)].map(([{ heading }, text]) => [heading, text]));
  if (id === 'settings' || mapped.size === 0) return content;
  const cells = content.cells.map((row, at) => {
    if (at !== inputHeaderRow) return row;
    return row.map((cell, column) => {
      const standard = columns[column];
      const heading = standard === undefined ? undefined : mapped.get(standard.heading);
      return heading === undefined || heading === noColumn ? cell : { ...cell, value: heading };
    });
  });
  return { ...content, cells };
}

/** The own headings in rows of 活动设置 that are about to be laid out. */
export function ownHeadingsIn({ headings, rows }: TableRows): OwnHeadings {
  const [name, value] = [headings.indexOf('项目'), headings.indexOf('值')];
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const key = ownHeadingKey(String(row[name] ?? ''));
      const heading = String(row[value] ?? '').trim();
      return key === undefined || heading === '' ? [] : [[key, heading]];
    }),
  );
}
