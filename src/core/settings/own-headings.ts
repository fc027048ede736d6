import { textOf } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import type { Table } from '../tables/find-tables';
import type { OwnHeadings } from '../tables/own-headings';

/** A row of 活动设置 that gives a column the school's own heading. */
export type OwnHeadingRow = { readonly row: number; readonly key: string; readonly heading: string };

/** `列名 附件2.学生人次` → `附件2.学生人次`; undefined where the text is no such name. */
export function ownHeadingKey(text: string): string | undefined {
  return /^列名:?(.+?):?$/.exec(stripSpace(text.normalize('NFKC')))?.[1];
}

/** Rows without a value are ignored. */
export function ownHeadingRows(table: Table | undefined): readonly OwnHeadingRow[] {
  const [name, value] = [table?.columns.get('项目'), table?.columns.get('值')];
  if (table === undefined || name === undefined || value === undefined) return [];
  return table.rows.flatMap((row) => {
    const cells = table.sheet.rows[row] ?? [];
    const key = ownHeadingKey(textOf(cells[name]));
    const heading = textOf(cells[value]).trim();
    return key === undefined || heading === '' ? [] : [{ row, key, heading }];
  });
}

/** `列名 附件2.学生人次` = the school's own heading; of two rows with one name the first counts. */
export function readOwnHeadings(table: Table | undefined): OwnHeadings {
  return new Map([...ownHeadingRows(table)].reverse().map(({ key, heading }): [string, string] => [key, heading]));
}
