import { withoutBrackets } from '../base/without-brackets';
import { textOf } from '../base/cells';
import type { Finding, MessageOf } from '../base/findings';
import { nearest } from '../names/near-name';
import { clip } from '../reading/row-source';
import { ownHeadingRows } from '../settings/own-headings';
import type { OwnHeadingRow } from '../settings/own-headings';
import { normaliseHeading } from '../tables/normalise-heading';
import { columnsNamed, formSheet, isHiddenWord, noColumn, otherColumn, splitOwnHeading } from '../tables/own-headings';
import { tableSpecs } from '../tables/table-spec';
import type { Column, TableSpec } from '../tables/table-columns';
import { check, placeIn } from './check';
import type { CheckContext, Tell, Tells } from './check';

/** G1: `列名 …` in 活动设置 that names no column, or a heading that is not on the sheet, or one heading for two columns. */
export const unusableOwnHeadings = check({
  code: 'G1',
  severities: ['error', 'warn'],
  find: (context, tells) => {
    const { error } = tells;
    const rows = ownHeadingRows(context.found.tables.get('settings'));
    const taken = new Map<string, string>();
    return rows.flatMap((row) => {
      const named = columnsNamed(row.key);
      const [first] = named;
      if (first === undefined) return namesNoColumn(row, context, error);
      if (isHiddenWord(row.heading) || normaliseHeading(row.heading) === noColumn) return [];
      const claimed = named.flatMap(({ spec, column }) => otherColumn(spec, column, row.heading)?.heading ?? [])[0];
      if (claimed !== undefined) return [told(error, context, row, '值', 'g1.otherColumn', { other: claimed })];
      const key = `${first.spec.id}.${normaliseHeading(row.heading)}`;
      const other = taken.get(key);
      taken.set(key, other ?? first.column.heading);
      if (other !== undefined && other !== first.column.heading) {
        return [told(error, context, row, '值', 'g1.sameHeading', { other })];
      }
      const isForm = splitOwnHeading(row.key).table === formSheet;
      const found = named.filter(({ spec }) => stands(context, spec, row.heading));
      return found.length > 0 ? [] : standsNowhere(row, first, isForm, context, tells);
    });
  },
});

function told(
  tell: Tell<'G1'>,
  context: CheckContext,
  { row, key, heading }: OwnHeadingRow,
  column: '项目' | '值',
  id: MessageOf<'G1'>,
  values: Readonly<Record<string, string>> = {},
  suggestion?: string,
): Finding {
  const found = column === '项目' ? `列名 ${key}` : heading;
  const said = { name: clip(`列名 ${key}`), heading: clip(heading), ...values };
  const offered = suggestion === undefined ? {} : { suggestion };
  return tell(placeIn(context, 'settings', row, column), id, said, { found: clip(found), ...offered });
}

/** A field that only the form has is not a column of 活动登记 and needs no finding here. */
function namesNoColumn(row: OwnHeadingRow, context: CheckContext, error: Tell<'G1'>): readonly Finding[] {
  const { table } = splitOwnHeading(row.key);
  if (table === formSheet) return [];
  const names = tableSpecs.flatMap(({ sheet, columns }) => columns.map(({ heading }) => `${sheet}.${heading}`));
  const near = nearest(row.key, names);
  const suggestion = near === undefined ? undefined : `列名 ${near}`;
  const id = suggestion === undefined ? 'g1.noColumn' : 'g1.nearColumn';
  return [told(error, context, row, '项目', id, { meant: suggestion ?? '' }, suggestion)];
}

function stands({ found }: CheckContext, { id }: TableSpec, heading: string): boolean {
  const table = found.tables.get(id);
  const wanted = normaliseHeading(heading);
  const headings = (table?.sheet.rows[table.headerRow] ?? []).map((cell) => normaliseHeading(textOf(cell)));
  return headings.some((one) => one === wanted || withoutBrackets(one) === wanted || one === withoutBrackets(wanted));
}

type Named = { readonly spec: TableSpec; readonly column: Column };

/** The form may have the own heading while 活动登记 keeps the standard one. */
function standsNowhere(
  row: OwnHeadingRow,
  { spec, column }: Named,
  isForm: boolean,
  context: CheckContext,
  { error, warn }: Tells<'G1', 'error' | 'warn'>,
): readonly Finding[] {
  const table = context.found.tables.get(spec.id);
  if (table === undefined && (isForm || context.found.broken.has(spec.id))) return [];
  const isRead = table?.columns.has(column.heading) === true;
  if (isRead && isForm) return [];
  const values = { column: column.heading, table: spec.sheet };
  if (table === undefined) {
    const headings = spec.columns.flatMap(({ heading, required }) => (required === true ? [heading] : []));
    return [told(warn, context, row, '项目', 'g1.noTable', { ...values, headings: headings.join('、') })];
  }
  return [told(isRead ? warn : error, context, row, '值', isRead ? 'g1.otherHeading' : 'g1.noHeading', values)];
}
