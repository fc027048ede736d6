import type { Message } from '../../core/base/findings';
import { prepare, previewPrepare } from '../../tasks/prepare';
import { previewRemoval, removeObsolete } from '../../tasks/remove-obsolete';
import type { Workbook } from '../../workbook/workbook';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, openBook, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { UsageError } from '../usage-error';
import { schemeOption, scoringOption } from './scheme-option';

export type PrepareCommandOptions = SaveOptions & {
  readonly scheme?: string;
  readonly scoring?: string;
  readonly registers?: boolean;
  readonly output?: string;
  readonly removeObsolete?: boolean;
};

/**
 * `prepare`: adds what is missing, lists what is obsolete and removes of it what is empty where it is asked to; without -o it only
 * says what it would do.
 */
export async function runPrepare(path: string, options: PrepareCommandOptions, console: Console): Promise<ExitCode> {
  const { say, print } = console;
  const workbook = await openBook(path);
  const scoring = scoringOption(options.scoring);
  const prepareOptions = {
    ...(options.scheme === undefined ? {} : { scheme: schemeOption(options.scheme) }),
    ...(scoring === undefined ? {} : { scoring }),
    ...(options.registers === undefined ? {} : { registers: options.registers }),
    workbookId: newWorkbookId(),
    say,
  };
  const { output } = options;
  const result = await (output === undefined ? previewPrepare : prepare)(workbook, prepareOptions);
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  if (result.additions.length === 0) print(say('cli.nothingToAdd'));
  else print(say(output === undefined ? 'cli.wouldAdd' : 'cli.added', { count: result.additions.length }));
  for (const { id, values } of result.additions) print(`  ${say(id, values)}`);
  const isAsked = options.removeObsolete === true;
  if (result.obsolete.length > 0) {
    print(say('cli.obsolete', { count: result.obsolete.length }));
    for (const { id, values } of result.obsolete) print(`  ${say(id, values)}`);
    if (!isAsked) print(say('cli.removeObsolete'));
  }
  const removed = isAsked ? await removal(workbook, output !== undefined, console) : [];
  if (output !== undefined) {
    saveBook(output, workbook, options);
    print(say('cli.wrote', { path: output }));
  } else if (result.additions.length + removed.length > 0) {
    print(say('cli.giveOutput'));
  }
  return exitCode.done;
}

async function removal(workbook: Workbook, write: boolean, { say, print }: Console): Promise<readonly Message[]> {
  const { removed } = await (write ? removeObsolete : previewRemoval)(workbook, {
    workbookId: newWorkbookId(),
    say,
  });
  if (removed.length === 0) print(say('cli.nothingToRemove'));
  else print(say(write ? 'cli.removed' : 'cli.wouldRemove'));
  for (const { id, values } of removed) print(`  ${say(id, values)}`);
  return removed;
}
