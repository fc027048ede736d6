import type { Book } from '../book/read-book';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';

/** The registers of a 报送表, in their order. */
export const registerIds = [
  'activities',
  'competitions',
  'awards',
  'articles',
  'services',
  'submissions',
  'cases',
] as const satisfies readonly TableId[];

/** Those that the workbook has. */
export function registersOf({ found }: Book): readonly Table[] {
  return registerIds.flatMap((id) => found.tables.get(id) ?? []);
}

/** The heading that says whose row it is. */
export function ownerHeading(id: TableId): '牵头部门' | '单位' {
  return id === 'activities' ? '牵头部门' : '单位';
}

export const originHeading = '来源';
