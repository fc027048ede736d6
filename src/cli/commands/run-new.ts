import { statSync } from 'node:fs';
import { carryOver } from '../../core/prepare/carry-over';
import { parseJudgeList } from '../../core/prepare/new-rows';
import type { Filled } from '../../core/prepare/preparation';
import { prepare } from '../../tasks/prepare';
import { newWorkbookFile } from '../../workbook/file-workbook';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, openBook, requireXlsx, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { UsageError } from '../usage-error';
import { readDepartmentsFile } from './read-departments-file';
import { schemeOption, scoringOption } from './scheme-option';

export type NewOptions = SaveOptions & {
  readonly scheme?: string;
  readonly scoring?: string;
  readonly judges?: string;
  readonly departments?: string;
  readonly from?: string;
};

/** `new`: a workbook in which every input sheet of the scheme stands ready. */
export async function runNew(path: string, options: NewOptions, console: Console): Promise<ExitCode> {
  requireXlsx(path);
  // An empty file holds nothing that could be lost: programs make such to reserve a name.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) throw new UsageError('cli.usage.exists', { path });
  const last =
    options.from === undefined ? undefined : carryOver(await (await openBook(options.from)).readAll(), options.scheme);
  const scheme = schemeOption(options.scheme ?? (last === undefined || last.scheme === '' ? undefined : last.scheme));
  const scoring = scoringOption(options.scoring) ?? last?.scoring;
  const filled: Filled = {
    ...last?.filled,
    ...(options.departments === undefined ? {} : { departments: readDepartmentsFile(options.departments) }),
    ...(options.judges === undefined ? {} : { judges: parseJudgeList(options.judges) }),
  };
  const workbook = newWorkbookFile();
  const common = { scheme, filled, workbookId: newWorkbookId(), say: console.say };
  const result = await prepare(workbook, scoring === undefined ? common : { ...common, scoring });
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  saveBook(path, workbook, options);
  console.print(console.say('cli.wrote', { path }));
  return exitCode.done;
}
