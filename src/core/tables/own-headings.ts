import { ownSheets } from '../base/own-sheets';
import { normaliseHeading } from './normalise-heading';
import { tableSpecs } from './table-spec';
import type { Column, TableSpec } from './table-columns';

/** Own headings of a school, by `表.标题` (`列名 附件2.学生人次` in 活动设置) or by the heading alone. */
export type OwnHeadings = ReadonlyMap<string, string>;

/** The value of 列名 for a column that the school does not have. */
export const noColumn = '无';

/** The value of 列名 for a column that the school does not want on its form. */
export function isHiddenWord(text: string): boolean {
  return /^(隐藏|不显示)$/.test(text);
}

/** 附件2, the form that 活动登记 is counted into; own headings may name either. */
export const formSheet = ownSheets.attachment.name;

/** The 项目 of 活动设置 that gives a column the school's own heading. */
export function ownHeadingSetting(spec: TableSpec, heading: string): string {
  return `列名 ${spec.sheet}.${heading}`;
}

/** `附件2.学生人次` → 附件2 and 学生人次; no table where the heading stands alone. */
export function splitOwnHeading(key: string): { readonly table: string; readonly heading: string } {
  const match = /^([^.。·]+)[.。·](.+)$/.exec(key.normalize('NFKC'));
  return { table: normaliseHeading(match?.[1] ?? ''), heading: normaliseHeading(match?.[2] ?? key) };
}

/** The columns that a key means: one of a named table, or those of this heading in every table. */
export function columnsNamed(key: string): readonly { readonly spec: TableSpec; readonly column: Column }[] {
  const { table, heading } = splitOwnHeading(key);
  return tableSpecs.flatMap((spec) => {
    const fits = table === '' || table === spec.sheet || (table === formSheet && spec.id === 'activities');
    const column = fits ? spec.columns.find((one) => normaliseHeading(one.heading) === heading) : undefined;
    return column === undefined ? [] : [{ spec, column }];
  });
}

/** The school's own heading, as written, for each column of a table that has one; 无 where the school has no such column. */
export function ownColumns(spec: TableSpec, own: OwnHeadings): ReadonlyMap<Column, string> {
  const columns = new Map<Column, string>();
  for (const [key, heading] of own) {
    if (isHiddenWord(heading)) continue;
    for (const named of columnsNamed(key)) {
      const written = normaliseHeading(heading) === noColumn ? noColumn : heading.trim();
      if (named.spec === spec && !columns.has(named.column)) columns.set(named.column, written);
    }
  }
  return columns;
}

/** True where the school's own heading is the standard heading of another column, so that the column could be either (G1). */
export function isOtherColumn(spec: TableSpec, column: Column, own: string): boolean {
  return otherColumn(spec, column, own) !== undefined;
}

/** The other column of the table that has this heading by the contract. */
export function otherColumn(spec: TableSpec, column: Column, own: string): Column | undefined {
  const written = normaliseHeading(own);
  return spec.columns.find((one) => one !== column && normaliseHeading(one.heading) === written);
}
