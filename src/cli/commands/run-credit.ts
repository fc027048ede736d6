import { address } from '../../core/base/cells';
import { credit } from '../../tasks/credit';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { openBook, sameFile, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { textTable } from '../text-table';
import { UsageError } from '../usage-error';

export type CreditCommandOptions = SaveOptions & {
  readonly output?: string;
  readonly column?: string;
  readonly overwrite?: boolean;
};

/** `credit`: into the school's own semester file; without -o it lists what it would write. */
export async function runCredit(
  bookPath: string,
  semesterPath: string,
  options: CreditCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const { say, print, printError } = console;
  const { output, ...rest } = options;
  if (output !== undefined && sameFile(output, bookPath) && !sameFile(output, semesterPath)) {
    throw new UsageError('cli.usage.ownFile', { path: output });
  }
  const semester = await openBook(semesterPath);
  const { result } = await credit(await openBook(bookPath), semester, { ...rest, write: output !== undefined });
  if (result.kind === 'refused') {
    printError(say(result.reason.id, result.reason.values));
    return exitCode.usage;
  }
  if (output === undefined) {
    const rows = result.edits.map(({ sheet, row, column, value }) => [
      `${sheet}!${address(row, column)}`,
      String(value ?? ''),
    ]);
    print(say(rows.length === 0 ? 'cli.nothingToCredit' : 'cli.wouldCredit'));
    if (rows.length > 0) print(textTable([say('cli.place'), say('cli.credited')], rows, [1]));
    for (const { id, values } of result.notes) if (id === 'credit.incomplete') print(say(id, values));
    return exitCode.done;
  }
  for (const { id, values } of result.notes) print(say(id, values));
  saveBook(output, semester, options);
  print(say('cli.wrote', { path: output }));
  return exitCode.done;
}
