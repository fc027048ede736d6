import type { FindingJson } from '../../core/json/finding-json';
import { findTables } from '../../core/tables/find-tables';
import { WorkbookError } from '../../workbook/workbook-error';
import type { FileWorkbook } from '../../workbook/file-workbook';
import type { Console } from '../console';
import { openBook } from '../files';
import { sentenceOf } from '../sentence-of';
import { UsageError } from '../usage-error';

/**
 * Opens the workbook that a command is about; one without any table of ours is the wrong file, not one without faults. With --json
 * a refusal is printed as a finding in the command's own shape too, before the error goes its way to the exit code.
 */
export async function openOrRefuse(
  path: string,
  json: boolean,
  console: Console,
  shape: (findings: readonly FindingJson[]) => object,
): Promise<FileWorkbook> {
  try {
    const workbook = await openBook(path);
    const { tables } = findTables(await workbook.readAll(), new Set(), new Map());
    if (tables.size === 0) throw new UsageError('cli.noTables', { path });
    return workbook;
  } catch (error) {
    if (json && (error instanceof WorkbookError || error instanceof UsageError)) {
      const refused: FindingJson = {
        code: error instanceof UsageError ? 'X1' : 'X3',
        severity: 'error',
        sheet: null,
        cell: null,
        value: path,
        message: sentenceOf(error, console.say),
        suggestion: null,
      };
      console.print(JSON.stringify(shape([refused])));
    }
    throw error;
  }
}
