import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import { spacelessName } from '../departments/read-departments';
import type { Table } from '../tables/table';
import { isBlank, textOf } from '../base/cells';
import { rowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';
import type { Judge } from './judge';

/** A teaching team of a department (教学团队). */
export type Team = { readonly name: string; readonly department: Department; readonly row: number };

/** Reads 评委. Names lose their inner white space (U1); the second judge of a name is not read (U5). */
export function readJudges(table: Table | undefined, context: ReadingContext): readonly Judge[] {
  if (table === undefined) return [];
  const reader = rowReader(table, context);
  const judges = new Map<string, Judge>();
  for (const row of table.rows) {
    if (!reader.complete(row)) continue;
    const name = spacelessName(reader.text(row, '姓名'));
    if (textOf(reader.cell(row, '姓名')) !== name) {
      const edits = [{ sheet: table.sheet.name, row, column: table.columns.get('姓名') ?? 0, value: name }];
      reader.report(
        'U1',
        'info',
        row,
        '姓名',
        'u1.spaces',
        { name },
        { suggestion: name, fix: { certain: true, edits } },
      );
    }
    const [department = null] = isBlank(reader.cell(row, '所属单位')) ? [] : reader.department(row, '所属单位');
    const unsure = reader.sharedDepartments(row, '所属单位');
    if (judges.has(normaliseName(name))) reader.report('U5', 'error', row, '姓名', 'u5.judge', { name });
    else judges.set(normaliseName(name), { name, department, unsure, group: reader.text(row, '组别'), row });
  }
  return [...judges.values()];
}

/** Reads 教学团队. */
export function readTeams(table: Table | undefined, context: ReadingContext): readonly Team[] {
  if (table === undefined) return [];
  const reader = rowReader(table, context);
  const teams = new Map<string, Team>();
  for (const row of table.rows) {
    if (!reader.complete(row)) continue;
    const [department] = reader.department(row, '所属单位');
    const name = spacelessName(reader.text(row, '团队名称'));
    const key = `${department?.name ?? ''}\u0001${normaliseName(name)}`;
    if (department === undefined) continue;
    if (teams.has(key)) reader.report('T3', 'warn', row, '团队名称', 't3.team', { name });
    else teams.set(key, { name, department, row });
  }
  return [...teams.values()];
}
