import { basename } from 'node:path';
import type { Message } from '../../core/base/findings';
import type { DepartmentsResult } from '../../core/prepare/departments-in';
import type { RubricImport } from '../../core/rubric-import/rubric-import';
import { readDepartmentsFile, readRubricFile } from '../../tasks/read-own-tables';
import { WorkbookError } from '../../workbook/workbook-error';
import { readWorkbookFile } from '../../workbook/disk/workbook-on-disk';
import { UsageError } from '../usage-error';

/** 单位 from a file of the school's. */
export function departmentsOption(path: string): Promise<Extract<DepartmentsResult, { readonly kind: 'read' }>> {
  return readOption(path, readDepartmentsFile);
}

/** 评价细则 from a file of the school's. */
export async function rubricOption(path: string): Promise<RubricImport> {
  return (await readOption(path, readRubricFile)).rubric;
}

/** A fault names the file, because a command takes several. */
async function readOption<T extends { readonly kind: 'read' }>(
  path: string,
  read: (bytes: Uint8Array, fileName: string) => Promise<T | { readonly kind: 'refused'; readonly reason: Message }>,
): Promise<T> {
  try {
    const result = await read(readWorkbookFile(path), basename(path));
    if (result.kind === 'refused') throw new UsageError(result.reason.id, { ...result.reason.values, file: path });
    return result;
  } catch (fault) {
    if (!(fault instanceof WorkbookError) || 'path' in fault.values) throw fault;
    throw new WorkbookError(fault.id, { ...fault.values, file: path }, fault);
  }
}
