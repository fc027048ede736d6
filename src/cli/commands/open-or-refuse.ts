import { findTables } from '../../core/tables/find-tables';
import type { FileWorkbook } from '../../workbook/file-workbook';
import { openBook } from '../files';
import { UsageError } from '../usage-error';

/** Opens the workbook that a command is about; one without any table of ours is the wrong file, not one without faults. */
export async function openOrRefuse(path: string): Promise<FileWorkbook> {
  const workbook = await openBook(path);
  const { tables } = findTables(await workbook.readAll(), new Set(), new Map());
  if (tables.size === 0) throw new UsageError('cli.noTables', { path });
  return workbook;
}
