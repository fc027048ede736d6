import type { Sheet } from '../../core/base/cells';
import { departmentsIn } from '../../core/prepare/departments-in';
import { importRubric } from '../../core/rubric-import/import-rubric';
import type { RubricImport } from '../../core/rubric-import/rubric-import';
import type { TableRows } from '../../core/schemes/table-rows';
import { readTableFile } from '../../workbook/read-table-file';
import { WorkbookError } from '../../workbook/workbook-error';
import { readWorkbookFile } from '../../workbook/workbook-on-disk';
import { UsageError } from '../usage-error';

/** 单位 from a file of the school's. */
export async function departmentsOption(path: string): Promise<TableRows> {
  const table = departmentsIn(await sheetsOf(path));
  if (table === undefined) throw new UsageError('prepare.noDepartments', { file: path });
  return table;
}

/** 评价细则 from a file of the school's. */
export async function rubricOption(path: string): Promise<RubricImport> {
  const result = importRubric(await sheetsOf(path));
  if (result.kind === 'refused') throw new UsageError(result.reason.id, { ...result.reason.values, file: path });
  return result.rubric;
}

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  try {
    return await readTableFile(readWorkbookFile(path));
  } catch (fault) {
    if (!(fault instanceof WorkbookError) || 'path' in fault.values) throw fault;
    throw new WorkbookError(fault.id, { ...fault.values, file: path }, fault);
  }
}
