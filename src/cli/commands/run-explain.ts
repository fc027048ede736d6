import { departmentExplanationJson, explanationJson } from '../../core/explain/explanation-json';
import { explain } from '../../tasks/explain';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { printDepartmentExplanation, printExplanation } from '../print-explanation';
import { UsageError } from '../usage-error';
import { openOrRefuse } from './open-or-refuse';

export type ExplainCommandOptions = { readonly json?: boolean };

/** `explain`: the chain behind one score, or all criteria of a department. */
export async function runExplain(
  path: string,
  department: string,
  criterion: string | undefined,
  { json = false }: ExplainCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const { say } = console;
  const workbook = await openOrRefuse(path);
  const result = await explain(workbook, { department, ...(criterion === undefined ? {} : { criterion }) });
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  if (result.kind === 'criterion') {
    if (json) console.printJson(explanationJson(result.explanation, say));
    else printExplanation(result.explanation, console);
  } else if (json) console.printJson(departmentExplanationJson(result.explanation, say));
  else printDepartmentExplanation(result.explanation, result.evaluation, console);
  return exitCode.done;
}
