import { address, textOf } from '../base/cells';
import { finding } from '../base/finding';
import type { CellEdit, Finding } from '../base/findings';
import type { DepartmentDirectory } from '../names/match-names';
import { clip } from '../reading/row-source';
import { suspectColumns } from '../reading/suspect-columns';
import type { SuspectColumn } from '../reading/suspect-columns';
import { columnsRead, columnsSummed } from '../rubric/columns-read';
import type { ColumnKey } from '../rubric/columns-read';
import type { Criterion } from '../rubric/criterion';
import type { Settings } from '../settings/settings';
import type { FoundTables } from '../tables/find-tables';
import type { Table } from '../tables/table';
import { noColumn, otherColumn, ownColumns, ownHeadingSetting } from '../tables/own-headings';
import type { TableId } from '../tables/table-columns';

type Looked = {
  readonly found: FoundTables;
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  readonly directory: DepartmentDirectory;
  readonly year: number | undefined;
};

/**
 * X7, and X1 for a heading over several filled columns. A column that a rule or sum in use reads, and that almost certainly exists under
 * another name, is unreadable, which differs from absent. The tables say which columns are.
 */
export function tellUnreadableColumns(looked: Looked, findings: Finding[]): ReadonlyMap<TableId, Table> {
  const { found, settings, criteria, directory, year } = looked;
  const used = new Set<ColumnKey>(columnsSummed);
  for (const criterion of criteria) for (const key of columnsRead(criterion, settings.rules)) used.add(key);
  const newRow = mappingRows(found.tables.get('settings'));
  const tables = new Map<TableId, Table>();
  for (const [id, table] of found.tables) {
    const unreadable = new Set<string>();
    const isUsed = (heading: string) => used.has(`${id}.${heading}`);
    for (const [heading, columns] of table.doubled) {
      const isRead = isUsed(heading) || isStarred(table, heading);
      if (isRead) unreadable.add(heading);
      findings.push(twoColumns(table, heading, columns, isRead));
    }
    for (const [heading, column] of table.overruled) findings.push(passedOver(table, heading, column));
    // The school states that the column exists, but its heading is not on the sheet (G1).
    for (const [column, own] of ownColumns(table.spec, settings.ownHeadings)) {
      const { heading } = column;
      if (own !== noColumn && !table.columns.has(heading) && isUsed(heading)) unreadable.add(heading);
      // One column is claimed for two fields (G1): neither can be read.
      const other = otherColumn(table.spec, column, own)?.heading;
      if (other !== undefined) for (const one of [heading, other]) if (isUsed(one)) unreadable.add(one);
    }
    const suspects = id === 'settings' ? [] : suspectColumns(table, settings.ownHeadings, directory, year);
    for (const suspect of suspects) {
      const lost = suspect.likely || suspect.telling ? suspect.missing.filter(({ heading }) => isUsed(heading)) : [];
      for (const { heading } of lost) unreadable.add(heading);
      // It is claimed for a column that is also found elsewhere, which makes that one uncertain too.
      for (const heading of table.overruled.keys()) {
        if (lost.length > 0 && table.columns.get(heading) === suspect.column) unreadable.add(heading);
      }
      findings.push(otherwiseNamed(table, suspect, lost.length > 0, newRow));
    }
    tables.set(id, unreadable.size === 0 ? table : { ...table, unreadable });
  }
  return tables;
}

function isStarred({ spec }: Table, heading: string): boolean {
  return spec.columns.some((column) => column.heading === heading && column.required === true);
}

/** X1: two filled columns for one heading. */
function twoColumns(table: Table, heading: string, columns: readonly number[], isUsed: boolean): Finding {
  const [first = '', second = ''] = columns.map((column) => address(table.headerRow, column));
  const place = { sheet: table.sheet.name, row: table.headerRow, column: columns[1] ?? 0 };
  return finding('X1', isUsed ? 'error' : 'info', place, 'x1.columnTwice', { heading, first, second });
}

/** X1: the standard heading is there too, with other data, while the school's own setting names another column. */
function passedOver(table: Table, heading: string, column: number): Finding {
  const own = clip(textOf(table.sheet.rows[table.headerRow]?.[table.columns.get(heading) ?? -1]));
  const place = { sheet: table.sheet.name, row: table.headerRow, column };
  return finding('X1', 'warn', place, 'x1.overruled', { heading, own });
}

function otherwiseNamed(table: Table, suspect: SuspectColumn, lost: boolean, newRow: NewRow): Finding {
  const { missing, column, written } = suspect;
  const [{ heading }, rival] = missing;
  const place = { sheet: table.sheet.name, row: table.headerRow, column };
  const headings = missing.map((one) => one.heading).join('、');
  const mapping = ownHeadingSetting(table.spec, heading);
  const values = { headings, written: clip(written), mapping };
  const told = { found: clip(written) };
  const severity = lost && suspect.likely ? 'error' : 'warn';
  if (rival !== undefined) return finding('X7', severity, place, lost ? 'x7.lostOneOf' : 'x7.oneOf', values, told);
  const edits = newRow(mapping, written);
  const offered = { ...told, suggestion: heading, ...(edits.length > 0 && { fix: { certain: false, edits } }) };
  return finding('X7', severity, place, lost ? 'x7.lost' : 'x7.likely', values, offered);
}

type NewRow = (name: string, value: string) => readonly CellEdit[];

/** A row of 活动设置 for each mapping, below the last one, so that several can be taken. */
function mappingRows(table: Table | undefined): NewRow {
  const [name, value] = [table?.columns.get('项目'), table?.columns.get('值')];
  if (table === undefined || name === undefined || value === undefined) return () => [];
  let row = table.rows.at(-1) ?? table.headerRow;
  return (setting, heading) => {
    row++;
    const cell = { sheet: table.sheet.name, row };
    return [
      { ...cell, column: name, value: setting },
      { ...cell, column: value, value: heading },
    ];
  };
}
