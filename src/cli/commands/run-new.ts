import { statSync } from 'node:fs';
import { carryOver } from '../../core/prepare/carry-over';
import { parseJudgeList } from '../../core/prepare/new-rows';
import type { Filled } from '../../core/prepare/preparation';
import { ownSheets } from '../../core/base/own-sheets';
import { prepare } from '../../tasks/prepare';
import { nativeCodec } from '../../workbook/disk/native-codec';
import { newWorkbookFile } from '../../workbook/file-workbook';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, openBook, requireXlsx, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { onOneLine } from '../harmless';
import { printRubric } from '../print-rubric';
import { UsageError } from '../usage-error';
import { departmentsOption, rubricOption } from './read-table-option';
import { schemeOption, scoringOption } from './scheme-option';

export type NewOptions = SaveOptions & {
  readonly scheme?: string;
  readonly scoring?: string;
  readonly registers?: boolean;
  readonly judges?: string;
  readonly departments?: string;
  readonly from?: string;
  readonly rubric?: string;
};

/** `new`: a workbook in which every input sheet of the scheme stands ready. */
export async function runNew(path: string, options: NewOptions, console: Console): Promise<ExitCode> {
  requireXlsx(path);
  // An empty file holds nothing that could be lost: programs make such to reserve a name.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) throw new UsageError('cli.usage.exists', { path });
  const last =
    options.from === undefined ? undefined : carryOver(await (await openBook(options.from)).readAll(), options.scheme);
  const scheme = schemeOption(options.scheme ?? (last === undefined || last.scheme === '' ? undefined : last.scheme));
  const rubric = options.rubric === undefined ? undefined : await rubricOption(options.rubric);
  const units = options.departments === undefined ? undefined : await departmentsOption(options.departments);
  // Last year's workbook may not have scored; whoever brings a rubric does.
  const scoring = scoringOption(options.scoring) ?? (rubric === undefined ? last?.scoring : undefined);
  const filled: Filled = {
    ...last?.filled,
    ...(units === undefined ? {} : { departments: units.departments }),
    ...(options.judges === undefined ? {} : { judges: parseJudgeList(options.judges) }),
  };
  const workbook = newWorkbookFile(nativeCodec);
  const common = {
    scheme,
    filled,
    workbookId: newWorkbookId(),
    say: console.say,
    ...(rubric === undefined ? { proposed: last?.proposed ?? [] } : { rubric }),
    ...(options.registers === undefined ? {} : { registers: options.registers }),
  };
  const result = await prepare(workbook, scoring === undefined ? common : { ...common, scoring });
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  saveBook(path, workbook, options);
  if (units !== undefined) {
    console.print(console.say('cli.departments', { count: units.departments.rows.length }));
    for (const { id, values } of units.notes) console.print(`  ${onOneLine(console.say(id, values))}`);
  }
  if (rubric !== undefined) printRubric(rubric, console);
  else if (last !== undefined && last.proposed.length > 0)
    console.print(console.say('cli.stillProposed', { count: last.proposed.length }));
  console.print(console.say('cli.wrote', { path }));
  console.print(console.say('cli.openStart', { sheet: ownSheets.start.name }));
  return exitCode.done;
}
