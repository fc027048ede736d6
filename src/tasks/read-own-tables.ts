import { departmentsIn } from '../core/prepare/departments-in';
import type { DepartmentsResult } from '../core/prepare/departments-in';
import { importRubric } from '../core/rubric-import/import-rubric';
import type { RubricImportResult } from '../core/rubric-import/rubric-import';
import { readTableFile } from '../workbook/read-table-file';

/** 评价细则 from a school's own .xlsx or .csv. Throws a `WorkbookError` where the file cannot be opened. */
export async function readRubricFile(bytes: Uint8Array, fileName: string): Promise<RubricImportResult> {
  return importRubric(await readTableFile(bytes, fileName));
}

/** 单位 from a school's own .xlsx or .csv. */
export async function readDepartmentsFile(bytes: Uint8Array, fileName: string): Promise<DepartmentsResult> {
  return departmentsIn(await readTableFile(bytes, fileName));
}
