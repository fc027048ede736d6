import { addToList } from '../base/add-to-list';
import { cutList } from '../names/cut-list';
import { isBlank } from '../base/cells';
import type { Table } from '../tables/table';
import { rowReader } from '../reading/read-rows';
import type { RowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import { normaliseName, stripSpace } from '../names/normalise-name';
import type { Finding } from '../base/findings';

/**
 * Reads 单位. Names are kept without white space. A name or alias of two departments is reported (U5) and finds neither; of two rows with one
 * name only the first is a department. Empty where the workbook has no such table.
 */
export function readDepartments(table: Table | undefined, findings: Finding[]): readonly Department[] {
  if (table === undefined) return [];
  const context: ReadingContext = { directory: departmentDirectory([]), year: undefined, findings };
  const reader = rowReader('departments', table, context);
  const rows = table.rows.filter((row) => {
    reader.complete(row);
    return !isBlank(reader.cell(row, '单位名称'));
  });
  const nameOf = (row: number) => spacelessName(reader.text(row, '单位名称'));
  const byName = groupRows(rows, nameOf);
  const departments = [...byName.values()].map(([row, ...more]): Department => ({
    name: nameOf(row),
    aliases: cutList(reader.text(row, '别名')),
    kinds: cutList(reader.text(row, '类别')),
    students: reader.number(row, '学生数'),
    teachers: reader.number(row, '教师数'),
    classes: reader.number(row, '班级数'),
    ...(more.length > 0 && { twice: true }),
    row,
  }));
  for (const [first, ...more] of byName.values()) {
    for (const row of more)
      reader.report('U5', 'error', row, '单位名称', 'u5.twice', { name: nameOf(row), first: first + 1 });
  }
  tellShared(departments, reader);
  return departments;
}

type Rows = [number, ...number[]];

function groupRows(rows: readonly number[], nameOf: (row: number) => string): ReadonlyMap<string, Rows> {
  const groups = new Map<string, Rows>();
  for (const row of rows) {
    const name = normaliseName(nameOf(row));
    addToList(groups, name, row);
  }
  return groups;
}

/** Names in Latin letters keep their single spaces; Chinese names have none. */
export function spacelessName(text: string): string {
  const trimmed = text.trim();
  return /^[\x20-\x7e]+$/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : stripSpace(trimmed);
}

/** U5 points at the alias that is another department's name or alias; of two equal aliases at the lower one. */
function tellShared(departments: readonly Department[], reader: RowReader<'departments'>): void {
  const { named } = departmentDirectory(departments);
  for (const department of departments) {
    for (const alias of department.aliases) {
      const other = named(alias).find((one) => one !== department);
      const byAlias = other?.name !== undefined && normaliseName(other.name) !== normaliseName(alias);
      if (other === undefined || (byAlias && other.row > department.row)) continue;
      const values = { alias, name: department.name, other: other.name };
      reader.report('U5', 'error', department.row, '别名', 'u5.alias', values);
    }
  }
}
