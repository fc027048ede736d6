import type { Message } from '../core/base/findings';
import { departmentsIn } from '../core/prepare/departments-in';
import { importRubric } from '../core/rubric-import/import-rubric';
import type { RubricImportResult } from '../core/rubric-import/rubric-import';
import type { TableRows } from '../core/schemes/table-rows';
import { readTableFile } from '../workbook/read-table-file';

export type DepartmentsResult =
  { readonly kind: 'read'; readonly departments: TableRows } | { readonly kind: 'refused'; readonly reason: Message };

/** 评价细则 from a school's own .xlsx or .csv. Throws a `WorkbookError` where the file cannot be opened. */
export async function readRubricFile(bytes: Uint8Array): Promise<RubricImportResult> {
  return importRubric(await readTableFile(bytes));
}

/** 单位 from a school's own .xlsx or .csv. */
export async function readDepartmentsFile(bytes: Uint8Array): Promise<DepartmentsResult> {
  const departments = departmentsIn(await readTableFile(bytes));
  if (departments === undefined) return { kind: 'refused', reason: { id: 'prepare.noDepartments', values: {} } };
  return { kind: 'read', departments };
}
