import { cutList } from '../names/cut-list';
import { isBlank } from '../base/cells';
import type { Table } from '../tables/find-tables';
import { rowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import { normaliseName, stripSpace } from '../names/normalise-name';
import type { Finding } from '../base/findings';

/**
 * Reads 单位. Names are kept without white space; a name that stands twice counts once: the second row is told
 * of (U2). Empty where the workbook has no such table.
 */
export function readDepartments(table: Table | undefined, findings: Finding[]): readonly Department[] {
  if (table === undefined) return [];
  const context: ReadingContext = { directory: departmentDirectory([]), year: undefined, findings };
  const reader = rowReader(table, context);
  const seen = new Map<string, string>();
  const departments: Department[] = [];
  for (const row of table.rows) {
    reader.complete(row);
    if (isBlank(reader.cell(row, '单位名称'))) continue;
    const name = spacelessName(reader.text(row, '单位名称'));
    const normal = normaliseName(name);
    const first = seen.get(normal);
    if (first !== undefined) {
      reader.report('U2', 'error', row, '单位名称', 'u2.twice', { name });
      continue;
    }
    seen.set(normal, name);
    departments.push({
      name,
      aliases: cutList(reader.text(row, '别名')),
      kinds: cutList(reader.text(row, '类别')),
      students: reader.number(row, '学生数'),
      teachers: reader.number(row, '教师数'),
      classes: reader.number(row, '班级数'),
      row,
    });
    reportClash(departments, seen, reader, row);
  }
  return departments;
}

/** Names in Latin letters keep their single spaces; Chinese names have none. */
export function spacelessName(text: string): string {
  const trimmed = text.trim();
  return /^[\x20-\x7e]+$/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : stripSpace(trimmed);
}

function reportClash(
  departments: readonly Department[],
  seen: ReadonlyMap<string, string>,
  reader: ReturnType<typeof rowReader>,
  row: number,
): void {
  const added = departments[departments.length - 1];
  for (const alias of added?.aliases ?? []) {
    const owner = seen.get(normaliseName(alias));
    if (owner !== undefined && owner !== added?.name) {
      reader.report('U2', 'warn', row, '别名', 'u2.aliasTaken', { alias, owner });
    }
  }
}
