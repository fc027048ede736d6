import { prepare, previewPrepare } from '../../tasks/prepare';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, openBook, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { UsageError } from '../usage-error';
import { schemeOption, scoringOption } from './scheme-option';

export type PrepareCommandOptions = SaveOptions & {
  readonly scheme?: string;
  readonly scoring?: string;
  readonly output?: string;
};

/** `prepare`: adds what is missing; without -o it lists what it would add. */
export async function runPrepare(path: string, options: PrepareCommandOptions, console: Console): Promise<ExitCode> {
  const { say, print } = console;
  const workbook = await openBook(path);
  const scoring = scoringOption(options.scoring);
  const prepareOptions = {
    ...(options.scheme === undefined ? {} : { scheme: schemeOption(options.scheme) }),
    ...(scoring === undefined ? {} : { scoring }),
    workbookId: newWorkbookId(),
    say,
  };
  const { output } = options;
  const result = await (output === undefined ? previewPrepare : prepare)(workbook, prepareOptions);
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  if (result.additions.length === 0) print(say('cli.nothingToAdd'));
  else print(say(output === undefined ? 'cli.wouldAdd' : 'cli.added', { count: result.additions.length }));
  for (const { id, values } of result.additions) print(`  ${say(id, values)}`);
  if (output !== undefined) {
    saveBook(output, workbook, options);
    print(say('cli.wrote', { path: output }));
  } else if (result.additions.length > 0) {
    print(say('cli.giveOutput'));
  }
  return exitCode.done;
}
