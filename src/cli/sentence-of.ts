import type { WorkbookError } from '../workbook/workbook-error';
import type { SayCli } from '../words/cli-words';
import type { UsageError } from './usage-error';

/** The error in the user's language, with the file in front where the sentence itself does not name it. */
export function sentenceOf({ id, values }: WorkbookError | UsageError, say: SayCli): string {
  const message = say(id, values);
  const { file } = values;
  return file === undefined ? message : say('cli.inFile', { file, message });
}
