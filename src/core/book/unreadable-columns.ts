import { address } from '../base/cells';
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
import type { FoundTables, Table } from '../tables/find-tables';
import { noColumn, ownColumns, ownHeadingSetting } from '../tables/own-headings';
import type { TableId } from '../tables/table-columns';

type Looked = {
  readonly found: FoundTables;
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  readonly directory: DepartmentDirectory;
  readonly year: number | undefined;
};

/**
 * X7, and X1 for a heading that stands over several filled columns: where a rule or sum in use reads the column and it is as good as
 * certain that it is there under another name, it is unreadable, which is not absent. The tables say which of their columns are.
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
      if (isUsed(heading)) unreadable.add(heading);
      findings.push(twoColumns(table, heading, columns, isUsed(heading)));
    }
    // The school says that there is such a column, and what it is called stands nowhere (G1).
    for (const [{ heading }, own] of ownColumns(table.spec, settings.ownHeadings)) {
      if (own !== noColumn && !table.columns.has(heading) && isUsed(heading)) unreadable.add(heading);
    }
    const suspects = id === 'settings' ? [] : suspectColumns(table, settings.ownHeadings, directory, year);
    for (const suspect of suspects) {
      const lost = suspect.likely ? suspect.missing.filter(({ heading }) => isUsed(heading)) : [];
      for (const { heading } of lost) unreadable.add(heading);
      findings.push(otherwiseNamed(table, suspect, lost.length > 0, newRow));
    }
    tables.set(id, unreadable.size === 0 ? table : { ...table, unreadable });
  }
  return tables;
}

/** X1: the same heading over two filled columns. */
function twoColumns(table: Table, heading: string, columns: readonly number[], isUsed: boolean): Finding {
  const [first = '', second = ''] = columns.map((column) => address(table.headerRow, column));
  const place = { sheet: table.sheet.name, row: table.headerRow, column: columns[1] ?? 0 };
  return finding('X1', isUsed ? 'error' : 'info', place, 'x1.columnTwice', { heading, first, second });
}

function otherwiseNamed(table: Table, suspect: SuspectColumn, lost: boolean, newRow: NewRow): Finding {
  const { missing, column, written } = suspect;
  const [{ heading }, rival] = missing;
  const place = { sheet: table.sheet.name, row: table.headerRow, column };
  const headings = missing.map((one) => one.heading).join('、');
  const mapping = ownHeadingSetting(table.spec, heading);
  const values = { headings, written: clip(written), mapping };
  const told = { found: clip(written) };
  if (rival !== undefined) return finding('X7', lost ? 'error' : 'warn', place, 'x7.oneOf', values, told);
  const edits = newRow(mapping, written);
  const offered = { ...told, suggestion: heading, ...(edits.length > 0 && { fix: { certain: false, edits } }) };
  return finding('X7', lost ? 'error' : 'warn', place, lost ? 'x7.lost' : 'x7.likely', values, offered);
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
