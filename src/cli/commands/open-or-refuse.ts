import type { FindingJson } from '../../core/json/finding-json';
import { WorkbookError } from '../../workbook/workbook-error';
import type { FileWorkbook } from '../../workbook/file-workbook';
import type { Console } from '../console';
import { openBook } from '../files';

/**
 * Opens the workbook. With --json a refused file (X3) is printed as a finding in the command's own shape too, before the error
 * goes its way to the exit code.
 */
export function openOrRefuse(
  path: string,
  json: boolean,
  console: Console,
  shape: (findings: readonly FindingJson[]) => object,
): FileWorkbook {
  try {
    return openBook(path);
  } catch (error) {
    if (json && error instanceof WorkbookError) {
      const message = console.say(error.id, error.values);
      const refused: FindingJson = {
        code: 'X3',
        severity: 'error',
        sheet: null,
        cell: null,
        value: path,
        message,
        suggestion: null,
      };
      console.print(JSON.stringify(shape([refused])));
    }
    throw error;
  }
}
